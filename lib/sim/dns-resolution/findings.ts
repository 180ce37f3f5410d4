import type { DnsMessage, DnsQuestion, DnsRecord } from "@/lib/packets/dns";
import { isWithin } from "./names";

/**
 * What a reply means to the resolver that asked `zone`'s server. `aliases` are the CNAME records passed from the
 * question's name; `name` is the name they lead to.
 */
export type Finding =
  | { kind: "answer"; aliases: DnsRecord[]; records: DnsRecord[] }
  | { kind: "alias"; aliases: DnsRecord[]; name: string }
  | { kind: "nxdomain" | "nodata"; aliases: DnsRecord[]; name: string; soa: DnsRecord | undefined }
  | { kind: "referral"; zone: string; servers: DnsRecord[]; glue: DnsRecord[] }
  | { kind: "truncated" }
  | { kind: "refused" }
  /** No use: an error, or a delegation that leads no closer (RFC 1034 §5.3.3 calls it bogus). */
  | { kind: "useless" };

/**
 * Reads a reply (RFC 1034 §5.3.3 step 4). Only records at or below `zone` are believed: its servers have no say
 * about other names.
 */
export function readReply(message: DnsMessage, question: DnsQuestion, zone: string): Finding {
  if (message.flags.includes("TC")) return { kind: "truncated" };
  if (message.rcode === "REFUSED") return { kind: "refused" };
  if (message.rcode !== undefined && message.rcode !== "NOERROR" && message.rcode !== "NXDOMAIN") return { kind: "useless" };

  const answers = (message.answers ?? []).filter((record) => isWithin(record.name, zone));
  const authority = (message.authority ?? []).filter((record) => isWithin(record.name, zone));
  const { aliases, name } = followed(answers, question);
  const records = answers.filter((record) => record.name === name && record.type === question.type);
  if (message.flags.includes("AA")) {
    if (records.length > 0) return { kind: "answer", aliases, records };
    const soa = authority.find((record) => record.type === "SOA" && isWithin(name, record.name));
    // After aliases a negative reply speaks of the last target (RFC 2308 §2.1), which may lie outside this zone.
    if (soa !== undefined || (aliases.length === 0 && !authority.some((record) => record.type === "NS"))) {
      return { kind: message.rcode === "NXDOMAIN" ? "nxdomain" : "nodata", aliases, name, soa };
    }
    return aliases.length > 0 ? { kind: "alias", aliases, name } : { kind: "useless" };
  }
  return referralIn(authority, message, question.name, zone) ?? { kind: "useless" };
}

function followed(answers: DnsRecord[], question: DnsQuestion): { aliases: DnsRecord[]; name: string } {
  const aliases: DnsRecord[] = [];
  let name = question.name;
  while (question.type !== "CNAME" && aliases.length < answers.length) {
    const alias = answers.find((record) => record.name === name && record.type === "CNAME");
    if (alias?.type !== "CNAME") break;
    aliases.push(alias);
    name = alias.target;
  }
  return { aliases, name };
}

/** A delegation counts only if it leads below `zone` and towards the name; its glue only if it lies in `zone`. */
function referralIn(authority: DnsRecord[], message: DnsMessage, name: string, zone: string): Finding | undefined {
  const first = authority.find((record) => record.type === "NS" && record.name !== zone && isWithin(name, record.name));
  if (first === undefined) return undefined;
  const servers = authority.filter((record) => record.type === "NS" && record.name === first.name);
  const hosts = new Set(servers.map((record) => (record.type === "NS" ? record.host : "")));
  const glue = (message.additional ?? []).filter(
    (record): record is DnsRecord =>
      record.type !== "OPT" &&
      (record.type === "A" || record.type === "AAAA") &&
      hosts.has(record.name) &&
      isWithin(record.name, zone),
  );
  return { kind: "referral", zone: first.name, servers, glue };
}
