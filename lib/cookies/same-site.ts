import type { Cookie } from "./cookie";

/** rfc6265bis §5.5.7.2: a cookie age of two minutes or less is a reasonable limit. */
export const RECENT_MS = 120_000;

/** What a browser makes of a cookie without SameSite. */
export type UnsetPolicy = "lax" | "lax-two-minutes" | "none";

/** As much of a request as SameSite looks at: who causes it, and whether it is a new page in the tab. */
export type Cause = { crossSite: boolean; topLevel: boolean; method: "GET" | "POST" };

/** Why SameSite lets a cookie pass, or does not. */
export type SameSiteFinding =
  | "same-site"
  | "none"
  | "default-none"
  | "lax-top-get"
  | "two-minutes"
  | "strict"
  | "lax-subresource"
  | "lax-unsafe";

/** What SameSite says of a request, and why (rfc6265bis §5.7.3, step 1, and §5.5.7). */
export function sameSiteFinding(
  { sameSite, createdMs }: Pick<Cookie, "sameSite" | "createdMs">,
  { crossSite, topLevel, method }: Cause,
  unset: UnsetPolicy,
  nowMs: number,
): SameSiteFinding {
  if (!crossSite) return "same-site";
  if (sameSite === "None") return "none";
  if (sameSite === "Strict") return "strict";
  if (sameSite === "Default" && unset === "none") return "default-none";
  if (!topLevel) return "lax-subresource";
  if (method === "GET") return "lax-top-get";
  const isRecent = nowMs - createdMs <= RECENT_MS;
  return sameSite === "Default" && unset === "lax-two-minutes" && isRecent ? "two-minutes" : "lax-unsafe";
}

export function isLetPass(finding: SameSiteFinding): boolean {
  return finding !== "strict" && finding !== "lax-subresource" && finding !== "lax-unsafe";
}
