import type { Address, Cookie } from "./cookie";
import { isForHost, pathMatches } from "./match";
import { type Cause, isLetPass, sameSiteFinding, type UnsetPolicy } from "./same-site";

/** A request that takes cookies along, or a script that reads document.cookie in the page at `to`. */
export type CookieRequest = Cause & { to: Address; by: "http" | "script" };

/** Which condition keeps a cookie back, in their order (RFC 6265 §5.4, step 1; SameSite: rfc6265bis §5.7.3). */
export type Withheld = "domain" | "path" | "secure" | "http-only" | "same-site";

/** Why a cookie that has not expired stays in the jar; null where it goes along. */
export function withheldBy(cookie: Cookie, request: CookieRequest, unset: UnsetPolicy, nowMs: number): Withheld | null {
  const { to, by } = request;
  if (!isForHost(cookie, to.host)) return "domain";
  if (!pathMatches(to.path, cookie.path)) return "path";
  if (cookie.secure && to.scheme !== "https") return "secure";
  if (cookie.httpOnly && by === "script") return "http-only";
  return isLetPass(sameSiteFinding(cookie, request, unset, nowMs)) ? null : "same-site";
}

/** In the order in which they are sent: longer paths first, then the older cookie (RFC 6265 §5.4, step 2). */
export function inOrder(cookies: readonly Cookie[]): Cookie[] {
  return [...cookies].sort((a, b) => b.path.length - a.path.length || a.createdMs - b.createdMs);
}

/** What stands behind "Cookie: " (RFC 6265 §5.4, step 4). */
export function cookieLine(cookies: readonly Cookie[]): string {
  return inOrder(cookies)
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
}
