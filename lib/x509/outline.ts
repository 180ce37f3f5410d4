import { TAG } from "./der";
import { childrenOf, type DerValue, oidOf, readDer } from "./der-read";

/** A part of a certificate: a field of RFC 5280 §4.1, or the object identifier of an extension. */
export type Part =
  | "serialNumber"
  | "issuer"
  | "validity"
  | "subject"
  | "publicKey"
  | "signed"
  | "signature"
  | { extension: string };

/** Where a part lies, from its identifier octet to its end; undefined for an extension that is not there. Throws a DerError. */
export function placeOf(der: Uint8Array, part: Part): { start: number; end: number } | undefined {
  const [signed, , signature] = childrenOf(readDer(der), TAG.sequence);
  if (part === "signed") return signed;
  if (part === "signature") return signature;
  const fields = signed === undefined ? [] : childrenOf(signed, TAG.sequence);
  if (typeof part === "string") return fields[ORDER.indexOf(part)];
  const extensions = fields.find((field) => field.tag === 0xa3);
  return extensions === undefined ? undefined : listOf(extensions).find((one) => oidOf(childrenOf(one)[0]) === part.extension);
}

/** The fields of a tbsCertificate of version 3. */
const ORDER = ["version", "serialNumber", "algorithm", "issuer", "validity", "subject", "publicKey"];

function listOf(extensions: DerValue): DerValue[] {
  const [list] = childrenOf(extensions);
  return list === undefined ? [] : childrenOf(list);
}
