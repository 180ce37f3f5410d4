import type { Decision } from "./decision";
import { afterFailure } from "./failure";
import { ageOf, lifetimeOf } from "./freshness";
import type { CacheName, Response } from "./message";
import { bare } from "./origin";
import { clockOf, copyOf, reply, setCache, setPending } from "./reply";
import { matchesVary } from "./reuse";
import type { Pending, State } from "./state";
import { confirmedBy, freshened, mayStore, withStored } from "./store";

/** An answer reaches the cache that has asked, or (null) none does. Writes to a step's own copy of the state. */
export function receive(next: State, name: CacheName, response: Response | null): State {
  const pending = next.pending[name];
  if (pending === null) return next;
  setPending(next, name, null);
  if (pending.request.method === "PUT") return changed(next, name, pending, response);
  if (response === null || response.status >= 500) return fail(next, name, pending, response);
  return response.status === 304 ? confirm(next, name, pending, response) : keep(next, name, pending, response);
}

/** A change that was made leaves no copy valid (RFC 9111 §4.4). */
function changed(next: State, name: CacheName, { request }: Pending, response: Response | null): State {
  const isMade = response !== null && response.status < 400;
  next.decision = {
    by: name,
    about: "invalidate",
    checks: [{ id: "non-error", holds: isMade }],
    outcome: isMade ? "invalidate" : "pass",
    ageS: null,
    lifetime: null,
  };
  if (isMade) setCache(next, name, []);
  return reply(next, name, request, response ?? bare(next, 504), "origin");
}

/** A full answer: it is used, and stored where that is allowed (RFC 9111 §4.3.3). */
function keep(next: State, name: CacheName, pending: Pending, response: Response): State {
  const { request, sent, sentS, inBackground } = pending;
  next.decision = mayStore(name, sent, response);
  if (next.decision.outcome === "store") {
    const entry = { response, request, requestS: sentS, responseS: clockOf(next, name) };
    setCache(next, name, withStored(next.caches[name], entry));
  }
  return inBackground ? next : reply(next, name, request, response, response.ageS === null ? "origin" : "shared");
}

/** 304: what is stored is as good as new (RFC 9111 §4.3.3, §4.3.4). */
function confirm(next: State, name: CacheName, pending: Pending, answer: Response): State {
  const { request, sent, sentS, inBackground } = pending;
  const stored = next.caches[name];
  const confirmed = confirmedBy(stored, sent, answer);
  const rule = (outcome: "freshen" | "pass"): Decision => ({
    by: name,
    about: "freshen",
    checks: [
      { id: "stored", holds: stored.some((one) => matchesVary(one, request)) },
      { id: "same", holds: confirmed !== null },
    ],
    outcome,
    ageS: null,
    lifetime: null,
  });
  if (confirmed === null) {
    // The condition was the client's own, so the answer is for him.
    next.decision = rule("pass");
    return inBackground ? next : reply(next, name, request, answer, "failure");
  }
  const nowS = clockOf(next, name);
  const entry = freshened(confirmed, answer, { requestS: sentS, responseS: nowS });
  const lifetime = lifetimeOf(entry.response, name === "shared");
  next.decision = { ...rule("freshen"), ageS: ageOf(entry, nowS), lifetime };
  setCache(
    next,
    name,
    stored.map((one) => (one === confirmed ? entry : one)),
  );
  return inBackground ? next : reply(next, name, request, copyOf(entry, nowS), "validated");
}

/** No answer, or an error: perhaps the stale copy may do. */
function fail(next: State, name: CacheName, { request, inBackground }: Pending, response: Response | null): State {
  const nowS = clockOf(next, name);
  const { staleWhenDown } = next.parameters;
  const { chosen, decision } = afterFailure(name, next.caches[name], request, nowS, {
    isSilent: response === null,
    staleWhenDown,
  });
  next.decision = decision;
  if (inBackground) return next;
  return decision.outcome === "serve-stale" && chosen !== null
    ? reply(next, name, request, copyOf(chosen, nowS), "own")
    : reply(next, name, request, response ?? bare(next, 504), "failure");
}
