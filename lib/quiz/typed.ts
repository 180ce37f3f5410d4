import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { type Graded, itemBase } from "./base";

/** A short text typed in: a state, a flag, a record type, a term. */
export const typedSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("typed"),
  prompt: textSchema,
  /** Every spelling that counts, in either language; compared without case, spaces, hyphens and underscores. */
  accept: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  why: textSchema,
  common_wrong: z.optional(z.array(z.strictObject({ value: z.string(), why: textSchema, believes: z.optional(z.string()) }))),
});
export type Typed = z.infer<typeof typedSchema>;

export const typedAnswer = z.string().check(z.maxLength(200));

/** `syn received`, `SYN-RECEIVED` and `SYN_RECEIVED` are the same answer. */
export function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_‐–—]/g, "");
}

export function gradeTyped<Words>(
  question: { accept: string[]; why: Words; common_wrong?: { value: string; why: Words }[] },
  answer: z.infer<typeof typedAnswer>,
): Graded<Words> {
  const given = normalised(answer);
  const right = question.accept.some((accepted) => normalised(accepted) === given);
  const known = right ? undefined : question.common_wrong?.find((wrong) => normalised(wrong.value) === given);
  return { right, why: [known?.why ?? question.why] };
}
