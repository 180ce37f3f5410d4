import type { Response, Stored } from "./message";

export type Lifetime = { from: "s-maxage" | "max-age" | "Expires" | "heuristic" | "none"; seconds: number };

/** The status codes of this model that a cache may keep without being told (RFC 9110 §15.1). */
const HEURISTICALLY_CACHEABLE: readonly number[] = [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501];
/** "A typical setting of this fraction might be 10%" (RFC 9111 §4.2.2). */
export const HEURISTIC_SHARE = 0.1;

export function isHeuristicallyCacheable({ status, directives }: Response): boolean {
  return directives.isPublic || HEURISTICALLY_CACHEABLE.includes(status);
}

/** How long a response is fresh: the first of the rules that fits (RFC 9111 §4.2.1, §4.2.2). */
export function lifetimeOf(response: Response, isShared: boolean): Lifetime {
  const { directives, expiresS, dateS, lastModifiedS } = response;
  if (isShared && directives.sMaxage !== null) return { from: "s-maxage", seconds: directives.sMaxage };
  if (directives.maxAge !== null) return { from: "max-age", seconds: directives.maxAge };
  if (expiresS === "invalid") return { from: "Expires", seconds: 0 };
  if (expiresS !== null) return { from: "Expires", seconds: Math.max(0, expiresS - dateS) };
  if (lastModifiedS === null || !isHeuristicallyCacheable(response)) return { from: "none", seconds: 0 };
  return { from: "heuristic", seconds: Math.max(0, Math.floor((dateS - lastModifiedS) * HEURISTIC_SHARE)) };
}

/** The age of a response as it arrives, in the conservative form: the greater of the two ways to know it (RFC 9111 §4.2.3). */
export function initialAgeOf({ response, requestS, responseS }: Stored): number {
  const apparentAge = Math.max(0, responseS - response.dateS);
  const correctedAge = (response.ageS ?? 0) + responseS - requestS;
  return Math.max(apparentAge, correctedAge);
}

/** current_age; `nowS` is the cache's own clock. */
export function ageOf(stored: Stored, nowS: number): number {
  return initialAgeOf(stored) + nowS - stored.responseS;
}

/** "response_is_fresh = (freshness_lifetime > current_age)" (RFC 9111 §4.2). */
export function isFresh(lifetime: Lifetime, ageS: number): boolean {
  return lifetime.seconds > ageS;
}
