import * as z from "zod/mini";

/** Times are whole tens of milliseconds: instants of different threads meet or keep apart by what was chosen, not by rounding. */
const tens = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most), z.multipleOf(10));

export const SITUATIONS = ["transfers", "philosophers", "chain", "two-units"] as const;

/** Every run comes to rest: a thread finishes, waits without end, or has used up its attempts. */
export const parametersSchema = z.strictObject({
  situation: z.enum(SITUATIONS),
  philosophers: z.int().check(z.gte(2), z.lte(5)),
  remedy: z.enum(["none", "order", "all-at-once", "timeout", "detect", "banker"]),
  onTimeout: z.enum(["keep", "at-once", "same-pause", "random-pause"]),
  timeoutMs: tens(0, 500),
  pauseMs: tens(10, 200),
  attempts: z.int().check(z.gte(1), z.lte(6)),
  gapMs: tens(10, 300),
  workMs: tens(10, 500),
  staggerMs: tens(0, 500),
});
export type Parameters = z.infer<typeof parametersSchema>;
export type Situation = Parameters["situation"];
