import * as z from "zod/mini";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const sequenceNumber = bounded(0, 2 ** 32 - 1);

/** A FIN is sent seven times within R2; one loss more than that and its sender has given up. */
const MAX_LOSSES = 8;
/** Past every timer of the other side. */
const MAX_WAIT_MS = 300_000;
/** Enough to see sockets pile up, few enough to tell apart. */
const MAX_CONNECTIONS = 5;

/** Bounds keep every run short: at most seven transmissions of each FIN, whatever is combined. */
export const parametersSchema = z.strictObject({
  clientEnds: z.enum(["shutdown", "close", "abort"]),
  unreadOctets: bounded(0, 1000),
  serverEnds: z.enum(["when-told", "by-itself", "never"]),
  serverWaitsMs: bounded(0, MAX_WAIT_MS),
  serverOctets: bounded(0, 1000),
  loss: z.enum(["none", "client-fin", "first-ack", "server-fin", "last-ack"]),
  lossCount: bounded(1, MAX_LOSSES),
  timeWait: z.enum(["kept", "skipped"]),
  stack: z.enum(["rfc", "linux"]),
  connections: bounded(1, MAX_CONNECTIONS),
  rttMs: z.int().check(z.gte(20), z.lte(2000), z.multipleOf(10)),
  clientNext: sequenceNumber,
  serverNext: sequenceNumber,
});
export type Parameters = z.infer<typeof parametersSchema>;
