import * as z from "zod/mini";
import { LOST_PACKETS, MOST_PARTS, MOST_RESPONSES } from "./names";

const within = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const shape = z.strictObject({
  http10: z.boolean(),
  keepAlive: z.boolean(),
  pipelining: z.boolean(),
  six: z.boolean(),
  http2: z.boolean(),
  http3: z.boolean(),
  resources: within(1, MOST_RESPONSES),
  firstPackets: within(1, MOST_PARTS),
  packets: within(1, MOST_PARTS),
  page: z.boolean(),
  warm: z.boolean(),
  /** Even, so that one way takes whole milliseconds. */
  rttMs: z.int().check(z.minimum(10), z.maximum(400), z.multipleOf(2)),
  packetMs: within(0, 10),
  firstThinkMs: within(0, 1000),
  thinkMs: within(0, 1000),
  lost: z.string().check(z.maxLength(40), z.regex(LOST_PACKETS)),
  lossPercent: within(0, 20),
});

export const parametersSchema = shape.check(
  z.refine((it) => it.http10 || it.keepAlive || it.pipelining || it.six || it.http2 || it.http3, { path: ["http2"] }),
);
export type Parameters = z.infer<typeof shape>;
