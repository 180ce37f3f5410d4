import * as z from "zod/mini";
import { type RandomState, shuffled } from "@/lib/random";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase, optionSchema } from "./base";

/** One right option among several. */
export const choiceSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("choice"),
  prompt: textSchema,
  options: z.array(optionSchema).check(
    z.minLength(2),
    z.refine((options) => options.filter((option) => option.right).length === 1, {
      error: "A choice has exactly one right option.",
    }),
  ),
});
export type Choice = z.infer<typeof choiceSchema>;

/** The answer is the index of the option in the order of the content, so that it means the same after a shuffle. */
export const choiceAnswer = z.int().check(z.nonnegative());

export function gradeChoice<Words>(
  question: { options: { right?: true; why: Words }[] },
  answer: z.infer<typeof choiceAnswer>,
): Graded<Words> {
  const picked = question.options[answer];
  return { right: picked?.right === true, why: picked ? [picked.why] : [] };
}

/** The order in which the options are shown: it depends on the seed only, so a reload shows the same. */
export function optionOrder(count: number, seed: RandomState): number[] {
  return shuffled(
    Array.from({ length: count }, (_, index) => index),
    seed,
  );
}
