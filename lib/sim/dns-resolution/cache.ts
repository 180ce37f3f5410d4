import type { DnsRecord, DnsType } from "@/lib/packets/dns";
import { isWithin } from "./names";
import { ROOT_HINTS } from "./zones";

/**
 * What a resolver remembers. `records`: an RRset under its name and type. `nxdomain`: the name does not exist, for all
 * types and for everything below it (RFC 8020 §2). `nodata`: the name exists without this type. `failure`: nobody
 * could be made to answer (RFC 2308 §7.1).
 */
export type CacheEntry = { name: string; ttlSeconds: number; expiresAtMs: number } & (
  | { kind: "records"; type: DnsType; records: DnsRecord[]; rank: Rank }
  | { kind: "nxdomain"; soa: DnsRecord }
  | { kind: "nodata"; type: DnsType; soa: DnsRecord }
  | { kind: "failure"; type: DnsType }
);

/**
 * How far data is trusted (RFC 2181 §5.4.1): an authoritative answer may be given to a client; a delegation and its
 * glue only lead onwards, and never displace an answer.
 */
export type Rank = "answer" | "delegation";

/** Entries are kept after they expired, until a newer one takes their place; they are never used again. */
export type Cache = readonly CacheEntry[];

/** A resolver caps how long it believes a negative answer: one to three hours work well (RFC 2308 §5). */
export const NEGATIVE_TTL_CAP_S = 10_800;
/** How long a failed resolution is remembered; RFC 2308 §7.1 allows at most five minutes. */
export const FAILURE_TTL_S = 5;

/** Seconds that an entry or record may still be served, rounded up as an answer shows it; never above its TTL. */
export function remainingSeconds(expiresAtMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((expiresAtMs - nowMs) / 1000));
}

export type Found =
  | { kind: "records"; entry: CacheEntry & { kind: "records" } }
  | { kind: "alias"; entry: CacheEntry & { kind: "records" }; target: string }
  | { kind: "nxdomain"; entry: CacheEntry & { kind: "nxdomain" } }
  | { kind: "nodata"; entry: CacheEntry & { kind: "nodata" } };

/** Looks a question up. `forAddress`: a name server's address is wanted, for which glue is good enough. */
export function lookUp(cache: Cache, name: string, type: DnsType, nowMs: number, forAddress = false): Found | undefined {
  let denied: (CacheEntry & { kind: "nxdomain" | "nodata" }) | undefined;
  let alias: Found | undefined;
  for (const entry of cache) {
    if (entry.expiresAtMs <= nowMs) continue;
    if (entry.kind === "nxdomain") {
      if (isWithin(name, entry.name)) denied = entry;
    } else if (entry.name === name && entry.kind === "nodata" && entry.type === type) {
      denied = entry;
    } else if (entry.name === name && entry.kind === "records" && (entry.rank === "answer" || forAddress)) {
      if (entry.type === type) return { kind: "records", entry };
      const [record] = entry.records;
      if (record?.type === "CNAME") alias = { kind: "alias", entry, target: record.target };
    }
  }
  if (alias !== undefined || denied === undefined) return alias;
  return denied.kind === "nxdomain" ? { kind: "nxdomain", entry: denied } : { kind: "nodata", entry: denied };
}

/** The failure remembered for exactly this question, if it is fresh. */
export function failureFor(cache: Cache, name: string, type: DnsType, nowMs: number): CacheEntry | undefined {
  return cache.find(
    (entry) => entry.kind === "failure" && entry.name === name && entry.type === type && entry.expiresAtMs > nowMs,
  );
}

/** Adds an entry in place of one with the same key. Delegation data does not displace a fresh answer. */
export function stored(cache: Cache, entry: CacheEntry, nowMs: number): Cache {
  if (entry.ttlSeconds <= 0) return cache;
  const at = cache.findIndex((old) => sameKey(old, entry));
  const old = cache[at];
  if (old === undefined) return [...cache, entry];
  const outranked = old.kind === "records" && entry.kind === "records" && old.rank === "answer" && entry.rank === "delegation";
  if (outranked && old.expiresAtMs > nowMs) return cache;
  return cache.with(at, entry);
}

/** Records grouped into RRsets under their name and type, as the cache keeps them. */
export function recordEntries(records: DnsRecord[], rank: Rank, nowMs: number): CacheEntry[] {
  const entries: (CacheEntry & { kind: "records" })[] = [];
  for (const record of records) {
    const { name, type, ttlSeconds } = record;
    const at = entries.findIndex((entry) => entry.name === name && entry.type === type);
    const same = entries[at];
    // All records of a set live as long as the shortest-lived (RFC 2181 §5.2).
    const ttl = Math.min(ttlSeconds, same?.ttlSeconds ?? ttlSeconds);
    const entry = {
      kind: "records" as const,
      name,
      type,
      records: same === undefined ? [record] : [...same.records, record],
      rank,
      ttlSeconds: ttl,
      expiresAtMs: nowMs + ttl * 1000,
    };
    if (same === undefined) entries.push(entry);
    else entries[at] = entry;
  }
  return entries;
}

/** A zone cut that the resolver knows the servers of, with the addresses it has for them. */
export type Cut = { zone: string; hosts: { name: string; address: string | undefined }[] };

/**
 * The deepest zone cut at or above `name` whose servers can be reached: from the cache, else from the root hints. A cut
 * whose servers are all named inside it and have no address any more leads nowhere, so its parent is asked again
 * (RFC 1035 §7.2).
 */
export function deepestCut(cache: Cache, name: string, nowMs: number): Cut {
  let deepest: Cut = ROOT_CUT;
  for (const entry of cache) {
    if (entry.kind !== "records" || entry.type !== "NS" || entry.expiresAtMs <= nowMs) continue;
    const zone = entry.name;
    if (!isWithin(name, zone) || (deepest !== ROOT_CUT && zone.length <= deepest.zone.length)) continue;
    const hosts = entry.records.flatMap((record) => (record.type === "NS" ? [record.host] : []));
    const known = hosts.map((host) => ({ name: host, address: addressOf(cache, host, nowMs) }));
    if (known.some((host) => host.address !== undefined || !isWithin(host.name, zone))) deepest = { zone, hosts: known };
  }
  return deepest;
}

const ROOT_CUT: Cut = { zone: ".", hosts: ROOT_HINTS.map(({ name, address }) => ({ name, address })) };

function addressOf(cache: Cache, host: string, nowMs: number): string | undefined {
  const found = lookUp(cache, host, "A", nowMs, true);
  const [record] = found?.kind === "records" ? found.entry.records : [];
  // A root server's address is known from the hints at any time.
  return record?.type === "A" ? record.address : ROOT_HINTS.find((hint) => hint.name === host)?.address;
}

function sameKey(one: CacheEntry, other: CacheEntry): boolean {
  if (one.name !== other.name) return false;
  // "No such name" has no type. Records and NODATA of one type exclude each other, so the newer takes the place.
  if (one.kind === "nxdomain" || other.kind === "nxdomain") return one.kind === other.kind;
  return one.type === other.type;
}
