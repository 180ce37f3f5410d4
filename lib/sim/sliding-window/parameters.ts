import * as z from "zod/mini";
import { PLAN_PATTERN } from "./plan";
import { isTcp, PROTOCOLS, windowOf } from "./protocols";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const plan = z.string().check(z.maxLength(60), z.regex(PLAN_PATTERN));

/** Bounds keep every run within a few thousand frames: at most 160 to transfer, windows of at most 50, loss of at most 10 %. */
export const parametersSchema = z
  .strictObject({
    protocol: z.enum(PROTOCOLS),
    frames: bounded(1, 160),
    window: bounded(1, 50),
    /** M: how many different numbers there are before they start over. */
    numbers: bounded(1, 128),
    frameMs: bounded(1, 20),
    delayMs: bounded(1, 200),
    timeoutMs: bounded(3, 2000),
    losses: plan,
    ackLosses: plan,
    late: plan,
    lateMs: bounded(1, 2000),
    lossPercent: z.number().check(z.gte(0), z.lte(10), z.multipleOf(0.5)),
  })
  .check(
    z.refine((it) => it.timeoutMs >= it.frameMs + 2 * it.delayMs, {
      error: "The timeout is shorter than a frame’s way there and the ACK’s way back: every frame would be sent twice.",
      path: ["timeoutMs"],
    }),
    z.refine((it) => isTcp(it.protocol) || windowOf(it) <= it.numbers, {
      error: "The window is larger than the number of numbers: two frames on their way would have the same one.",
      path: ["window"],
    }),
  );
export type Parameters = z.infer<typeof parametersSchema>;
