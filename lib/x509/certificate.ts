import { fail, ok, type Result } from "@/lib/result";
import { TAG } from "./der";
import { bitsOf, childrenOf, DerError, type DerValue, integerOf, oidOf, readDer, requireTag } from "./der-read";
import { type Extensions, readExtensions } from "./extensions";
import { type Name, readName } from "./name";
import { OID } from "./oids";
import { type PublicKey, readPublicKey } from "./public-key";
import type { SignatureAlgorithm } from "./signer";
import { timeOf } from "./time";

/** An X.509 version 3 certificate (RFC 5280 §4.1) as it was read; the octets that decide are kept beside what they mean. */
export type Certificate = {
  der: Uint8Array;
  /** The tbsCertificate: exactly the octets that are signed. */
  signed: Uint8Array;
  /** Most significant octet first, without the zero that keeps it positive. */
  serialNumber: Uint8Array;
  signatureAlgorithm: SignatureAlgorithm;
  issuer: Name;
  subject: Name;
  /** Two names are one where their octets are: a CA copies its own name into what it issues (RFC 5280 §4.1.2.6). */
  issuerOctets: Uint8Array;
  subjectOctets: Uint8Array;
  /** Both inclusive (RFC 5280 §4.1.2.5). */
  notBeforeMs: number;
  notAfterMs: number;
  publicKey: PublicKey;
  extensions: Extensions;
  signature: Uint8Array;
};

const ALGORITHMS: Record<string, SignatureAlgorithm> = {
  [OID.ed25519]: "ed25519",
  [OID.ecdsaWithSha256]: "ecdsa-with-SHA256",
  [OID.ecdsaWithSha1]: "ecdsa-with-SHA1",
};

/** "malformed": no DER, no certificate of version 3, or one of keys and signatures that this library does not know. */
export function readCertificate(der: Uint8Array): Result<Certificate, "malformed"> {
  try {
    return ok(certificateOf(der));
  } catch (error) {
    if (error instanceof DerError) return fail("malformed");
    throw error;
  }
}

function certificateOf(der: Uint8Array): Certificate {
  const [tbs, algorithm, signature] = childrenOf(readDer(der), TAG.sequence);
  const fields = childrenOf(requireTag(tbs, TAG.sequence), TAG.sequence);
  const [version, serial, inside, issuer, validity, subject, key, ...rest] = fields;
  const extensions = rest.find((field) => field.tag === 0xa3);
  if (tbs === undefined || algorithm === undefined || version?.tag !== 0xa0) throw new DerError("no certificate of version 3");
  if (issuer === undefined || validity === undefined || subject === undefined || key === undefined || inside === undefined) {
    throw new DerError("a certificate that ends too early");
  }
  const [notBefore, notAfter] = childrenOf(validity, TAG.sequence);
  if (notBefore === undefined || notAfter === undefined) throw new DerError("a validity without two times");
  return {
    der,
    signed: tbs.octets,
    serialNumber: integerOf(serial),
    signatureAlgorithm: algorithmOf(inside, algorithm),
    issuer: readName(issuer),
    subject: readName(subject),
    issuerOctets: issuer.octets,
    subjectOctets: subject.octets,
    notBeforeMs: timeOf(notBefore),
    notAfterMs: timeOf(notAfter),
    publicKey: readPublicKey(key),
    extensions: extensions === undefined ? {} : readExtensions(extensions),
    signature: bitsOf(signature),
  };
}

/** Named twice, once under the signature and once beside it; the two must agree (RFC 5280 §4.1.1.2). */
function algorithmOf(inside: DerValue, outside: DerValue): SignatureAlgorithm {
  const ids = [inside, outside].map((value) => oidOf(childrenOf(value, TAG.sequence)[0]));
  const known = ALGORITHMS[ids[0] ?? ""];
  if (known === undefined || ids[0] !== ids[1]) throw new DerError(`the signature algorithms ${ids.join(" and ")}`);
  return known;
}
