import type { DnsMessage, DnsRecord } from "@/lib/packets/dns";

/** One line of a zone file each. TTLs are in seconds. */
export function a(name: string, ttlSeconds: number, address: string): DnsRecord {
  return { name, ttlSeconds, type: "A", address };
}
export function aaaa(name: string, ttlSeconds: number, address: string): DnsRecord {
  return { name, ttlSeconds, type: "AAAA", address };
}
export function ns(name: string, ttlSeconds: number, host: string): DnsRecord {
  return { name, ttlSeconds, type: "NS", host };
}
export function cname(name: string, ttlSeconds: number, target: string): DnsRecord {
  return { name, ttlSeconds, type: "CNAME", target };
}
export function mx(name: string, ttlSeconds: number, preference: number, exchange: string): DnsRecord {
  return { name, ttlSeconds, type: "MX", preference, exchange };
}
export function ptr(name: string, ttlSeconds: number, target: string): DnsRecord {
  return { name, ttlSeconds, type: "PTR", target };
}
export function txt(name: string, ttlSeconds: number, strings: string[]): DnsRecord {
  return { name, ttlSeconds, type: "TXT", strings };
}

/** The data of a record without name, type and TTL, as `dig` prints it. */
export function dataOf(record: DnsRecord): string {
  switch (record.type) {
    case "A":
    case "AAAA":
      return record.address;
    case "NS":
      return record.host;
    case "CNAME":
    case "PTR":
      return record.target;
    case "MX":
      return `${record.preference} ${record.exchange}`;
    case "TXT":
      return record.strings.map((text) => `"${text}"`).join(" ");
    case "SOA":
      return `${record.primary} ${record.mailbox} ${record.serial} … ${record.minimumSeconds}`;
  }
}

/**
 * The length of a message in octets, names compressed (RFC 1035 §4.1.4), without making it: truncation and sequence
 * numbers depend on it. A test compares it with the encoder.
 */
export function messageLength(message: DnsMessage): number {
  // What stands in the message already, from each label on, is written as a pointer of two octets.
  const written = new Set<string>();
  const nameLength = (name: string): number => {
    let octets = 0;
    for (let rest = name; rest !== "" && rest !== "."; ) {
      if (written.has(rest)) return octets + 2;
      written.add(rest);
      const dot = rest.indexOf(".");
      octets += (dot < 0 ? rest.length : dot) + 1;
      rest = dot < 0 ? "" : rest.slice(dot + 1);
    }
    return octets + 1;
  };
  let octets = 12;
  for (const question of message.questions) octets += nameLength(question.name) + 4;
  for (const record of [...(message.answers ?? []), ...(message.authority ?? []), ...(message.additional ?? [])]) {
    octets += record.type === "OPT" ? 11 : nameLength(record.name) + 10 + dataLength(record, nameLength);
  }
  return octets;
}

function dataLength(record: DnsRecord, nameLength: (name: string) => number): number {
  switch (record.type) {
    case "A":
      return 4;
    case "AAAA":
      return 16;
    case "NS":
      return nameLength(record.host);
    case "CNAME":
    case "PTR":
      return nameLength(record.target);
    case "MX":
      return 2 + nameLength(record.exchange);
    case "TXT":
      // The strings of the zones here are ASCII: one octet a character, and one for the length of each string.
      return record.strings.reduce((sum, text) => sum + 1 + text.length, 0);
    case "SOA":
      return nameLength(record.primary) + nameLength(record.mailbox) + 20;
  }
}
