import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** The attribute of the bank's session cookie; `unset` leaves it out. */
  sameSite: z.enum(["unset", "None", "Lax", "Strict"]),
  secure: z.boolean(),
  maxAge: z.enum(["session", "300", "1209600"]),
  /** What this browser makes of a cookie without SameSite. */
  unset: z.enum(["lax", "lax-two-minutes", "none"]),
  /** Seconds between the login and the page that attacks. */
  later: z.int().check(z.minimum(0), z.maximum(86_400)),
  /** Whose page causes the request. */
  page: z.enum(["kittens", "blog", "own"]),
  way: z.enum(["form", "link", "image", "frame", "fetch"]),
  /** Whether GET /transfer?to=… moves money. */
  getChanges: z.boolean(),
  token: z.boolean(),
  check: z.enum(["none", "origin", "fetch-site"]),
});
export type Parameters = z.infer<typeof parametersSchema>;
