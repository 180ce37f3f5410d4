import type { Address, Cookie, SetCookie } from "./cookie";
import { defaultPath, domainMatches, isPublicSuffix, pathMatches } from "./match";

/** rfc6265bis §5.5: a cookie is kept for 400 days at most. */
const LONGEST_LIFE_MS = 400 * 86_400_000;
const SECOND_MS = 1000;

/** Why a browser does not take a cookie (rfc6265bis §5.6). */
export type Refusal = "public-suffix" | "foreign-domain" | "secure-by-http" | "over-secure" | "none-without-secure" | "prefix";

/** The cookie that a line of a response from `from` describes, whether it is kept or not (RFC 6265 §5.3, steps 2 to 9). */
export function cookieOf(line: SetCookie, from: Address, nowMs: number): Cookie {
  const { name, value, path } = line;
  const domain = domainOf(line);
  // A public suffix that is the host itself means the host alone.
  const hostOnly = domain === undefined || (isPublicSuffix(domain) && domain === from.host);
  return {
    name,
    value,
    domain: hostOnly ? from.host : domain,
    hostOnly,
    path: path?.startsWith("/") ? path : defaultPath(from.path),
    secure: line.secure ?? false,
    httpOnly: line.httpOnly ?? false,
    sameSite: line.sameSite ?? "Default",
    createdMs: nowMs,
    untilMs: expiryOf(line, nowMs),
  };
}

/** Without its leading dot, which says nothing (RFC 6265 §5.2.3); an empty one counts as none. */
function domainOf({ domain }: SetCookie): string | undefined {
  const bare = domain?.replace(/^\./, "").toLowerCase();
  return bare === "" ? undefined : bare;
}

/** Max-Age counts before Expires (RFC 6265 §5.3, step 3). */
function expiryOf({ maxAgeS, expiresMs }: SetCookie, nowMs: number): number | null {
  const until = maxAgeS === undefined ? expiresMs : maxAgeS <= 0 ? Number.MIN_SAFE_INTEGER : nowMs + maxAgeS * SECOND_MS;
  return until === undefined ? null : Math.min(until, nowMs + LONGEST_LIFE_MS);
}

/** Why the browser ignores this line of a response from `from`; null where it takes it (rfc6265bis §5.6). */
export function refusalOf(line: SetCookie, from: Address, jar: readonly Cookie[]): Refusal | null {
  const domain = domainOf(line);
  if (domain !== undefined && isPublicSuffix(domain) && domain !== from.host) return "public-suffix";
  if (domain !== undefined && !domainMatches(from.host, domain)) return "foreign-domain";
  const cookie = cookieOf(line, from, 0);
  const isPlain = from.scheme === "http";
  if (cookie.secure && isPlain) return "secure-by-http";
  if (!cookie.secure && isPlain && jar.some((old) => isCovered(old, cookie))) return "over-secure";
  if (cookie.sameSite === "None" && !cookie.secure) return "none-without-secure";
  return hasItsPrefix(cookie, line.path) ? null : "prefix";
}

/** Step 16: what comes by plain HTTP may not put itself before or in place of a Secure cookie. */
function isCovered(old: Cookie, cookie: Cookie): boolean {
  const related = domainMatches(old.domain, cookie.domain) || domainMatches(cookie.domain, old.domain);
  return old.secure && old.name === cookie.name && related && pathMatches(cookie.path, old.path);
}

/** Steps 20 and 21: what a name promises has to hold. `path` is the attribute as written, which __Host- requires. */
function hasItsPrefix({ name, secure, hostOnly }: Cookie, path: string | undefined): boolean {
  if (/^__secure-/i.test(name)) return secure;
  return !/^__host-/i.test(name) || (secure && hostOnly && path === "/");
}

/**
 * A cookie replaces one of the same name, domain, host-only-flag and path (rfc6265bis §5.6, step 23). RFC 6265 does not
 * count the flag, browsers do.
 */
export function jarWith(jar: readonly Cookie[], cookie: Cookie): Cookie[] {
  const same = (old: Cookie) =>
    old.name === cookie.name && old.domain === cookie.domain && old.hostOnly === cookie.hostOnly && old.path === cookie.path;
  // The new one keeps the old one's creation time.
  const old = jar.find(same);
  return [...jar.filter((one) => !same(one)), old === undefined ? cookie : { ...cookie, createdMs: old.createdMs }];
}

/** Expired cookies are evicted as soon as they are (RFC 6265 §5.3). */
export function alive(jar: readonly Cookie[], nowMs: number): Cookie[] {
  return jar.filter(({ untilMs }) => untilMs === null || untilMs > nowMs);
}

/** What is left when the browser is closed: cookies with a lifetime of their own (RFC 6265 §5.3, at its end). */
export function persistent(jar: readonly Cookie[]): Cookie[] {
  return jar.filter(({ untilMs }) => untilMs !== null);
}
