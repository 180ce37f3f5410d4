import { BUSY_MS, type Cache, type Edge, HOMES, toResolver, toSite, upstream } from "./network";
import type { Message, Party, State, Store, Visit } from "./state";

/** A step's own copy of the state, written to and given back. */
export type Draft = State;

// Omit on each member: a plain Omit would melt the union into one.
type Sent = Message extends infer M ? (M extends Message ? Omit<M, "id" | "sentMs" | "dueMs"> : never) : never;

/** Puts a message on its way; it arrives after half a round trip and what its sender needed before. */
export function send(draft: Draft, sent: Sent, extraMs = 0): void {
  draft.serial += 1;
  const dueMs = draft.nowMs + roundTripMs(draft, sent.visit, sent.from, sent.to) / 2 + extraMs;
  draft.messages = [...draft.messages, { ...sent, id: draft.serial, sentMs: draft.nowMs, dueMs } as Message];
}

/** Between two parties, whichever of them sends. */
export function roundTripMs(state: State, visitId: number, one: Party, other: Party): number {
  const { parameters } = state;
  const pair = [one, other];
  if (pair.includes("shop")) return parameters.shopDnsRttMs;
  if (pair.includes("gslb")) return parameters.cdnDnsRttMs;
  if (!pair.includes("user")) return upstream(parameters, pair.find(isEdge) ?? "shield");
  const visit = state.visits.find(({ id }) => id === visitId);
  if (visit === undefined) throw new Error("Somebody who has left sends and receives nothing.");
  if (pair.includes("resolver")) return toResolver(parameters, visit.user);
  return toSite(parameters, HOMES[visit.user].city, pair.find(isEdge) ?? "origin");
}

export function isEdge(party: Party | null): party is Edge {
  return party === "chengdu" || party === "tokyo" || party === "singapore";
}

export function setVisit(draft: Draft, id: number, change: Partial<Visit>): void {
  draft.visits = draft.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit));
}

export function setStore(draft: Draft, at: Cache, change: Partial<Store>): void {
  draft.stores = { ...draft.stores, [at]: { ...draft.stores[at], ...change } };
}

/** What an overloaded site needs before it answers a user. */
export function delayMs({ sites }: State, site: Party): number {
  return isEdge(site) && sites[site].busy ? BUSY_MS : 0;
}
