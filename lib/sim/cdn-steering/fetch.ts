import type { Cache, Site } from "./network";
import type { Copy, Handling, Message, Party, Response, State, Trail, Visit, Waiting } from "./state";
import { type Draft, delayMs, isEdge, send, setStore } from "./wire";

/** current_age of a copy (RFC 9111 §4.2.3), in milliseconds; one clock for all. */
export function ageOf({ ageMs, storedMs }: Copy, nowMs: number): number {
  return ageMs + nowMs - storedMs;
}

/** "response_is_fresh = (freshness_lifetime > current_age)" (RFC 9111 §4.2). */
export function isFresh({ parameters, nowMs }: Pick<State, "parameters" | "nowMs">, copy: Copy): boolean {
  return parameters.maxAgeS * 1000 > ageOf(copy, nowMs);
}

type Asked = Message & { kind: "request" };

/** A request at an edge or at the parent cache: answered from the copy, or passed on. */
export function atCache(draft: Draft, at: Cache, { visit, from, count, ifVersion }: Asked): void {
  const { copy, waiting } = draft.stores[at];
  const asker = { visit, to: from, count, ifVersion, sinceMs: draft.nowMs };
  if (copy !== null && isFresh(draft, copy)) {
    draft.note = { is: "cache", at, how: "hit", ageMs: ageOf(copy, draft.nowMs) };
    reply(draft, at, copy, asker, "hit");
    return;
  }
  const is = copy === null ? "miss" : "stale";
  if (draft.parameters.collapse && waiting.length > 0) {
    setStore(draft, at, { waiting: [...waiting, { ...asker, is: "collapsed" }] });
    draft.note = { is: "cache", at, how: "collapsed", ageMs: 0 };
    return;
  }
  setStore(draft, at, { waiting: [...waiting, { ...asker, is }] });
  draft.note = { is: "cache", at, how: is, ageMs: copy === null ? 0 : ageOf(copy, draft.nowMs) };
  // Collapsed, the crowd's requests are one; without it each goes its own way (RFC 9111 §4, last paragraph).
  forward(draft, at, visit, draft.parameters.collapse ? 1 : count, copy?.version ?? null);
}

function forward(draft: Draft, at: Cache, visit: number, count: number, ifVersion: number | null): void {
  const to = draft.parameters.shield && at !== "shield" ? "shield" : "origin";
  send(draft, { kind: "request", visit, from: at, to, count, ifVersion });
}

/** The origin answers everything: the whole, or 304 where the version that the request names is the current one. */
export function atOrigin(draft: Draft, { visit, from, count, ifVersion }: Asked): void {
  const { version } = draft.origin;
  const status = ifVersion === version ? 304 : 200;
  const field = status === 304 ? "notModified" : "full";
  draft.origin = { ...draft.origin, [field]: draft.origin[field] + count };
  draft.note = { is: "origin", status, count };
  send(draft, { kind: "response", visit, from: "origin", to: from, response: { status, version, ageMs: 0, trail: [] } });
}

/** What comes back to a cache: stored or freshened, and passed to whoever waits for it. */
export function cacheHears(draft: Draft, at: Cache, visit: number, response: Response): void {
  const { copy: old, waiting } = draft.stores[at];
  const own = waiting.find((one) => one.visit === visit);
  // The site was dead in between, and nobody waits any more.
  if (own === undefined) return;
  if (response.status === 304 && old === null) {
    // The copy that it speaks of has been purged meanwhile.
    draft.note = { is: "cache", at, how: "again", ageMs: 0 };
    forward(draft, at, visit, draft.parameters.collapse ? 1 : own.count, null);
    return;
  }
  const ageMs = response.ageMs + draft.nowMs - own.sinceMs;
  const copy: Copy = { version: response.version, ageMs, storedMs: draft.nowMs, trail: response.trail };
  const served = draft.parameters.collapse ? waiting : [own];
  setStore(draft, at, { copy, waiting: waiting.filter((one) => !served.includes(one)) });
  draft.note = { is: "cache", at, how: response.status === 304 ? "freshen" : "store", ageMs };
  for (const one of served) {
    const isValidated = one.is === "stale" && response.status === 304;
    reply(draft, at, copy, one, isValidated ? "validated" : one.is);
  }
}

function reply(draft: Draft, at: Cache, copy: Copy, { visit, to, ifVersion }: Omit<Waiting, "is">, is: Handling): void {
  // Who has gone away gets nothing; a cache that asked is always there.
  if (to === "user" && !draft.visits.some(({ id }) => id === visit)) return;
  const status = ifVersion === copy.version ? 304 : 200;
  const trail: Trail = [...copy.trail, { at, is }];
  const response: Response = { status, version: copy.version, ageMs: ageOf(copy, draft.nowMs), trail };
  send(draft, { kind: "response", visit, from: at, to, response }, to === "user" ? delayMs(draft, at) : 0);
}

/** The picture is there: the visit is over. */
export function userSees(draft: Draft, visit: Visit, from: Party, response: Response): void {
  const { startedMs, resolvedMs, connectedMs, user, count } = visit;
  const connectFromMs = resolvedMs ?? startedMs;
  const requestFromMs = connectedMs ?? connectFromMs;
  const isHit = response.trail.at(-1)?.is === "hit";
  draft.visits = draft.visits.filter(({ id }) => id !== visit.id);
  const field = isHit ? "hit" : "fetched";
  draft.tally = { ...draft.tally, [field]: draft.tally[field] + count };
  draft.note = {
    is: "seen",
    seen: {
      user,
      site: isEdge(from) ? from : ("origin" satisfies Site),
      version: response.version,
      trail: response.trail,
      resolveMs: connectFromMs - startedMs,
      connectMs: requestFromMs - connectFromMs,
      requestMs: draft.nowMs - requestFromMs,
      totalMs: draft.nowMs - startedMs,
    },
  };
}
