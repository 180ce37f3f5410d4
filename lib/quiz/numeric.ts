import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase } from "./base";

/** A number. Where an engine can compute it, the compiler does, and compares. */
export const numericSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("numeric"),
  prompt: textSchema,
  answer: z.number(),
  /** How far off still counts; 0 when absent. */
  tolerance: z.optional(z.number().check(z.nonnegative())),
  unit: z.optional(z.string()),
  common_wrong: z.optional(z.array(z.strictObject({ value: z.number(), why: textSchema, believes: z.optional(z.string()) }))),
  /** Why the answer is what it is, in one or two sentences. */
  why: z.optional(textSchema),
  /** `field` is a dotted path into the state of that frame (or into a packet: see lib/content/computed.ts). */
  computed_by: z.optional(
    z.strictObject({ simulation: z.string(), scenario: z.string(), frame: z.int().check(z.nonnegative()), field: z.string() }),
  ),
});
export type Numeric = z.infer<typeof numericSchema>;

export const numericAnswer = z.number();

/** The number that was typed, or NaN. */
export function readNumber(text: string): number {
  // People write 65,535 and 65 535, and an input method may write full-width digits; none of it changes the number.
  const digits = text.normalize("NFKC").replace(/[,\s_]/g, "");
  return digits === "" ? Number.NaN : Number(digits);
}

export function gradeNumeric<Words>(
  question: { answer: number; tolerance?: number; why?: Words; common_wrong?: { value: number; why: Words }[] },
  answer: z.infer<typeof numericAnswer>,
): Graded<Words> {
  const right = Math.abs(answer - question.answer) <= (question.tolerance ?? 0);
  const known = question.common_wrong?.find((wrong) => wrong.value === answer);
  const why = right || known === undefined ? question.why : known.why;
  return { right, why: why ? [why] : [] };
}
