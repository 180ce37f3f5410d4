import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  /** For whom the laptop's packets are. */
  to: z.enum(["printer", "server", "nobody"]),
  packets: z.int().check(z.minimum(0), z.maximum(4)),
  gapS: z.int().check(z.minimum(1), z.maximum(120)),
  /** How long an entry of a cache is trusted. */
  ageS: z.int().check(z.minimum(1), z.maximum(300)),
  /** After the first packet the gateway gets another card, and says so or does not. */
  replaced: z.enum(["no", "silent", "announced"]),
  /** A tablet comes and wants an address: one that is free, or the printer's. */
  joins: z.enum(["no", "free", "taken"]),
  /** What Mallory forges, a second after the first packet. */
  mallory: z.enum(["absent", "reply", "request"]),
  /** The switch compares what a host says of itself with the leases of DHCP. */
  inspected: z.boolean(),
});
export type Parameters = z.infer<typeof parametersSchema>;
