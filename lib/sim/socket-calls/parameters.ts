import * as z from "zod/mini";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** Bounds keep every run short: a few clients, a few dozen forged SYNs, and timers that all run out. */
export const parametersSchema = z.strictObject({
  listens: z.boolean(),
  backlog: bounded(0, 7),
  clients: bounded(1, 4),
  clientsAfterMs: bounded(0, 120_000),
  clientEveryMs: bounded(0, 120_000),
  speaksFirst: z.enum(["client", "server"]),
  thinkMs: bounded(0, 10_000),
  acceptAfterMs: bounded(0, 200_000),
  serviceMs: bounded(0, 20_000),
  abortOnOverflow: z.boolean(),
  floodSyns: bounded(0, 24),
  floodPerMinute: bounded(1, 600),
  cookies: z.boolean(),
  synRetries: bounded(0, 6),
  synAckRetries: bounded(0, 5),
  clientMss: bounded(536, 1460),
  rttMs: z.int().check(z.gte(20), z.lte(1000), z.multipleOf(10)),
});
export type Parameters = z.infer<typeof parametersSchema>;
