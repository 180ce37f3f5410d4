import type { DnsRecord } from "@/lib/packets/dns";
import { isWithin } from "./names";
import { a, aaaa, cname, mx, ptr, txt } from "./records";

/**
 * The name space of the simulation. Addresses are those reserved for documentation, and so are the zones example.com,
 * .net and .org; the servers of root and top level bear their real names, two of many each.
 */
export type Zone = {
  apex: string;
  /** The hosts in its NS records. */
  hosts: string[];
  /** Authoritative data apart from SOA and NS. */
  records: DnsRecord[];
  /** Child zones and the hosts they are delegated to. */
  delegations: Record<string, string[]>;
};

/** TTL of delegations and of the servers' addresses, two days, as com and net really have. */
export const DELEGATION_TTL_S = 172_800;
/** TTL of every SOA record here, and its MINIMUM field: a negative answer may live 900 s (RFC 2308 §5). */
export const SOA_TTL_S = 3600;
export const SOA_MINIMUM_S = 900;

/** What a server is to the resolver: it decides which round-trip time applies. */
export type Tier = "root" | "tld" | "example" | "other";
export type Host = { name: string; address: string; tier: Tier };

export const HOSTS: readonly Host[] = [
  { name: "a.root-servers.net", address: "198.51.100.4", tier: "root" },
  { name: "b.root-servers.net", address: "198.51.100.5", tier: "root" },
  { name: "a.gtld-servers.net", address: "198.51.100.30", tier: "tld" },
  { name: "b.gtld-servers.net", address: "198.51.100.33", tier: "tld" },
  { name: "a0.org.afilias-nst.info", address: "198.51.100.56", tier: "tld" },
  { name: "b0.org.afilias-nst.org", address: "198.51.100.54", tier: "tld" },
  { name: "a.in-addr-servers.arpa", address: "198.51.100.63", tier: "tld" },
  { name: "b.in-addr-servers.arpa", address: "198.51.100.66", tier: "tld" },
  { name: "ns1.example.com", address: "192.0.2.53", tier: "example" },
  { name: "ns2.example.com", address: "198.51.100.153", tier: "example" },
  { name: "ns1.example.net", address: "192.0.2.153", tier: "other" },
  { name: "ns2.example.net", address: "203.0.113.153", tier: "other" },
  { name: "ns1.example.org", address: "203.0.113.53", tier: "other" },
  { name: "ns2.example.org", address: "192.0.2.67", tier: "other" },
  { name: "ns.example.org", address: "203.0.113.54", tier: "other" },
];

/** Long texts, so that a reply does not fit: ten strings of 248 octets and three of 250. */
const LONG_TEXT = Array.from({ length: 10 }, (_, i) => `part ${String(i).padStart(2, "0")} ${"x".repeat(240)}`);
const MEDIUM_TEXT = Array.from({ length: 3 }, (_, i) => `part ${i} ${"y".repeat(243)}`);

const ROOT_SERVERS = ["a.root-servers.net", "b.root-servers.net"];
const GTLD_SERVERS = ["a.gtld-servers.net", "b.gtld-servers.net"];
const ORG_SERVERS = ["a0.org.afilias-nst.info", "b0.org.afilias-nst.org"];
const ARPA_SERVERS = ["a.in-addr-servers.arpa", "b.in-addr-servers.arpa"];
const COM_SERVERS = ["ns1.example.com", "ns2.example.com"];
const NET_SERVERS = ["ns1.example.net", "ns2.example.net"];

export const ZONES: readonly Zone[] = [
  {
    apex: ".",
    hosts: ROOT_SERVERS,
    records: [],
    delegations: { com: GTLD_SERVERS, net: GTLD_SERVERS, org: ORG_SERVERS, "in-addr.arpa": ARPA_SERVERS },
  },
  { apex: "com", hosts: GTLD_SERVERS, records: [], delegations: { "example.com": COM_SERVERS } },
  { apex: "net", hosts: GTLD_SERVERS, records: [], delegations: { "example.net": NET_SERVERS } },
  { apex: "org", hosts: ORG_SERVERS, records: [], delegations: { "example.org": ["ns1.example.org", "ns2.example.org"] } },
  { apex: "in-addr.arpa", hosts: ARPA_SERVERS, records: [], delegations: { "2.0.192.in-addr.arpa": COM_SERVERS } },
  {
    apex: "example.com",
    hosts: COM_SERVERS,
    records: [
      a("example.com", 3600, "192.0.2.80"),
      mx("example.com", 3600, 10, "mail.example.com"),
      a("mail.example.com", 3600, "192.0.2.25"),
      cname("www.example.com", 300, "www.example.com.cdn.example.net"),
      a("other.example.com", 300, "192.0.2.81"),
      // A TTL of zero: for this one answer only (RFC 1034 §3.6, RFC 2181 §8).
      a("fresh.example.com", 0, "192.0.2.82"),
      txt("big.example.com", 300, LONG_TEXT),
      txt("medium.example.com", 300, MEDIUM_TEXT),
      // deep.example.com has no record of its own, yet it exists: an empty non-terminal (RFC 8020 §3.1).
      a("host.deep.example.com", 300, "192.0.2.83"),
      cname("loop.example.com", 300, "loop.example.net"),
      cname("dangling.example.com", 300, "gone.example.net"),
    ],
    delegations: {
      // Its server lives in another zone, so example.com has no glue to give.
      "shop.example.com": ["ns.example.org"],
      // The first server knows nothing of the zone any more (lame), the second does.
      "moved.example.com": ["ns1.example.net", "ns.example.org"],
      // Nobody knows it any more.
      "old.example.com": NET_SERVERS,
      // To find this server one needs ring.example.net, whose server is named in this zone.
      "ring.example.com": ["ns.ring.example.net"],
    },
  },
  {
    apex: "example.net",
    hosts: NET_SERVERS,
    records: [
      a("www.example.net", 300, "203.0.113.81"),
      a("www.example.com.cdn.example.net", 60, "203.0.113.80"),
      aaaa("www.example.com.cdn.example.net", 60, "2001:db8::80"),
      cname("loop.example.net", 300, "loop.example.com"),
    ],
    delegations: { "ring.example.net": ["ns.ring.example.com"] },
  },
  {
    apex: "example.org",
    hosts: ["ns1.example.org", "ns2.example.org"],
    records: [a("www.example.org", 300, "203.0.113.90"), a("ns.example.org", 3600, "203.0.113.54")],
    delegations: {},
  },
  {
    apex: "shop.example.com",
    hosts: ["ns.example.org"],
    records: [a("www.shop.example.com", 300, "203.0.113.91")],
    delegations: {},
  },
  {
    apex: "moved.example.com",
    hosts: ["ns.example.org"],
    records: [a("www.moved.example.com", 300, "203.0.113.92")],
    delegations: {},
  },
  {
    apex: "2.0.192.in-addr.arpa",
    hosts: COM_SERVERS,
    records: [ptr("81.2.0.192.in-addr.arpa", 3600, "other.example.com")],
    delegations: {},
  },
];

const BY_HOST_NAME = new Map(HOSTS.map((host) => [host.name, host]));

/** Undefined for a host that no server here bears. */
export function hostNamed(name: string): Host | undefined {
  return BY_HOST_NAME.get(name);
}

/** The address record of a server, as the zone that holds it and the glue above it say. */
export function addressRecord(host: string): DnsRecord | undefined {
  const found = BY_HOST_NAME.get(host);
  return found && a(host, DELEGATION_TTL_S, found.address);
}

/** What a cold resolver starts with: names and addresses of root servers (RFC 1034 §5.3.3 calls it SBELT). */
export const ROOT_HINTS: readonly Host[] = HOSTS.filter((host) => host.tier === "root");

/** Zones that a host serves by its own hand; one that is only named in a delegation serves nothing. */
export function zonesOf(host: string): readonly Zone[] {
  return BY_HOST.get(host) ?? [];
}
const BY_HOST = new Map(HOSTS.map(({ name }) => [name, ZONES.filter((zone) => zone.hosts.includes(name))]));

/** The zone that holds `name`: the deepest one at or above it. */
export function zoneHolding(name: string, zones: readonly Zone[]): Zone | undefined {
  let deepest: Zone | undefined;
  for (const zone of zones) {
    if (isWithin(name, zone.apex) && (deepest === undefined || isWithin(zone.apex, deepest.apex))) deepest = zone;
  }
  return deepest;
}
