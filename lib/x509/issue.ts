import { sha1 } from "@noble/hashes/legacy.js";
import { bitString, explicit, integer, oid, sequence } from "./der";
import { type Extensions, encodeExtensions } from "./extensions";
import { encodeName, type Name } from "./name";
import { OID } from "./oids";
import { encodePublicKey, keyBits, type PublicKey } from "./public-key";
import type { SignatureAlgorithm, Signer } from "./signer";
import { time } from "./time";

/** What a certificate is to say. Key identifiers are filled in; everything else is written as it stands, right or wrong. */
export type Template = {
  /** Most significant octet first; at most 20 octets, not zero (RFC 5280 §4.1.2.2). */
  serialNumber: Uint8Array;
  subject: Name;
  publicKey: PublicKey;
  notBeforeMs: number;
  notAfterMs: number;
  extensions: Omit<Extensions, "subjectKeyIdentifier" | "authorityKeyIdentifier" | "unknownCritical">;
};

const SIGNATURE_OIDS: Record<SignatureAlgorithm, string> = {
  ed25519: OID.ed25519,
  "ecdsa-with-SHA256": OID.ecdsaWithSha256,
  "ecdsa-with-SHA1": OID.ecdsaWithSha1,
};

/** The DER of a certificate, signed by `signer` in the name of `issuer` (RFC 5280 §4.1). Self-signed where that is its own key. */
export function issueCertificate(template: Template, issuer: Name, signer: Signer): Uint8Array {
  // RFC 5758 §3.2 and RFC 8410 §3: no parameters, not even NULL.
  const algorithm = sequence(oid(SIGNATURE_OIDS[signer.algorithm]));
  const signed = sequence(
    explicit(0, integer(2)),
    integer(template.serialNumber),
    algorithm,
    encodeName(issuer),
    sequence(time(template.notBeforeMs), time(template.notAfterMs)),
    encodeName(template.subject),
    encodePublicKey(template.publicKey),
    encodeExtensions({
      ...template.extensions,
      subjectKeyIdentifier: keyIdentifier(template.publicKey),
      authorityKeyIdentifier: keyIdentifier(signer.publicKey),
    }),
  );
  return sequence(signed, algorithm, bitString(signer.sign(signed)));
}

/** RFC 5280 §4.2.1.2, method 1: the SHA-1 of the key's bits. A handle for finding it, not a proof of anything. */
export function keyIdentifier(key: PublicKey): Uint8Array {
  return sha1(keyBits(key));
}
