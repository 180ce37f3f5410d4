import type { Check, Decision } from "./decision";
import { ageOf, isFresh, type Lifetime, lifetimeOf } from "./freshness";
import type { CacheName, Request, Response, Stored } from "./message";

/** The stored responses that a request may be answered with, and the latest of them (RFC 9111 §4, §4.1). */
export function chosenFor(stored: readonly Stored[], request: Request): Stored | null {
  let chosen: Stored | null = null;
  for (const one of stored) {
    if (!matchesVary(one, request)) continue;
    if (chosen === null || one.response.dateS >= chosen.response.dateS) chosen = one;
  }
  return chosen;
}

/** Whether the request fields that Vary names are those of the request that was answered then (RFC 9111 §4.1). */
export function matchesVary({ response, request: then }: Stored, now: Request): boolean {
  switch (response.vary) {
    case "none":
      return true;
    case "Accept-Language":
      return then.language === now.language;
    case "Accept-Encoding":
      return then.encoding === now.encoding;
    case "Cookie":
      return cookieOf(then) === cookieOf(now);
    case "*":
      return false;
  }
}

function cookieOf({ credentials, user }: Request): string | null {
  return credentials === "cookie" ? user : null;
}

export type Reuse = { chosen: Stored | null; decision: Decision; inBackground: boolean };

/** May the cache answer with what it has stored (RFC 9111 §4)? `nowS` is its own clock. */
export function reuse(by: CacheName, stored: readonly Stored[], request: Request, nowS: number): Reuse {
  const chosen = chosenFor(stored, request);
  const checks: Check[] = [{ id: "stored", holds: stored.length > 0 }];
  const rule = (outcome: Decision["outcome"], ageS: number | null = null, lifetime: Lifetime | null = null): Decision => ({
    by,
    about: "reuse",
    checks,
    outcome: request.directives.onlyIfCached && (outcome === "validate" || outcome === "forward") ? "fail" : outcome,
    ageS,
    lifetime,
  });
  if (stored.length > 0) checks.push({ id: "vary", holds: chosen !== null });
  if (chosen === null) return { chosen, decision: rule("forward"), inBackground: false };

  const isShared = by === "shared";
  const { response } = chosen;
  const ageS = ageOf(chosen, nowS);
  const lifetime = lifetimeOf(response, isShared);
  const usable = (outcome: "serve" | "serve-stale", inBackground = false): Reuse => ({
    chosen,
    decision: rule(outcome, ageS, lifetime),
    inBackground,
  });
  const notUsable = (): Reuse => {
    // A hard reload asks for all of it: the browser sends no condition.
    const isUnconditional = !isShared && request.directives.noCache;
    const hasValidator = !isUnconditional && (response.etag !== null || response.lastModifiedS !== null);
    if (!isUnconditional) checks.push({ id: "validator", holds: hasValidator });
    return { chosen, decision: rule(hasValidator ? "validate" : "forward", ageS, lifetime), inBackground: false };
  };

  const objection = objectionTo(request, response, ageS, lifetime, isShared);
  const isSettled = objection === null && request.directives.maxAge !== null && ageS > request.directives.maxAge;
  checks.push({ id: "asked", holds: objection === null, ...named(objection ?? (isSettled ? "immutable" : null)) });
  if (objection !== null) return notUsable();
  checks.push({ id: "no-cache", holds: !response.directives.noCache });
  if (response.directives.noCache) return notUsable();
  checks.push({ id: "fresh", holds: isFresh(lifetime, ageS) });
  if (isFresh(lifetime, ageS)) return usable("serve");

  const forbidding = forbidsStale(response, isShared);
  const permitting = forbidding === null ? permitsStale(request, response, ageS - lifetime.seconds) : null;
  checks.push({ id: "stale", holds: permitting !== null, ...named(forbidding ?? permitting) });
  if (permitting === null) return notUsable();
  return usable("serve-stale", permitting === "stale-while-revalidate");
}

function named(by: string | null): { by?: string } {
  return by === null ? {} : { by };
}

/** The directive of the request that does not put up with this response (RFC 9111 §5.2.1), or null. */
export function objectionTo(
  { directives }: Request,
  response: Response,
  ageS: number,
  lifetime: Lifetime,
  isShared: boolean,
): string | null {
  if (directives.noCache) return "no-cache";
  // A browser does not ask about what is fresh and said never to change, not even on reload (RFC 8246 §2).
  const isSettled = !isShared && response.directives.immutable && isFresh(lifetime, ageS);
  if (directives.maxAge !== null && ageS > directives.maxAge && !isSettled) return "max-age";
  if (directives.minFresh !== null && lifetime.seconds < ageS + directives.minFresh) return "min-fresh";
  return null;
}

/** The directive of the response that forbids to use it stale, whatever else permits it (RFC 9111 §4.2.4), or null. */
export function forbidsStale({ directives }: Response, isShared: boolean): string | null {
  if (directives.noCache) return "no-cache";
  if (directives.mustRevalidate) return "must-revalidate";
  if (isShared && directives.proxyRevalidate) return "proxy-revalidate";
  return isShared && directives.sMaxage !== null ? "s-maxage" : null;
}

/** The directive that permits to use a response which has been stale for `staleForS` seconds, or null. */
function permitsStale({ directives: asked }: Request, { directives }: Response, staleForS: number): string | null {
  if (asked.maxStale !== null && staleForS <= asked.maxStale) return "max-stale";
  if (directives.staleWhileRevalidate !== null && staleForS <= directives.staleWhileRevalidate) return "stale-while-revalidate";
  return null;
}
