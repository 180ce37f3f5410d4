import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase } from "./base";

/** Pairs to be joined: each left side belongs to the right side of the same entry. No two right sides are alike. */
export const matchSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("match"),
  prompt: textSchema,
  pairs: z.array(z.strictObject({ left: textSchema, right: textSchema, why: z.optional(textSchema) })).check(
    z.minLength(3),
    z.refine((pairs) => new Set(pairs.map((pair) => pair.right.en)).size === pairs.length, {
      error: "Two right sides are alike.",
    }),
  ),
  why: textSchema,
});
export type Match = z.infer<typeof matchSchema>;

/** For each left side, in the order of the content, the index of the right side that was joined to it. */
export const matchAnswer = z.array(z.int().check(z.nonnegative()));

export function gradeMatch<Words>(
  question: { pairs: { why?: Words }[]; why: Words },
  answer: z.infer<typeof matchAnswer>,
): Graded<Words> {
  const wrong = question.pairs.filter((_, index) => answer[index] !== index);
  return {
    right: wrong.length === 0 && answer.length === question.pairs.length,
    why: [...wrong.flatMap((pair) => (pair.why ? [pair.why] : [])), question.why],
  };
}
