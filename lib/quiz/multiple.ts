import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase, optionSchema } from "./base";

/** Every option that holds has to be ticked, and no other. */
export const multipleSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("multiple"),
  prompt: textSchema,
  options: z.array(optionSchema).check(
    z.minLength(3),
    z.refine((options) => options.some((option) => option.right), { error: "At least one option has to be right." }),
  ),
});
export type Multiple = z.infer<typeof multipleSchema>;

/** Indices of the ticked options in the order of the content. */
export const multipleAnswer = z.array(z.int().check(z.nonnegative()));

export function gradeMultiple<Words>(
  question: { options: { right?: true; why: Words }[] },
  answer: z.infer<typeof multipleAnswer>,
): Graded<Words> {
  const ticked = new Set(answer);
  const isWhole = [...ticked].every((index) => index < question.options.length);
  const missed = question.options.filter((option, index) => (option.right === true) !== ticked.has(index));
  return { right: isWhole && missed.length === 0, why: missed.map((option) => option.why) };
}
