/**
 * DER, the one encoding of ASN.1 that certificates use (X.690 §10): every value is an identifier octet, a length and a
 * content, and there is exactly one way to write each. Each function here returns the octets of one whole value.
 */

/** Identifier octets (X.690 §8.1.2) of the universal types that certificates are made of. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value: identifier, length in its shortest form, and the contents one after another. */
export function tlv(tag: number, ...contents: Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return concat(Uint8Array.of(tag, ...lengthOctets(length)), ...contents);
}

export const sequence = (...parts: Uint8Array[]): Uint8Array => tlv(TAG.sequence, ...parts);
export const set = (...parts: Uint8Array[]): Uint8Array => tlv(TAG.set, ...parts);
export const octetString = (content: Uint8Array): Uint8Array => tlv(TAG.octetString, content);
export const utf8String = (text: string): Uint8Array => tlv(TAG.utf8String, utf8(text));
export const printableString = (text: string): Uint8Array => tlv(TAG.printableString, utf8(text));
export const nullValue = (): Uint8Array => tlv(TAG.null);
export const boolean = (value: boolean): Uint8Array => tlv(TAG.boolean, Uint8Array.of(value ? 0xff : 0));

/** `[number]` around a whole value: EXPLICIT tagging, constructed. */
export const explicit = (number: number, value: Uint8Array): Uint8Array => tlv(0xa0 | number, value);

/** `[number]` in place of the value's own identifier: IMPLICIT tagging of a primitive type. */
export const implicit = (number: number, content: Uint8Array): Uint8Array => tlv(0x80 | number, content);

/** A non-negative INTEGER from its octets, most significant first: no needless zero, one where the sign bit would be set. */
export function integer(magnitude: Uint8Array | number): Uint8Array {
  const octets = typeof magnitude === "number" ? base256(magnitude) : magnitude;
  const first = octets.findIndex((octet) => octet !== 0);
  const significant = first === -1 ? Uint8Array.of(0) : octets.subarray(first);
  const needsZero = ((significant[0] ?? 0) & 0x80) !== 0;
  return tlv(TAG.integer, needsZero ? Uint8Array.of(0) : new Uint8Array(0), significant);
}

/** Octets as a BIT STRING; `unusedBits` of the last octet do not count. */
export function bitString(content: Uint8Array, unusedBits = 0): Uint8Array {
  return tlv(TAG.bitString, Uint8Array.of(unusedBits), content);
}

/** A BIT STRING of named bits: DER drops the zero bits at the end (X.690 §11.2.2). */
export function namedBits(positions: readonly number[]): Uint8Array {
  const last = Math.max(-1, ...positions);
  const octets = new Uint8Array(Math.ceil((last + 1) / 8));
  for (const position of positions) octets[position >> 3] = (octets[position >> 3] ?? 0) | (0x80 >> (position & 7));
  return bitString(octets, last === -1 ? 0 : 7 - (last & 7));
}

/** "1.2.840.10045.2.1": the first two arcs share an octet, each further one is written in base 128 (X.690 §8.19). */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tlv(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets = base256(length);
  return [0x80 | octets.length, ...octets];
}

function base256(value: number): Uint8Array {
  const octets: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256);
  return Uint8Array.from(octets);
}

function base128(value: number): number[] {
  const octets = [value % 128];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) octets.unshift(0x80 | (left % 128));
  return octets;
}
