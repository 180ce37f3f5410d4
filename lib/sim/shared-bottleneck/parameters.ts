import * as z from "zod/mini";
import { MAX_FLOWS } from "./sizes";

export const ALGORITHMS = ["reno", "cubic", "bbr"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** `drop-tail`: what finds no place is dropped. `codel`: besides, segments that waited too long are (RFC 8289). */
export const QUEUE_RULES = ["drop-tail", "codel"] as const;
export type QueueRule = (typeof QUEUE_RULES)[number];

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const algorithm = z.enum(ALGORITHMS);
const rttMs = bounded(10, 400);
const startSeconds = bounded(0, 30);

/** Bounds keep a run within 18,000 segments at the bottleneck, which are 3000 frames. */
export const parametersSchema = z.strictObject({
  flows: bounded(1, MAX_FLOWS),
  bottleneckMbps: z.number().check(z.gte(0.6), z.lte(3.6), z.multipleOf(0.6)),
  queueSegments: bounded(1, 200),
  queueRule: z.enum(QUEUE_RULES),
  seconds: bounded(5, 60),
  algorithm1: algorithm,
  rttMs1: rttMs,
  startSeconds1: startSeconds,
  algorithm2: algorithm,
  rttMs2: rttMs,
  startSeconds2: startSeconds,
  algorithm3: algorithm,
  rttMs3: rttMs,
  startSeconds3: startSeconds,
  algorithm4: algorithm,
  rttMs4: rttMs,
  startSeconds4: startSeconds,
});
export type Parameters = z.infer<typeof parametersSchema>;
