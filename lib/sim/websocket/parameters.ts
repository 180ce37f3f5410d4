import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** What stands between client and server. */
  proxy: z.enum(["none", "drops", "idle", "careless"]),
  /** Of which site the page is that opens the connection. */
  origin: z.enum(["own", "evil"]),
  checksOrigin: z.boolean(),
  version: z.enum(["13", "8"]),
  /** Where the 16 octets behind Sec-WebSocket-Key come from. */
  nonce: z.enum(["counting", "rfc", "random"]),
  /** How the server arrives at Sec-WebSocket-Accept. */
  accept: z.enum(["right", "decoded", "stale"]),
  /** Who masks: by the rules only the client. */
  masking: z.enum(["client", "none", "both"]),
  /** Octets of the client's message. */
  size: z.int().check(z.minimum(0), z.maximum(66_000)),
  /** In how many frames the server sends its message; with more than one, a ping comes after the first. */
  fragments: z.int().check(z.minimum(1), z.maximum(4)),
  silenceS: z.int().check(z.minimum(0), z.maximum(180)),
  /** 0: never. */
  pingEveryS: z.int().check(z.minimum(0), z.maximum(90), z.multipleOf(15)),
  /** After how long without anything from the server the proxy closes. */
  idleLimitS: z.int().check(z.minimum(10), z.maximum(120)),
  closes: z.enum(["client", "server", "breaks"]),
});
export type Parameters = z.infer<typeof parametersSchema>;
