import { connect } from "./connect";
import { ECS_BITS, HOMES, type Target } from "./network";
import type { Held, Message, Visit } from "./state";
import { candidatesFor, chooseEdge, placeOf } from "./steer";
import { type Draft, send } from "./wire";

/** The prefix of ECS is a whole number of octets here, so that networks are compared by what is written. */
export const SCOPE_BITS = ECS_BITS;

/** The browser wants an address: its machine's own cache has one, or the resolver is asked. */
export function begin(draft: Draft, visit: Visit): void {
  const own = draft.stubs[visit.user];
  if (own !== null && own.expiresMs > draft.nowMs) {
    connect(draft, { ...visit, ownAddress: true, resolvedMs: draft.nowMs }, own.target);
    return;
  }
  send(draft, { kind: "query", visit: visit.id, from: "user", to: "resolver", prefix: null });
}

/** The record in a resolver's cache that is meant for this network and still alive. */
export function heldFor(held: readonly Held[], prefix: string, nowMs: number): Held | undefined {
  return held.find((one) => one.expiresMs > nowMs && (one.prefix === null || one.prefix === prefix));
}

/** RFC 1034 §5.3.3 with the delegations known: the answer, the alias and then its target, or both questions. */
export function atResolver(draft: Draft, visit: Visit): void {
  const { resolver: name, prefix } = HOMES[visit.user];
  const { aliasExpiresMs, held } = draft.resolvers[name];
  const known = heldFor(held, prefix, draft.nowMs);
  // Without a CDN there is no alias: the address stands under the shop's own name.
  const isAliasKnown = draft.parameters.steering === "none" || (aliasExpiresMs !== null && aliasExpiresMs > draft.nowMs);
  if (isAliasKnown && known !== undefined) answerUser(draft, visit);
  else if (isAliasKnown && draft.parameters.steering !== "none") askCdn(draft, visit);
  else send(draft, { kind: "query", visit: visit.id, from: "resolver", to: "shop", prefix: null });
}

function askCdn(draft: Draft, visit: Visit): void {
  const { resolver, prefix } = HOMES[visit.user];
  const told = draft.parameters.ecs && resolver === "public" ? prefix : null;
  send(draft, { kind: "query", visit: visit.id, from: "resolver", to: "gslb", prefix: told });
}

/** The shop's zone: an alias, the same for everybody; without a CDN the address of the origin. */
export function atShop(draft: Draft, visit: Visit): void {
  const { steering, aliasTtlS, addressTtlS } = draft.parameters;
  const hasCdn = steering !== "none";
  send(draft, {
    kind: "answer",
    visit: visit.id,
    from: "shop",
    to: "resolver",
    aliasTtlS: hasCdn ? aliasTtlS : null,
    target: hasCdn ? null : "origin",
    targetTtlS: addressTtlS,
    prefix: null,
  });
}

/** The CDN's zone. With anycast there is nothing to choose: one address for all. */
export function atCdn(draft: Draft, visit: Visit, prefix: string | null): void {
  const { parameters } = draft;
  let target: Target = "anycast";
  if (parameters.steering === "dns") {
    const { resolver } = HOMES[visit.user];
    const place = placeOf(parameters, resolver, prefix);
    const chosen = chooseEdge(candidatesFor(draft, place));
    draft.note = { is: "steer", resolver, prefix, place, chosen };
    target = chosen;
  }
  const targetTtlS = parameters.addressTtlS;
  send(draft, { kind: "answer", visit: visit.id, from: "gslb", to: "resolver", aliasTtlS: null, target, targetTtlS, prefix });
}

/** A resolver keeps what it is told; an alias sends it on to the CDN's name servers (RFC 1034 §3.6.2). */
export function resolverHears(
  draft: Draft,
  visit: Visit,
  { aliasTtlS, target, targetTtlS, prefix }: Message & { kind: "answer" },
): void {
  const { resolver: name } = HOMES[visit.user];
  const old = draft.resolvers[name];
  if (aliasTtlS !== null) {
    draft.resolvers = { ...draft.resolvers, [name]: { ...old, aliasExpiresMs: draft.nowMs + aliasTtlS * 1000 } };
    // The target may still be known from before.
    if (heldFor(old.held, HOMES[visit.user].prefix, draft.nowMs) === undefined) askCdn(draft, visit);
    else answerUser(draft, visit);
    return;
  }
  if (target === null) return;
  // With one address for all the scope of the answer is 0: it is good for everybody (RFC 7871 §7.2.1).
  const scope = target === "anycast" ? null : prefix;
  const others = old.held.filter((one) => one.prefix !== scope && one.expiresMs > draft.nowMs);
  const held = [...others, { prefix: scope, target, expiresMs: draft.nowMs + targetTtlS * 1000 }];
  draft.resolvers = { ...draft.resolvers, [name]: { ...old, held } };
  answerUser(draft, visit);
}

/** TTLs as they stand now, rounded up: an answer is used until the very moment at which it ends. */
function answerUser(draft: Draft, visit: Visit): void {
  const { resolver: name, prefix } = HOMES[visit.user];
  const { aliasExpiresMs, held } = draft.resolvers[name];
  const known = heldFor(held, prefix, draft.nowMs);
  if (known === undefined) return;
  send(draft, {
    kind: "answer",
    visit: visit.id,
    from: "resolver",
    to: "user",
    aliasTtlS: aliasExpiresMs === null ? null : secondsUntil(draft, aliasExpiresMs),
    target: known.target,
    targetTtlS: secondsUntil(draft, known.expiresMs),
    prefix: null,
  });
}

function secondsUntil({ nowMs }: Draft, thenMs: number): number {
  return Math.max(0, Math.ceil((thenMs - nowMs) / 1000));
}

/** The user's machine keeps the address for as long as the TTL says, and connects. */
export function userHears(draft: Draft, visit: Visit, { target, targetTtlS }: Message & { kind: "answer" }): void {
  if (target === null) return;
  const held: Held = { prefix: null, target, expiresMs: draft.nowMs + targetTtlS * 1000 };
  draft.stubs = { ...draft.stubs, [visit.user]: held };
  connect(draft, { ...visit, resolvedMs: draft.nowMs }, target);
}
