import { bitString, integer, nullValue, oid, sequence } from "./der";
import { bitsOf, childrenOf, DerError, type DerValue, integerOf, numberOf, oidOf, readDer } from "./der-read";
import { OID } from "./oids";

/**
 * A public key as a certificate carries it. `ed25519`: 32 octets (RFC 8410 §4). `p256`: the point, uncompressed, 65 octets
 * (RFC 5480 §2.2). `rsa`: the modulus, most significant octet first, and the exponent (RFC 3279 §2.3.1).
 */
export type PublicKey =
  | { algorithm: "ed25519"; point: Uint8Array }
  | { algorithm: "p256"; point: Uint8Array }
  | { algorithm: "rsa"; modulus: Uint8Array; exponent: number };

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export function encodePublicKey(key: PublicKey): Uint8Array {
  switch (key.algorithm) {
    case "ed25519":
      return sequence(sequence(oid(OID.ed25519)), bitString(key.point));
    case "p256":
      return sequence(sequence(oid(OID.ecPublicKey), oid(OID.secp256r1)), bitString(key.point));
    case "rsa":
      return sequence(
        sequence(oid(OID.rsaEncryption), nullValue()),
        bitString(sequence(integer(key.modulus), integer(key.exponent))),
      );
  }
}

/** Throws a DerError for a key of another kind. */
export function readPublicKey(value: DerValue): PublicKey {
  const [algorithm, bits] = childrenOf(value);
  if (algorithm === undefined) throw new DerError("a SubjectPublicKeyInfo without algorithm");
  const [type, parameters] = childrenOf(algorithm);
  const key = bitsOf(bits);
  const kind = oidOf(type);
  if (kind === OID.ed25519) return { algorithm: "ed25519", point: key };
  if (kind === OID.ecPublicKey && oidOf(parameters) === OID.secp256r1) return { algorithm: "p256", point: key };
  if (kind === OID.rsaEncryption) {
    const [modulus, exponent] = childrenOf(readDer(key));
    return { algorithm: "rsa", modulus: integerOf(modulus), exponent: numberOf(exponent) };
  }
  throw new DerError(`a public key of the kind ${kind}, which is not known here`);
}

/** The bits of the key without their wrapping: what a key identifier is the hash of (RFC 5280 §4.2.1.2). */
export function keyBits(key: PublicKey): Uint8Array {
  return key.algorithm === "rsa" ? sequence(integer(key.modulus), integer(key.exponent)) : key.point;
}
