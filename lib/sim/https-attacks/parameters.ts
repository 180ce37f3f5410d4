import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** What stands in the address bar when the visit begins. */
  entered: z.enum(["bare", "http", "https"]),
  /** What the browser makes of a name without a scheme, and of a site that has no https. */
  browser: z.enum(["http-first", "https-first", "asks"]),
  attack: z.enum(["none", "listen", "own-ca", "other-name", "copied", "strip"]),
  /** Mallory's root is among those that the browser trusts. */
  rootInstalled: z.boolean(),
  /** Whether the bank offers https at all. */
  site: z.enum(["https", "http-only"]),
  hsts: z.enum(["none", "header", "preloaded"]),
  /** RFC 6797 §6.1.1; 0 makes the browser forget. */
  maxAgeDays: z.int().check(z.minimum(0), z.maximum(730)),
  /** The last visit without Mallory; 0: this browser has never been there. */
  lastVisitDaysAgo: z.int().check(z.minimum(0), z.maximum(730)),
  /** What the user does about a warning that can be clicked away. */
  clicksThrough: z.boolean(),
});
export type Parameters = z.infer<typeof parametersSchema>;
