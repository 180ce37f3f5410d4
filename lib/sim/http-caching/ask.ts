import type { CacheName, Request, Stored } from "./message";
import { bare } from "./origin";
import { clockOf, copyOf, latencyMs, reply, send, setPending } from "./reply";
import { reuse } from "./reuse";
import type { State } from "./state";

/** A request reaches a cache, from its user or from a browser. Writes to a step's own copy of the state. */
export function ask(next: State, name: CacheName, request: Request): State {
  if (request.method === "PUT") {
    // What is unsafe goes to the origin, whatever is stored (RFC 9111 §4).
    next.decision = { by: name, about: "reuse", checks: [], outcome: "forward", ageS: null, lifetime: null };
    return forward(next, name, request, null, false);
  }
  const nowS = clockOf(next, name);
  const { chosen, decision, inBackground } = reuse(name, next.caches[name], request, nowS);
  next.decision = decision;
  if (decision.outcome === "fail") return reply(next, name, request, bare(next, 504), "failure");
  if (decision.outcome === "validate") return forward(next, name, request, chosen, false);
  if (decision.outcome === "forward" || chosen === null) return forward(next, name, request, null, false);
  reply(next, name, request, copyOf(chosen, nowS), "own");
  return inBackground ? forward(next, name, request, chosen, true) : next;
}

/** Passes a request on, with the validators of a stored response beside those of the client (RFC 9111 §4.3.1, §4.3.2). */
function forward(next: State, name: CacheName, request: Request, stored: Stored | null, inBackground: boolean): State {
  const { etag = null, lastModifiedS = null } = stored?.response ?? {};
  const sent: Request = {
    ...request,
    ifNoneMatch: etag === null || request.ifNoneMatch.includes(etag) ? request.ifNoneMatch : [...request.ifNoneMatch, etag],
    ifModifiedSinceS: lastModifiedS ?? request.ifModifiedSinceS,
  };
  const to = name === "shared" || !next.parameters.shared ? "origin" : "shared";
  setPending(next, name, { request, sent, sentS: clockOf(next, name), inBackground });
  return send(next, { kind: "request", from: name, to, request: sent, dueMs: next.nowMs + latencyMs(name, to) });
}
