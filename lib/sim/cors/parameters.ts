import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** Where the page's script sends its request; the page itself is at https://shop.example. */
  target: z.enum(["same", "api"]),
  method: z.enum(["GET", "POST", "PUT", "DELETE"]),
  /** The Content-Type that the script sets; `none` leaves it out. */
  contentType: z.enum(["none", "form", "text", "json"]),
  /** The script adds X-Trace, a field that it has made up. */
  customHeader: z.boolean(),
  /** The script adds Authorization: Bearer …. */
  authorization: z.boolean(),
  credentials: z.enum(["omit", "same-origin", "include"]),
  allowOrigin: z.enum(["none", "exact", "other", "star"]),
  allowCredentials: z.boolean(),
  allowMethods: z.enum(["none", "form", "write", "star"]),
  allowHeaders: z.enum(["none", "type", "custom", "all", "star"]),
  /** Access-Control-Max-Age in seconds. */
  maxAge: z.enum(["none", "0", "60", "600", "86400"]),
  /** What the server makes of OPTIONS. */
  preflightStatus: z.enum(["204", "200", "401", "405"]),
  /** Whether the Access-Control fields stand in the answer to the request itself, too. */
  onResponse: z.boolean(),
});
export type Parameters = z.infer<typeof parametersSchema>;
