import * as z from "zod/mini";

export const parametersSchema = z.strictObject({
  task: z.enum(["page", "traceroute"]),
  /** Of the packets that laptop and tablet send for a page; traceroute chooses its own. */
  ttl: z.int().check(z.minimum(1), z.maximum(255)),
  /** Whether laptop and tablet remember the address of shop.example. */
  nameKnown: z.boolean(),
  /** Whether all remember the MAC addresses of their neighbours. */
  neighboursKnown: z.boolean(),
  nat: z.boolean(),
  /** The tablet opens the page too, from the same source port. */
  tablet: z.boolean(),
  /** `closed`: nobody listens; `off`: the machine does not answer ARP; `no-route`: the provider has no line for its network. */
  server: z.enum(["open", "closed", "off", "no-route"]),
});
export type Parameters = z.infer<typeof parametersSchema>;
