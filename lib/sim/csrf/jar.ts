import type { Parameters } from "./parameters";
import type { Attempt, Cookie, Excluded, SameSiteFinding } from "./state";
import { isTopLevel, methodOf } from "./state";

export const HOST = "bank.example";
export const TARGET_PATH = "/transfer";
/** rfc6265bis §5.5.7.2: a cookie age of two minutes or less is a reasonable limit. */
export const RECENT_MS = 120_000;

/** RFC 6265 §5.1.3; hosts here are names and never addresses. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** RFC 6265 §5.1.4. */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true;
  return requestPath.startsWith(cookiePath) && (cookiePath.endsWith("/") || requestPath[cookiePath.length] === "/");
}

/** rfc6265bis §5.6, step 19: SameSite=None without Secure is not stored. */
export function isStored(cookie: Cookie): boolean {
  return cookie.sameSite !== "None" || cookie.secure;
}

/** A cookie replaces one of the same name, domain, host-only-flag and path (§5.6, step 22). */
export function jarWith(jar: Cookie[], cookie: Cookie): Cookie[] {
  const same = (old: Cookie) =>
    old.name === cookie.name && old.domain === cookie.domain && old.hostOnly === cookie.hostOnly && old.path === cookie.path;
  // The new one keeps the old one's creation time.
  const old = jar.find(same);
  return [...jar.filter((one) => !same(one)), old === undefined ? cookie : { ...cookie, createdMs: old.createdMs }];
}

/** Expired cookies are evicted as soon as they are (§5.6). */
export function alive(jar: Cookie[], nowMs: number): Cookie[] {
  return jar.filter(({ untilMs }) => untilMs === null || untilMs > nowMs);
}

/** rfc6265bis §5.7.3, step 1, for a request to https://bank.example/transfer; `nothing` where the cookie goes along. */
export function exclusion(cookie: Cookie, attempt: Attempt, unset: Parameters["unset"], nowMs: number): Excluded | "nothing" {
  if (cookie.hostOnly ? cookie.domain !== HOST : !domainMatches(HOST, cookie.domain)) return "domain";
  if (!pathMatches(TARGET_PATH, cookie.path)) return "path";
  return isLetPass(sameSiteFinding(cookie, attempt, unset, nowMs)) ? "nothing" : "same-site";
}

/** What SameSite says of this request, and why. */
export function sameSiteFinding(
  cookie: Cookie,
  { page, way }: Attempt,
  unset: Parameters["unset"],
  nowMs: number,
): SameSiteFinding {
  // Scheme and registrable domain are the same: blog.bank.example is another origin, and the same site.
  if (page !== "kittens") return "same-site";
  if (cookie.sameSite === "None") return "none";
  if (cookie.sameSite === "Strict") return "strict";
  if (cookie.sameSite === "Default" && unset === "none") return "default-none";
  if (!isTopLevel(way)) return "lax-subresource";
  if (methodOf(way) === "GET") return "lax-top-get";
  const isRecent = nowMs - cookie.createdMs <= RECENT_MS;
  return cookie.sameSite === "Default" && unset === "lax-two-minutes" && isRecent ? "two-minutes" : "lax-unsafe";
}

export function isLetPass(finding: SameSiteFinding): boolean {
  return finding !== "strict" && finding !== "lax-subresource" && finding !== "lax-unsafe";
}

/** Longer paths first, then the older cookie (§5.7.3, step 2). */
export function cookieLine(cookies: Cookie[]): string {
  const sorted = [...cookies].sort((a, b) => b.path.length - a.path.length || a.createdMs - b.createdMs);
  return sorted.map(({ name, value }) => `${name}=${value}`).join("; ");
}
