import { type Field, type FieldValues, sizeOf } from "./fields/field";

/** Writes fixed fields one after another, most significant bit first. `where` names the header in an error. */
export function packFields<F extends readonly Field[]>(where: string, fields: F, values: FieldValues<F>): Uint8Array {
  const bytes = new Uint8Array(sizeOf(fields));
  let bitOffset = 0;
  for (const { id, bits } of fields) {
    // `fields` is wider than F here; every id of F is a key of `values` by FieldValues.
    const value = values[id as keyof FieldValues<F>];
    writeBits(bytes, bitOffset, bits, requireInteger(`${where} ${id}`, value, 0, 2 ** bits - 1));
    bitOffset += bits;
  }
  return bytes;
}

/** The first bit of a field, counted from the start of its header. */
export function bitOffsetOf<F extends readonly Field[]>(fields: F, id: F[number]["id"]): number {
  const index = fields.findIndex((field) => field.id === id);
  return fields.slice(0, index).reduce((bits, field) => bits + field.bits, 0);
}

/** Sets `bits` (at most 48) of zeroed bytes to an unsigned value. */
export function writeBits(bytes: Uint8Array, bitOffset: number, bits: number, value: number): void {
  // Division, not shifts: a MAC address is wider than the 32 bits that shifts know.
  let rest = value;
  for (let end = bitOffset + bits; end > bitOffset; ) {
    const index = (end - 1) >> 3;
    const start = Math.max(index * 8, bitOffset);
    const size = 2 ** (end - start);
    bytes[index] = (bytes[index] ?? 0) | ((rest % size) << (index * 8 + 8 - end));
    rest = Math.floor(rest / size);
    end = start;
  }
}

/** Reads up to 48 bits as an unsigned value. Throws a RangeError where the bytes end before. */
export function readBits(bytes: Uint8Array, bitOffset: number, bits: number): number {
  const last = requireInteger("end of the field in bits", bitOffset + bits, 0, bytes.length * 8);
  let value = 0;
  for (let start = bitOffset; start < last; ) {
    const index = start >> 3;
    const end = Math.min(index * 8 + 8, last);
    const size = 2 ** (end - start);
    value = value * size + (((bytes[index] ?? 0) >> (index * 8 + 8 - end)) & (size - 1));
    start = end;
  }
  return value;
}

/** Gives the value back, or throws a RangeError that says what it is and what is allowed. */
export function requireInteger(what: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new RangeError(`${what} is ${value}; it must be an integer from ${min} to ${max}.`);
}

/** One array, not arguments: a long capture has more parts than a call can take. */
export function concat(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
