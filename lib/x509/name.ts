import { oid, printableString, sequence, set, utf8String } from "./der";
import { childrenOf, type DerValue, oidOf, textOf } from "./der-read";
import { OID } from "./oids";

/** A distinguished name (RFC 5280 §4.1.2.4), as far as certificates of web servers use it. */
export type Name = { country?: string; organization?: string; commonName?: string };

const ATTRIBUTES = [
  ["country", OID.countryName],
  ["organization", OID.organizationName],
  ["commonName", OID.commonName],
] as const;

/** Written from the country inwards; a country is a PrintableString, the rest UTF8String. */
export function encodeName(name: Name): Uint8Array {
  const parts = ATTRIBUTES.flatMap(([key, type]) => {
    const value = name[key];
    if (value === undefined) return [];
    return [set(sequence(oid(type), key === "country" ? printableString(value) : utf8String(value)))];
  });
  return sequence(...parts);
}

/** Attributes of other types are passed over; of several with one type the last one counts. */
export function readName(value: DerValue): Name {
  const name: Name = {};
  for (const relative of childrenOf(value)) {
    for (const attribute of childrenOf(relative)) {
      const [type, text] = childrenOf(attribute);
      const known = ATTRIBUTES.find(([, id]) => id === oidOf(type));
      if (known !== undefined && text !== undefined) name[known[0]] = textOf(text);
    }
  }
  return name;
}

/** "CN=R1, O=Example Trust, C=XX": the way tools print it. */
export function formatName(name: Name): string {
  const parts = [
    ["CN", name.commonName],
    ["O", name.organization],
    ["C", name.country],
  ];
  return parts.flatMap(([type, value]) => (value === undefined ? [] : [`${type}=${value}`])).join(", ");
}
