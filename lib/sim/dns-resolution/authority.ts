import type { DnsMessage, DnsOpt, DnsQuestion, DnsRcode, DnsRecord } from "@/lib/packets/dns";
import { ancestry, isWithin } from "./names";
import { messageLength, ns } from "./records";
import { addressRecord, DELEGATION_TTL_S, SOA_MINIMUM_S, SOA_TTL_S, ZONES, type Zone, zoneHolding, zonesOf } from "./zones";

/** A message without EDNS in UDP has at most this many octets (RFC 1035 §4.2.1). */
export const PLAIN_UDP_OCTETS = 512;
/** Aliases that a server follows inside its own zones for one reply. */
const LOCAL_ALIAS_LIMIT = 8;

type Content = { rcode: DnsRcode; authoritative: boolean; answers: DnsRecord[]; authority: DnsRecord[]; additional: DnsRecord[] };

/**
 * What an authoritative server sends back over UDP or TCP (RFC 1034 §4.3.2 without recursion): an answer, a referral
 * with the glue it has, NODATA or NXDOMAIN with the SOA record (RFC 2308 §3), or REFUSED for a zone it does not hold.
 */
export function replyOf(host: string, query: DnsMessage, transport: "udp" | "tcp"): DnsMessage {
  const question = query.questions[0];
  const content = question === undefined ? refused() : contentFor(zonesOf(host), question);
  return fitted(query, content, transport, { aa: content.authoritative, ra: false });
}

/**
 * A reply to `query` with this content, cut to what fits: over UDP a longer one goes out empty with TC set, so that the
 * asker repeats the question over TCP (RFC 2181 §9). RD is copied from the query.
 */
export function fitted(
  query: DnsMessage,
  content: Omit<Content, "authoritative">,
  transport: "udp" | "tcp",
  flags: { aa: boolean; ra: boolean },
): DnsMessage {
  const opt = (query.additional ?? []).find((record): record is DnsOpt => record.type === "OPT");
  // Smaller values than 512 count as 512 (RFC 6891 §6.2.3).
  const limit = Math.max(PLAIN_UDP_OCTETS, opt?.udpPayloadSize ?? 0);
  const own: DnsOpt[] = opt === undefined ? [] : [{ type: "OPT", udpPayloadSize: opt.udpPayloadSize }];
  const whole: DnsMessage = {
    id: query.id,
    flags: [
      "QR",
      ...(flags.aa ? ["AA" as const] : []),
      ...query.flags.filter((flag) => flag === "RD"),
      ...(flags.ra ? ["RA" as const] : []),
    ],
    rcode: content.rcode,
    questions: query.questions,
    answers: content.answers,
    authority: content.authority,
    additional: [...content.additional, ...own],
  };
  if (transport === "tcp" || messageLength(whole) <= limit) return whole;
  return { ...whole, flags: [...whole.flags, "TC"], answers: [], authority: [], additional: own };
}

function contentFor(zones: readonly Zone[], question: DnsQuestion): Content {
  const answers: DnsRecord[] = [];
  let name = question.name;
  for (let hops = 0; hops <= LOCAL_ALIAS_LIMIT; hops += 1) {
    const zone = zoneHolding(name, zones);
    if (zone === undefined) break;
    const cut = Object.keys(zone.delegations).find((child) => isWithin(name, child));
    if (cut !== undefined) return referral(zone, cut, answers);

    const node = nodesOf(zone).get(name);
    const alias = node?.find((record) => record.type === "CNAME");
    if (alias?.type === "CNAME" && question.type !== "CNAME") {
      answers.push(alias);
      name = alias.target;
      continue;
    }
    const matching = node?.filter((record) => record.type === question.type) ?? [];
    if (matching.length > 0)
      return { ...authoritative("NOERROR", [...answers, ...matching]), additional: addressesFor(zone, matching) };
    return { ...authoritative(node === undefined ? "NXDOMAIN" : "NOERROR", answers), authority: [negativeSoa(zone)] };
  }
  // An alias led out of the zones held here: the asker has to follow it (RFC 1034 §4.3.2 step 3a).
  return answers.length > 0 ? authoritative("NOERROR", answers) : refused();
}

function authoritative(rcode: DnsRcode, answers: DnsRecord[]): Content {
  return { rcode, authoritative: true, answers, authority: [], additional: [] };
}

function refused(): Content {
  return { rcode: "REFUSED", authoritative: false, answers: [], authority: [], additional: [] };
}

function referral(zone: Zone, cut: string, answers: DnsRecord[]): Content {
  const { authority, additional } = CUTS.get(zone.apex)?.get(cut) ?? { authority: [], additional: [] };
  // AA speaks for the first name in the answer section (RFC 1035 §4.1.1): of a bare referral there is none.
  return { rcode: "NOERROR", authoritative: answers.length > 0, answers, authority, additional };
}

type Delegation = { authority: DnsRecord[]; additional: DnsRecord[] };

/** What each zone says at each of its cuts, made once. */
const CUTS = new Map(
  ZONES.map((zone) => [
    zone.apex,
    new Map(Object.entries(zone.delegations).map(([cut, hosts]) => [cut, delegation(zone, cut, hosts)])),
  ]),
);

function delegation(zone: Zone, cut: string, hosts: string[]): Delegation {
  return {
    authority: hosts.map((host) => ns(cut, DELEGATION_TTL_S, host)),
    // A zone can give the addresses of hosts inside itself and of nothing else (RFC 1034 §4.2.1).
    additional: hosts.filter((host) => isWithin(host, zone.apex)).flatMap((host) => addressRecord(host) ?? []),
  };
}

/** RFC 1034 §4.3.2 step 6: addresses that the asker is likely to want next. */
function addressesFor(zone: Zone, records: DnsRecord[]): DnsRecord[] {
  return records.flatMap((record) => {
    const target = record.type === "MX" ? record.exchange : record.type === "NS" ? record.host : undefined;
    return target === undefined
      ? []
      : (nodesOf(zone)
          .get(target)
          ?.filter((found) => found.type === "A") ?? []);
  });
}

function soaOf(zone: Zone, ttlSeconds: number): DnsRecord {
  return {
    name: zone.apex,
    ttlSeconds,
    type: "SOA",
    primary: zone.hosts[0] ?? zone.apex,
    mailbox: zone.apex === "." ? "hostmaster" : `hostmaster.${zone.apex}`,
    serial: 2026112001,
    refreshSeconds: 7200,
    retrySeconds: 900,
    expireSeconds: 1_209_600,
    minimumSeconds: SOA_MINIMUM_S,
  };
}

/** The SOA of a negative answer goes out with the smaller of its own TTL and its MINIMUM (RFC 2308 §3). */
function negativeSoa(zone: Zone): DnsRecord {
  return soaOf(zone, Math.min(SOA_TTL_S, SOA_MINIMUM_S));
}

/** The tree of each zone: every name that exists, with its records; empty non-terminals have none (RFC 8020 §3.1). */
const NODES = new Map(ZONES.map((zone) => [zone.apex, buildNodes(zone)]));

function nodesOf(zone: Zone): Map<string, DnsRecord[]> {
  return NODES.get(zone.apex) ?? new Map();
}

function buildNodes(zone: Zone): Map<string, DnsRecord[]> {
  const nodes = new Map<string, DnsRecord[]>();
  const own = zone.hosts.filter((host) => zoneHolding(host, ZONES) === zone);
  const listed = new Set(zone.records.filter((record) => record.type === "A").map((record) => record.name));
  const addresses = own.filter((host) => !listed.has(host)).flatMap((host) => addressRecord(host) ?? []);
  const apexRecords = [soaOf(zone, SOA_TTL_S), ...zone.hosts.map((host) => ns(zone.apex, DELEGATION_TTL_S, host))];
  const records = [...apexRecords, ...zone.records, ...addresses];
  for (const owner of [...records.map((record) => record.name), ...Object.keys(zone.delegations)]) {
    for (const name of ancestry(owner)) {
      if (!nodes.has(name)) nodes.set(name, []);
      if (name === zone.apex) break;
    }
  }
  for (const record of records) nodes.get(record.name)?.push(record);
  return nodes;
}
