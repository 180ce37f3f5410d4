import type { Text } from "@/lib/text";
import { readBits, requireInteger } from "./bits";
import type { Field, FieldValues } from "./fields/field";
import { showNumber, showOctets } from "./notation";

/** One field beside its bits. Offsets count from the first bit of the frame. */
export type DissectedField = {
  /** The id of its definition. Options and records repeat ids; the offset tells them apart. */
  id: string;
  name: Text;
  abbr?: string;
  /** Which option or record it belongs to, where the header has several. */
  group?: Text;
  bitOffset: number;
  bitLength: number;
  /** The unsigned value; null where the field is not a number of at most 48 bits. */
  value: number | null;
  /** The value as people write it, the same in every language. */
  display: string;
};

/** A place in a frame, and the fields read so far. Reading past the end of `bytes` throws a RangeError. */
export type Cursor = { bytes: Uint8Array; at: number; fields: DissectedField[]; group?: Text };

/** Reads fixed fields one after another. */
export function take<F extends readonly Field[]>(cursor: Cursor, fields: F): FieldValues<F> {
  const values: Record<string, number> = {};
  let bitOffset = cursor.at * 8;
  for (const field of fields) {
    const value = readBits(cursor.bytes, bitOffset, field.bits);
    values[field.id] = value;
    add(cursor, field, bitOffset, field.bits, value, showNumber(field, value));
    bitOffset += field.bits;
  }
  cursor.at = bitOffset / 8;
  // Every id of F has just been set.
  return values as FieldValues<F>;
}

/** Reads a field of whole octets that is no number; an empty one leaves no trace. */
export function takeOctets(cursor: Cursor, field: Field, length: number): void {
  const octets = cursor.bytes.subarray(cursor.at, cursor.at + requireInteger(field.id, length, 0, left(cursor)));
  if (length > 0) takeShown(cursor, field, length, showOctets(field, octets));
}

/** Reads a field whose length and looks the caller has found out. */
export function takeShown(cursor: Cursor, field: Field, length: number, display: string): void {
  add(cursor, field, cursor.at * 8, length * 8, null, display);
  cursor.at += length;
}

/** Octets from here to the end. */
export function left(cursor: Cursor): number {
  return cursor.bytes.length - cursor.at;
}

function add(cursor: Cursor, field: Field, bitOffset: number, bitLength: number, value: number | null, display: string): void {
  const { id, name, abbr } = field;
  cursor.fields.push({ id, name, abbr, group: cursor.group, bitOffset, bitLength, value, display });
}
