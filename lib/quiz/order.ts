import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase } from "./base";

/** Steps to be put in order; the content lists them in the right one. */
export const orderSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("order"),
  prompt: textSchema,
  steps: z.array(textSchema).check(z.minLength(3)),
  why: textSchema,
});
export type Order = z.infer<typeof orderSchema>;

/** The indices of the steps in the order the learner gave them. */
export const orderAnswer = z.array(z.int().check(z.nonnegative()));

export function gradeOrder<Words>(
  question: { steps: unknown[]; why: Words },
  answer: z.infer<typeof orderAnswer>,
): Graded<Words> {
  const right = answer.length === question.steps.length && answer.every((step, position) => step === position);
  return { right, why: [question.why] };
}
