import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** What happens before the learner takes over. */
  story: z.enum(["stay", "reach", "fixation", "script", "servers", "logout"]),
  /** Where the shop keeps what it knows of a visitor. */
  keeping: z.enum(["memory", "store", "token"]),
  /** One server, or two: by turns, or each browser always to the same. */
  balancer: z.enum(["one", "turns", "sticky"]),
  /** A login gets a new identifier. */
  renew: z.boolean(),
  /** What a logout deletes: the cookie only, or the entry at the server as well. */
  ending: z.enum(["cookie", "entry"]),
  /** The attributes of the session cookie, and whether its name begins with __Host-. */
  prefix: z.boolean(),
  domain: z.enum(["none", "shop.example", "www.shop.example"]),
  path: z.enum(["/", "/account"]),
  maxAge: z.enum(["session", "3600", "604800"]),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite: z.enum(["unset", "None", "Lax", "Strict"]),
});
export type Parameters = z.infer<typeof parametersSchema>;
