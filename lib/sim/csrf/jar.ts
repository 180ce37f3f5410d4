import type { Address, Cookie } from "@/lib/cookies/cookie";
import { isForHost, pathMatches } from "@/lib/cookies/match";
import { isLetPass, type SameSiteFinding, sameSiteFinding } from "@/lib/cookies/same-site";
import type { Parameters } from "./parameters";
import { type Attempt, type Excluded, isTopLevel, methodOf } from "./state";

export const HOST = "bank.example";
export const LOGIN: Address = { scheme: "https", host: HOST, path: "/login" };
export const TARGET_PATH = "/transfer";

/** rfc6265bis §5.7.3, step 1, for a request to https://bank.example/transfer; `nothing` where the cookie goes along. */
export function exclusion(cookie: Cookie, attempt: Attempt, unset: Parameters["unset"], nowMs: number): Excluded | "nothing" {
  if (!isForHost(cookie, HOST)) return "domain";
  if (!pathMatches(TARGET_PATH, cookie.path)) return "path";
  return isLetPass(findingFor(cookie, attempt, unset, nowMs)) ? "nothing" : "same-site";
}

/** What SameSite says of this request, and why. */
export function findingFor(cookie: Cookie, { page, way }: Attempt, unset: Parameters["unset"], nowMs: number): SameSiteFinding {
  // Scheme and registrable domain are the same: blog.bank.example is another origin, and the same site.
  const cause = { crossSite: page === "kittens", topLevel: isTopLevel(way), method: methodOf(way) };
  return sameSiteFinding(cookie, cause, unset, nowMs);
}
