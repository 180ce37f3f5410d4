import { concat } from "@/lib/packets/bits";
import { type Keys, nonceOf, open, seal } from "./aead";
import { uint8, uint16, uint64, vector16 } from "./octets";
import { Reader } from "./reader";
import { TAG_LENGTH } from "./suites";

/** TLSPlaintext.type (RFC 8446 §5.1). */
export const CONTENT = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

export const VERSION_12 = 0x0303;
/** What a first ClientHello says, for the sake of old middleboxes (RFC 8446 §5.1). */
export const VERSION_10 = 0x0301;
export const RECORD_HEADER = 5;

export type TlsRecord = { type: number; version: number; fragment: Uint8Array; octets: Uint8Array };

/** A record that everybody on the way can read. */
export function plainRecord(type: number, fragment: Uint8Array, version: number = VERSION_12): Uint8Array {
  return concat([uint8(type), uint16(version), vector16(fragment)]);
}

/** TLS 1.3 (RFC 8446 §5.2): outside it says application_data, the true type is encrypted behind the content. */
export function seal13(keys: Keys, recordNumber: number, type: number, content: Uint8Array): Uint8Array {
  const inner = concat([content, uint8(type)]);
  const header = headerOf(CONTENT.applicationData, inner.length + TAG_LENGTH);
  return concat([header, seal(keys, nonceOf(keys.iv, recordNumber), header, inner)]);
}

/** Type and content of a TLS 1.3 record, or undefined where the keys are not the right ones. */
export function open13(keys: Keys, recordNumber: number, record: TlsRecord): { type: number; content: Uint8Array } | undefined {
  const inner = open(keys, nonceOf(keys.iv, recordNumber), headerOf(record.type, record.fragment.length), record.fragment);
  if (inner === undefined) return undefined;
  const end = inner.findLastIndex((octet) => octet !== 0);
  return { type: inner[end] ?? 0, content: inner.subarray(0, end) };
}

/** TLS 1.2 with an AEAD (RFC 5246 §6.2.3.3): the type stays readable. */
export function seal12(keys: Keys, recordNumber: number, type: number, content: Uint8Array): Uint8Array {
  const [nonce, explicit] = nonce12(keys, recordNumber);
  const sealed = seal(keys, nonce, additional12(recordNumber, type, content.length), content);
  return plainRecord(type, concat([explicit, sealed]));
}

/** The content of a TLS 1.2 record, or undefined where the keys are not the right ones. */
export function open12(keys: Keys, recordNumber: number, { type, fragment }: TlsRecord): Uint8Array | undefined {
  const [nonce, explicit] = nonce12(keys, recordNumber);
  const sealed = fragment.subarray(explicit.length);
  return open(keys, nonce, additional12(recordNumber, type, sealed.length - TAG_LENGTH), sealed);
}

/** The records of one direction. Throws a TlsError where the last one is not whole. */
export function recordsIn(octets: Uint8Array): TlsRecord[] {
  const reader = new Reader(octets);
  const records: TlsRecord[] = [];
  while (reader.left > 0) {
    const at = octets.length - reader.left;
    const type = reader.number(1);
    const version = reader.number(2);
    const fragment = reader.vector(2);
    records.push({ type, version, fragment, octets: octets.subarray(at, octets.length - reader.left) });
  }
  return records;
}

function headerOf(type: number, length: number): Uint8Array {
  return concat([uint8(type), uint16(VERSION_12), uint16(length)]);
}

function additional12(recordNumber: number, type: number, length: number): Uint8Array {
  return concat([uint64(recordNumber), uint8(type), uint16(VERSION_12), uint16(length)]);
}

/** The nonce, and the part of it that goes with the record. */
function nonce12({ aead, iv }: Keys, recordNumber: number): [nonce: Uint8Array, explicit: Uint8Array] {
  if (aead === "chacha20-poly1305") return [nonceOf(iv, recordNumber), new Uint8Array(0)];
  const explicit = uint64(recordNumber);
  return [concat([iv, explicit]), explicit];
}
