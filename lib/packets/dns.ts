import { concat, packFields, requireInteger } from "./bits";
import { addDomain, addFields, addRecord, type Draft } from "./encode-dns";
import { DNS, DNS_CLASS_IN, DNS_OPCODES, DNS_QUESTION, DNS_RCODES, DNS_TCP_PREFIX, DNS_TYPES } from "./fields/dns";

/**
 * A DNS message described by what it says (RFC 1035 §4.1). Names are written with or without the final dot; the root
 * is ".". Letters keep their case. Everything else is written as in a zone file.
 */
export type DnsMessage = {
  /** 0 to 65535. A response repeats the query's. */
  id: number;
  /** Header bits that are set: QR marks a response, AD and CD are DNSSEC's (RFC 4035 §3). */
  flags: DnsFlag[];
  /** QUERY when absent. */
  opcode?: DnsOpcode;
  /** NOERROR when absent. */
  rcode?: DnsRcode;
  questions: DnsQuestion[];
  answers?: DnsRecord[];
  authority?: DnsRecord[];
  /** EDNS is an OPT pseudo-record here (RFC 6891 §6.1.1): at most one, in any place. */
  additional?: (DnsRecord | DnsOpt)[];
};

export type DnsFlag = "QR" | "AA" | "TC" | "RD" | "RA" | "AD" | "CD";
export type DnsOpcode = "QUERY" | "STATUS" | "NOTIFY" | "UPDATE";
export type DnsRcode = "NOERROR" | "FORMERR" | "SERVFAIL" | "NXDOMAIN" | "NOTIMP" | "REFUSED";
export type DnsType = DnsRecord["type"];

/** Class IN, as all records here. */
export type DnsQuestion = { name: string; type: DnsType };

export type DnsRecord = { name: string; ttlSeconds: number } & DnsData;

export type DnsData =
  | { type: "A"; address: string }
  | { type: "AAAA"; address: string }
  | { type: "NS"; host: string }
  | { type: "CNAME"; target: string }
  | { type: "PTR"; target: string }
  | { type: "MX"; preference: number; exchange: string }
  /** Each string at most 255 octets of UTF-8. */
  | { type: "TXT"; strings: string[] }
  | {
      type: "SOA";
      primary: string;
      mailbox: string;
      serial: number;
      refreshSeconds: number;
      retrySeconds: number;
      expireSeconds: number;
      /** The upper bound of a negative answer's life (RFC 2308 §4). */
      minimumSeconds: number;
    };

export type DnsOpt = {
  type: "OPT";
  /** The largest UDP message that the sender can take. */
  udpPayloadSize: number;
  /** 0 when absent. */
  version?: number;
  /** DO: the sender understands DNSSEC records. */
  dnssecOk?: boolean;
  options?: DnsOption[];
};

export type DnsOption = { code: number; data: Uint8Array };

/**
 * The octets of a message, names compressed (RFC 1035 §4.1.4). Throws a RangeError that names the field and what is
 * allowed where a value fits no message: a label of 64 octets, two OPT records, more than 65,535 octets in all.
 */
export function encodeDnsMessage(message: DnsMessage): Uint8Array<ArrayBuffer> {
  const { questions, answers = [], authority = [], additional = [] } = message;
  const has = (flag: DnsFlag) => (message.flags.includes(flag) ? 1 : 0);
  requireInteger("DNS additional: its number of OPT records", additional.filter(({ type }) => type === "OPT").length, 0, 1);
  const draft: Draft = { bytes: [], names: new Map() };
  addFields(draft, "DNS", DNS.fields, {
    id: message.id,
    qr: has("QR"),
    opcode: DNS_OPCODES[message.opcode ?? "QUERY"],
    aa: has("AA"),
    tc: has("TC"),
    rd: has("RD"),
    ra: has("RA"),
    z: 0,
    ad: has("AD"),
    cd: has("CD"),
    rcode: DNS_RCODES[message.rcode ?? "NOERROR"],
    qdcount: questions.length,
    ancount: answers.length,
    nscount: authority.length,
    arcount: additional.length,
  });
  for (const { name, type } of questions) {
    addDomain(draft, "DNS question name", name);
    addFields(draft, "DNS question", DNS_QUESTION, { qtype: DNS_TYPES[type], qclass: DNS_CLASS_IN });
  }
  for (const record of [...answers, ...authority, ...additional]) addRecord(draft, record);
  requireInteger("DNS message: its length in octets", draft.bytes.length, 0, 0xffff);
  return Uint8Array.from(draft.bytes);
}

/** The same octets as TCP carries them, after a length of two octets (RFC 1035 §4.2.2). */
export function encodeDnsOverTcp(message: DnsMessage): Uint8Array<ArrayBuffer> {
  const bytes = encodeDnsMessage(message);
  return concat([packFields("DNS over TCP", DNS_TCP_PREFIX, { "tcp-length": bytes.length }), bytes]);
}
