import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { itemBase } from "./base";

/** Asked and answered aloud; the learner ticks what was said. */
export const interviewSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("interview"),
  minutes: z.number().check(z.positive()),
  prompt: textSchema,
  rubric: z.array(z.strictObject({ must: z.optional(z.literal(true)), point: textSchema })).check(z.minLength(2)),
  ladder: z.array(z.strictObject({ prompt: textSchema, points: z.array(textSchema).check(z.minLength(1)) })),
});
export type Interview = z.infer<typeof interviewSchema>;
