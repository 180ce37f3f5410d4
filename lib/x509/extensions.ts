import { boolean, explicit, implicit, integer, namedBits, octetString, oid, sequence, TAG, tlv, utf8 } from "./der";
import {
  booleanOf,
  childrenOf,
  DerError,
  type DerValue,
  inner,
  namedBitsOf,
  numberOf,
  oidOf,
  requireTag,
  textOf,
} from "./der-read";
import { OID } from "./oids";

/** RFC 5280 §4.2.1.3, in the order of their bits. */
export const KEY_USES = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
] as const;
export type KeyUse = (typeof KEY_USES)[number];

export type KeyPurpose = "serverAuth" | "clientAuth" | "codeSigning";

/** A subjectAltName: a DNS name, or an IP address of 4 or 16 octets. */
export type AltName = { dns: string } | { ip: Uint8Array };

/** The extensions of RFC 5280 §4.2.1 that decide whether a web server is the one that was asked for. */
export type Extensions = {
  basicConstraints?: { ca: boolean; pathLen?: number };
  keyUsage?: KeyUse[];
  /** Purposes of other names stay object identifiers. */
  extKeyUsage?: (KeyPurpose | string)[];
  subjectAltName?: AltName[];
  /** dNSName subtrees only: "example.com" stands for itself and every name below. */
  nameConstraints?: { permitted?: string[]; excluded?: string[] };
  subjectKeyIdentifier?: Uint8Array;
  authorityKeyIdentifier?: Uint8Array;
  /** Object identifiers of critical extensions that are not understood here: such a certificate must be refused (§4.2). */
  unknownCritical?: string[];
};

const PURPOSES: Record<KeyPurpose, string> = {
  serverAuth: OID.serverAuth,
  clientAuth: OID.clientAuth,
  codeSigning: OID.codeSigning,
};

/** `[3]` of the tbsCertificate. Critical are exactly those that RFC 5280 wants critical in a certificate with a subject. */
export function encodeExtensions(extensions: Extensions): Uint8Array {
  const { basicConstraints, keyUsage, extKeyUsage, subjectAltName, nameConstraints } = extensions;
  const parts: Uint8Array[] = [];
  const add = (type: string, critical: boolean, value: Uint8Array) =>
    parts.push(sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value)));

  if (basicConstraints !== undefined) {
    const { ca, pathLen } = basicConstraints;
    // DER leaves a DEFAULT out, and FALSE is the default of cA.
    add(
      OID.basicConstraints,
      true,
      sequence(...(ca ? [boolean(true)] : []), ...(pathLen === undefined ? [] : [integer(pathLen)])),
    );
  }
  if (keyUsage !== undefined) add(OID.keyUsage, true, namedBits(keyUsage.map((use) => KEY_USES.indexOf(use))));
  if (extKeyUsage !== undefined) {
    add(OID.extKeyUsage, false, sequence(...extKeyUsage.map((purpose) => oid(PURPOSES[purpose as KeyPurpose] ?? purpose))));
  }
  if (subjectAltName !== undefined) {
    const names = subjectAltName.map((name) => ("dns" in name ? implicit(2, utf8(name.dns)) : implicit(7, name.ip)));
    add(OID.subjectAltName, false, sequence(...names));
  }
  if (nameConstraints !== undefined) {
    const { permitted, excluded } = nameConstraints;
    const subtrees = (number: number, names: string[] | undefined) =>
      names === undefined ? [] : [tlv(0xa0 | number, ...names.map((name) => sequence(implicit(2, utf8(name)))))];
    add(OID.nameConstraints, true, sequence(...subtrees(0, permitted), ...subtrees(1, excluded)));
  }
  if (extensions.subjectKeyIdentifier !== undefined) {
    add(OID.subjectKeyIdentifier, false, octetString(extensions.subjectKeyIdentifier));
  }
  if (extensions.authorityKeyIdentifier !== undefined) {
    add(OID.authorityKeyIdentifier, false, sequence(implicit(0, extensions.authorityKeyIdentifier)));
  }
  return explicit(3, sequence(...parts));
}

/** The content of `[3]`, as `encodeExtensions` writes it. */
export function readExtensions(value: DerValue): Extensions {
  const extensions: Extensions = {};
  for (const extension of childrenOf(inner(value), TAG.sequence)) {
    const [type, ...rest] = childrenOf(extension, TAG.sequence);
    const critical = rest[0]?.tag === TAG.boolean && booleanOf(rest[0]);
    const content = inner(requireTag(rest.at(-1), TAG.octetString));
    const id = oidOf(type);
    if (!readExtension(extensions, id, content) && critical) {
      extensions.unknownCritical = [...(extensions.unknownCritical ?? []), id];
    }
  }
  return extensions;
}

function readExtension(into: Extensions, id: string, content: DerValue): boolean {
  switch (id) {
    case OID.basicConstraints: {
      const parts = childrenOf(content, TAG.sequence);
      const ca = parts[0]?.tag === TAG.boolean && booleanOf(parts[0]);
      const pathLen = parts.find((part) => part.tag === TAG.integer);
      into.basicConstraints = pathLen === undefined ? { ca } : { ca, pathLen: numberOf(pathLen) };
      return true;
    }
    case OID.keyUsage:
      into.keyUsage = namedBitsOf(content).flatMap((bit) => KEY_USES[bit] ?? []);
      return true;
    case OID.extKeyUsage:
      into.extKeyUsage = childrenOf(content, TAG.sequence).map((purpose) => purposeOf(oidOf(purpose)));
      return true;
    case OID.subjectAltName:
      into.subjectAltName = childrenOf(content, TAG.sequence).flatMap(altName);
      return true;
    case OID.nameConstraints:
      into.nameConstraints = readNameConstraints(content);
      return true;
    case OID.subjectKeyIdentifier:
      into.subjectKeyIdentifier = requireTag(content, TAG.octetString).content;
      return true;
    case OID.authorityKeyIdentifier:
      into.authorityKeyIdentifier = childrenOf(content, TAG.sequence).find((part) => part.tag === 0x80)?.content;
      return true;
    default:
      return false;
  }
}

function altName(value: DerValue): AltName[] {
  if (value.tag === 0x82) return [{ dns: textOf(value) }];
  return value.tag === 0x87 ? [{ ip: value.content }] : [];
}

function purposeOf(id: string): string {
  return Object.entries(PURPOSES).find(([, known]) => known === id)?.[0] ?? id;
}

function readNameConstraints(content: DerValue): NonNullable<Extensions["nameConstraints"]> {
  const constraints: NonNullable<Extensions["nameConstraints"]> = {};
  for (const part of childrenOf(content, TAG.sequence)) {
    const names = childrenOf(part).map((subtree) => {
      const [base] = childrenOf(subtree, TAG.sequence);
      // A critical extension must be obeyed whole: a subtree of another kind of name cannot be passed over.
      if (base?.tag !== 0x82) throw new DerError(`a name constraint at octet ${part.start} that is no dNSName`);
      return textOf(base);
    });
    if (part.tag === 0xa0) constraints.permitted = names;
    if (part.tag === 0xa1) constraints.excluded = names;
  }
  return constraints;
}
