import { type CacheEntry, remainingSeconds } from "@/lib/sim/dns-resolution/cache";
import type { State } from "@/lib/sim/dns-resolution/state";
import { dataInShort } from "./said";
import type { Word } from "./words";

/** One line of the cache as it is shown. A delegation's NS records and the addresses of its hosts are one line. */
export type CacheLine = {
  key: string;
  group: "records" | "denials" | "delegations";
  name: string;
  type: string;
  data: string[];
  remark: Word | undefined;
  leftSeconds: number;
  /** Of its whole life, 0 to 1. */
  left: number;
  mark: "fresh" | "used" | undefined;
};

export function cacheLines(state: State, before: State | undefined): CacheLine[] {
  const hosts = new Set(state.cache.flatMap((entry) => (isNs(entry) ? hostsOf(entry) : [])));
  const order = { records: 0, denials: 1, delegations: 2 };
  return state.cache
    .filter((entry) => !(entry.kind === "records" && entry.rank === "delegation" && !isNs(entry) && hosts.has(entry.name)))
    .map((entry) => lineOf(entry, state, before))
    .sort((one, other) => order[one.group] - order[other.group]);
}

function lineOf(entry: CacheEntry, state: State, before: State | undefined): CacheLine {
  const leftSeconds = remainingSeconds(entry.expiresAtMs, state.nowMs);
  const type = entry.kind === "nxdomain" ? "NXDOMAIN" : entry.type;
  const isNew = before !== undefined && !before.cache.some((old) => sameEntry(old, entry));
  return {
    key: `${entry.kind} ${entry.name} ${type}`,
    group: entry.kind !== "records" ? "denials" : isNs(entry) && entry.rank === "delegation" ? "delegations" : "records",
    name: entry.name,
    type,
    data: dataOf(entry),
    remark: remarkOf(entry, state),
    leftSeconds,
    left: leftSeconds / entry.ttlSeconds,
    mark: isNew ? "fresh" : wasUsed(entry, state) ? "used" : undefined,
  };
}

/** Of a delegation's servers the first stands for all. */
function dataOf(entry: CacheEntry): string[] {
  if (entry.kind !== "records") return [];
  const all = entry.records.map(dataInShort);
  return isNs(entry) && all.length > 1 ? [`${all[0]} +${all.length - 1}`] : all;
}

function remarkOf(entry: CacheEntry, state: State): Word | undefined {
  if (entry.kind === "nxdomain") return "doesNotExist";
  if (entry.kind === "nodata") return "noSuchType";
  if (entry.kind === "failure") return "failed";
  if (!isNs(entry)) return undefined;
  const isAddressKnown = hostsOf(entry).some((host) =>
    state.cache.some((one) => one.kind === "records" && one.type === "A" && one.name === host),
  );
  return isAddressKnown ? undefined : "noAddress";
}

function wasUsed(entry: CacheEntry, state: State): boolean {
  if (entry.expiresAtMs <= state.nowMs) return false;
  return state.notes.some((note) => {
    if (note.is === "alias-hit") return entry.kind === "records" && entry.type === "CNAME" && entry.name === note.name;
    if (note.is === "hit") return note.by === entry.name && (entry.kind === "nxdomain" || note.question.type === entry.type);
    return (note.is === "miss" || note.is === "asks") && isNs(entry) && note.zone === entry.name;
  });
}

function isNs(entry: CacheEntry): entry is CacheEntry & { kind: "records"; type: "NS" } {
  return entry.kind === "records" && entry.type === "NS";
}

function hostsOf(entry: CacheEntry & { kind: "records" }): string[] {
  return entry.records.flatMap((record) => (record.type === "NS" ? [record.host] : []));
}

function sameEntry(one: CacheEntry, other: CacheEntry): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.expiresAtMs === other.expiresAtMs &&
    ("type" in one ? one.type : "") === ("type" in other ? other.type : "")
  );
}
