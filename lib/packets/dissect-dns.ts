import { requireInteger } from "./bits";
import { type Cursor, left, take, takeOctets, takeShown } from "./cursor";
import {
  DNS,
  DNS_DATA,
  DNS_DATA_UNKNOWN,
  DNS_OPT,
  DNS_OPTION,
  DNS_OPTION_DATA,
  DNS_QUESTION,
  DNS_QUESTION_NAME,
  DNS_RECORD,
  DNS_RECORD_NAME,
  DNS_RECORD_TYPE,
  DNS_TCP_PREFIX,
  DNS_TYPES,
} from "./fields/dns";
import type { Field } from "./fields/field";

const DATA_BY_TYPE: ReadonlyMap<number, readonly Field[]> = new Map(
  Object.entries(DNS_DATA).map(([type, fields]) => [DNS_TYPES[type as keyof typeof DNS_DATA], fields]),
);
const SECTIONS = {
  qdcount: ["问题", "Question"],
  ancount: ["回答", "Answer"],
  nscount: ["权威", "Authority"],
  arcount: ["附加", "Additional"],
} as const;

/** Reads a message with its length prefix. Throws a RangeError where the octets hold no whole message. */
export function takeDnsOverTcp(cursor: Cursor): void {
  const length = requireInteger("DNS tcp-length", take(cursor, DNS_TCP_PREFIX)["tcp-length"], 0, left(cursor));
  const message = { ...cursor, bytes: cursor.bytes.subarray(0, cursor.at + length) };
  takeDnsMessage(message);
  cursor.at = message.at;
}

/** Reads a message that fills the rest of the octets. Throws a RangeError where it does not. */
export function takeDnsMessage(cursor: Cursor): void {
  const start = cursor.at;
  const counts = take(cursor, DNS.fields);
  for (const [id, [zh, en]] of Object.entries(SECTIONS)) {
    for (let i = 1; i <= counts[id as keyof typeof SECTIONS]; i += 1) {
      cursor.group = { zh: `${zh} ${i}`, en: `${en} ${i}` };
      if (id === "qdcount") takeQuestion(cursor, start);
      else takeRecord(cursor, start);
    }
  }
  requireInteger("DNS octets after the last record", left(cursor), 0, 0);
}

function takeQuestion(cursor: Cursor, start: number): void {
  takeDomain(cursor, start, DNS_QUESTION_NAME);
  take(cursor, DNS_QUESTION);
}

function takeRecord(cursor: Cursor, start: number): void {
  takeDomain(cursor, start, DNS_RECORD_NAME);
  const { type } = take(cursor, DNS_RECORD_TYPE);
  const { rdlength } = type === DNS_TYPES.OPT ? take(cursor, DNS_OPT) : take(cursor, DNS_RECORD);
  const end = cursor.at + requireInteger("DNS rdlength", rdlength, 0, left(cursor));
  const data = { ...cursor, bytes: cursor.bytes.subarray(0, end) };
  if (type === DNS_TYPES.OPT) takeOptions(data);
  else takeData(data, start, DATA_BY_TYPE.get(type) ?? [DNS_DATA_UNKNOWN]);
  requireInteger("DNS octets after the data of a record", left(data), 0, 0);
  cursor.at = end;
}

function takeData(cursor: Cursor, start: number, fields: readonly Field[]): void {
  for (const field of fields) {
    if (field.notation === "domain") takeDomain(cursor, start, field);
    else if (field.notation === "ipv6") takeOctets(cursor, field, field.bits / 8);
    else if (field.bits === 0) takeOctets(cursor, field, left(cursor));
    else take(cursor, [field]);
  }
}

function takeOptions(cursor: Cursor): void {
  while (left(cursor) > 0) takeOctets(cursor, DNS_OPTION_DATA, take(cursor, DNS_OPTION)["option-length"]);
}

/** A name is shown whole; where it ends in a pointer, the arrow gives the octet of the message that it points to. */
function takeDomain(cursor: Cursor, start: number, field: Field): void {
  const { labels, octets, pointer } = readDomain(cursor.bytes, start, cursor.at);
  const name = labels.join(".") || ".";
  takeShown(cursor, field, octets, pointer === undefined ? name : `${name} (→ ${pointer})`);
}

type Domain = { labels: string[]; octets: number; pointer?: number };

/** Reads a name (RFC 1035 §4.1.4). A pointer must lead backwards, so no chain of them is endless. */
function readDomain(bytes: Uint8Array, start: number, at: number): Domain {
  const labels: string[] = [];
  let end = at;
  for (;;) {
    const length = octetAt(bytes, end);
    if (length >= 0xc0) {
      const pointer = ((length & 0x3f) << 8) | octetAt(bytes, end + 1);
      requireInteger("DNS name pointer", pointer, 0, at - start - 1);
      return { labels: [...labels, ...readDomain(bytes, start, start + pointer).labels], octets: end + 2 - at, pointer };
    }
    end += 1 + requireInteger("DNS label length", length, 0, 63);
    if (length === 0) return { labels, octets: end - at };
    requireInteger("end of a DNS label", end, 0, bytes.length);
    labels.push(new TextDecoder("latin1").decode(bytes.subarray(end - length, end)));
  }
}

function octetAt(bytes: Uint8Array, at: number): number {
  return bytes[requireInteger("DNS octet", at, 0, bytes.length - 1)] ?? 0;
}
