import { TAG } from "./der";

/** Octets that are no DER, or not the value that the reader needs. The message says at which octet. */
export class DerError extends Error {
  override name = "DerError";
}

/** One value in its place: `start` and `end` count from the first octet of what was read. */
export type DerValue = { tag: number; start: number; end: number; content: Uint8Array; octets: Uint8Array };

/** Reads exactly one value. Throws a DerError where octets are missing, left over, or a length is not in its shortest form. */
export function readDer(octets: Uint8Array, from = 0): DerValue {
  const value = valueAt(octets, 0, from);
  if (value.octets.length !== octets.length) throw new DerError(`octets are left over behind octet ${value.end}`);
  return value;
}

/** The values inside a constructed one, in order. Without `tag` any constructed value will do. */
export function childrenOf(value: DerValue, tag?: number): DerValue[] {
  if (tag !== undefined) requireTag(value, tag);
  if ((value.tag & 0x20) === 0) throw new DerError(`the value at octet ${value.start} is primitive`);
  return valuesIn(value.content, value.end - value.content.length);
}

/** The value that stands alone inside an OCTET STRING or an EXPLICIT tag. */
export function inner(value: DerValue): DerValue {
  return readDer(value.content, value.end - value.content.length);
}

export function requireTag(value: DerValue | undefined, tag: number): DerValue {
  if (value === undefined) throw new DerError(`a value with identifier ${tag.toString(16)} is missing`);
  if (value.tag !== tag) {
    throw new DerError(`identifier ${value.tag.toString(16)} at octet ${value.start} instead of ${tag.toString(16)}`);
  }
  return value;
}

/** The magnitude of a non-negative INTEGER, without the zero that keeps it positive. */
export function integerOf(value: DerValue | undefined): Uint8Array {
  const { content, start } = requireTag(value, TAG.integer);
  const [first = 0, second = 0] = content;
  const isNegative = (first & 0x80) !== 0;
  const isPadded = content.length > 1 && first === 0 && (second & 0x80) === 0;
  if (content.length === 0 || isNegative || isPadded) throw new DerError(`no INTEGER of a certificate at octet ${start}`);
  return content.length > 1 && first === 0 ? content.subarray(1) : content;
}

export function numberOf(value: DerValue | undefined): number {
  const octets = integerOf(value);
  if (octets.length > 6) throw new DerError("an INTEGER beyond 48 bits where a small one is expected");
  return octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

export function booleanOf(value: DerValue): boolean {
  const [octet] = requireTag(value, TAG.boolean).content;
  if (value.content.length !== 1 || (octet !== 0 && octet !== 0xff)) throw new DerError(`no BOOLEAN at octet ${value.start}`);
  return octet === 0xff;
}

/** The octets of a BIT STRING that has no unused bits, as keys and signatures are. */
export function bitsOf(value: DerValue | undefined): Uint8Array {
  const { content, start } = requireTag(value, TAG.bitString);
  if (content[0] !== 0) throw new DerError(`unused bits in the BIT STRING at octet ${start}`);
  return content.subarray(1);
}

/** The positions of the set bits of a BIT STRING with named bits. */
export function namedBitsOf(value: DerValue): number[] {
  const octets = requireTag(value, TAG.bitString).content.subarray(1);
  const positions: number[] = [];
  for (let bit = 0; bit < octets.length * 8; bit += 1) {
    if (((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) positions.push(bit);
  }
  return positions;
}

export function oidOf(value: DerValue | undefined): string {
  const { content, start } = requireTag(value, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if ((octet & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head] = arcs;
  if (head === undefined || ((content.at(-1) ?? 0x80) & 0x80) !== 0) throw new DerError(`no OBJECT IDENTIFIER at octet ${start}`);
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...arcs.slice(1)].join(".");
}

export function textOf(value: DerValue): string {
  return new TextDecoder().decode(value.content);
}

function valuesIn(octets: Uint8Array, from: number): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < octets.length; ) {
    const value = valueAt(octets, at, from);
    values.push(value);
    at += value.octets.length;
  }
  return values;
}

function valueAt(octets: Uint8Array, at: number, from: number): DerValue {
  const tag = octets[at];
  const first = octets[at + 1];
  const start = from + at;
  if (tag === undefined || first === undefined) throw new DerError(`the value at octet ${start} has no length`);
  if ((tag & 0x1f) === 0x1f) throw new DerError(`the identifier at octet ${start} is longer than certificates use`);
  let length = first;
  let contentAt = at + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 3) throw new DerError(`indefinite or absurd length at octet ${start + 1}`);
    length = 0;
    for (; contentAt < at + 2 + count; contentAt += 1) length = length * 256 + (octets[contentAt] ?? 0);
    if (length < 0x80 || length < 256 ** (count - 1))
      throw new DerError(`the length at octet ${start + 1} is not in its shortest form`);
  }
  const end = contentAt + length;
  if (end > octets.length) throw new DerError(`the value at octet ${start} reaches beyond the end`);
  return { tag, start, end: from + end, content: octets.subarray(contentAt, end), octets: octets.subarray(at, end) };
}
