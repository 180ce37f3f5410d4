import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** What the client remembers as it is switched on: nothing, its address here, or one of another network. */
  start: z.enum(["new", "reboot", "moved"]),
  servers: z.enum(["one", "two"]),
  /** How long a server checks an address before it offers it. Both stay within the time for which the client collects offers. */
  delayAMs: z.int().check(z.minimum(1), z.maximum(90)),
  delayBMs: z.int().check(z.minimum(1), z.maximum(90)),
  /** Each server knows the leases of the other. */
  sharedLeases: z.boolean(),
  /** The servers are on another network, behind a router that relays. */
  relay: z.boolean(),
  leaseS: z.int().check(z.minimum(60), z.maximum(604_800)),
  /** How many renewals to watch. */
  renewals: z.int().check(z.minimum(0), z.maximum(4)),
  /** The BROADCAST bit of the flags: the client cannot take unicast before it has its address. */
  broadcastBit: z.boolean(),
  /** Somebody has given himself the first address of server A's pool. */
  occupied: z.boolean(),
});
export type Parameters = z.infer<typeof parametersSchema>;
