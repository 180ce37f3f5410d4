import * as z from "zod/mini";

const bounded = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** No run needs more reads: beyond, a reader of crumbs would take thousands of frames. */
const MOST_READS = 60;

/** Bounds keep every run within a few hundred frames: at most 20 full segments, fetched in at most 60 reads. */
export const parametersSchema = z
  .strictObject({
    /** What the sender's program hands over, all at once. */
    amountOctets: bounded(1, 20_000),
    bufferOctets: bounded(1000, 60_000),
    readFromMs: bounded(0, 60_000),
    readOctets: bounded(1, 60_000),
    readEveryMs: bounded(10, 1000),
    receiverAvoidance: z.boolean(),
    senderAvoidance: z.boolean(),
    probes: z.boolean(),
    lostUpdates: bounded(0, 5),
    initialCwndSegments: bounded(1, 40),
    delayMs: bounded(5, 500),
    segmentMs: bounded(1, 50),
    rtoMs: bounded(200, 3000),
  })
  .check(
    z.refine((it) => it.amountOctets <= MOST_READS * it.readOctets, {
      error: "The program would read more than 60 times. Let it read more at once, or send less.",
      path: ["readOctets"],
    }),
    z.refine((it) => it.rtoMs > 2 * it.delayMs + it.segmentMs, {
      error: "The timer is shorter than a round trip: everything would be sent twice.",
      path: ["rtoMs"],
    }),
  );
export type Parameters = z.infer<typeof parametersSchema>;
