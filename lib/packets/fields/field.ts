import type { Layer } from "@/lib/layer";
import type { Text } from "@/lib/text";

/**
 * One field of a header: the only place that knows its width and place. The encoder packs by it, the dissector reads
 * by it, and the figures of lessons are drawn from it. What it means is prose, and stands in `lib/packets/meanings`.
 */
export type Field<Id extends string = string> = {
  id: Id;
  /** The standard's English name, and the usual Chinese one. */
  name: Text;
  /** Width. 0 where the length follows from the packet: options, domain names, data. */
  bits: number;
  notation: Notation;
  /** What stands where there is no room for the name, the same in both languages: TTL, SYN. */
  abbr?: string;
  /** What single values are called: 6 is TCP. */
  values?: Readonly<Record<number, string>>;
};

/**
 * How a value is written: `words` counts 32-bit words, `units8` units of 8 octets; `flag` is a single bit; `domain` is
 * a possibly compressed domain name; `strings` are length-prefixed character strings; `text` is printable octets.
 */
export type Notation = "decimal" | "hex" | "flag" | "words" | "units8" | "mac" | "ipv4" | "ipv6" | "domain" | "strings" | "text";

/** A header: its fixed fields in the order of the wire, then what may follow them at a length of its own. */
export type Header<Protocol extends string = string, F extends readonly Field[] = readonly Field[]> = {
  protocol: Protocol;
  name: Text;
  layer: Extract<Layer, "link" | "internet" | "transport" | "application">;
  fields: F;
  tail: readonly Field[];
};

/** A number for each fixed field. Octets beyond 48 bits are not numbers and are never packed this way. */
export type FieldValues<F extends readonly Field[]> = { [Id in F[number]["id"]]: number };

type Details = { notation?: Notation; abbr?: string; values?: Readonly<Record<number, string>> };

/** Writes one definition on one line. */
export function field<const Id extends string>(id: Id, bits: number, en: string, zh: string, details: Details = {}): Field<Id> {
  return { id, bits, name: { zh, en }, notation: "decimal", ...details };
}

/** A single bit that has a name of its own. */
export function flag<const Id extends string>(id: Id, abbr: string, en: string, zh: string): Field<Id> {
  return field(id, 1, en, zh, { notation: "flag", abbr });
}

/** The octets of the fixed fields. Every header here is a whole number of octets. */
export function sizeOf(fields: readonly Field[]): number {
  return fields.reduce((bits, each) => bits + each.bits, 0) / 8;
}
