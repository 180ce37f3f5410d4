/**
 * A DNS message described by what it says (RFC 1035 §4.1). Names are written with or without the final dot; the root
 * is ".". Letters keep their case. Everything but `DnsOption.data` and TXT strings is what a zone file shows.
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
