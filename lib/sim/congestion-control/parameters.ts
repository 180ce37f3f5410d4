import * as z from "zod/mini";
import { LOSSES_PATTERN } from "./losses";
import { MAX_RECEIVER_WINDOW } from "./sizes";

export const ALGORITHMS = ["tahoe", "reno", "newreno", "cubic"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** Bounds keep every run within the player's frames: at most 600 segments for each of two senders, loss at most 10 %. */
export const parametersSchema = z.strictObject({
  algorithm: z.enum(ALGORITHMS),
  compareWith: z.enum(["none", ...ALGORITHMS]),
  amountSegments: bounded(1, 600),
  initialWindow: bounded(1, 40),
  /** 0: not set, so that the network ends slow start and not a constant (RFC 5681 §3.1). */
  initialSsthresh: bounded(0, 200),
  receiverWindow: bounded(1, MAX_RECEIVER_WINDOW),
  losses: z.string().check(z.maxLength(60), z.regex(LOSSES_PATTERN)),
  lossPercent: z.number().check(z.gte(0), z.lte(10), z.multipleOf(0.5)),
  rttMs: bounded(10, 1000),
  bottleneckMbps: z.number().check(z.gte(0.1), z.lte(100), z.multipleOf(0.1)),
  queueSegments: bounded(1, 200),
  limitedTransmit: z.boolean(),
  /** How long a receiver may hold an ACK back for a second segment (RFC 5681 §4.2); 0: it acknowledges each at once. */
  ackDelayMs: bounded(0, 500),
  /** Slow start counts up to two segments an ACK, L = 2 of RFC 3465 §2.2, instead of one (RFC 5681 §3.1). */
  byteCounting: z.boolean(),
  /** CUBIC gives place where it did not reach its last maximum (RFC 9438 §4.7). */
  fastConvergence: z.boolean(),
  minRtoMs: bounded(200, 1000),
  axis: z.enum(["seconds", "rounds"]),
});
export type Parameters = z.infer<typeof parametersSchema>;
