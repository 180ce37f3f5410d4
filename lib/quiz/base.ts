import * as z from "zod/mini";
import { type Text, textSchema } from "@/lib/text";

const ids = z.array(z.string().check(z.minLength(1)));

/** What every item has, whatever its kind (design.md §4, content). */
export const itemBase = {
  /** Permanent: never changed, never used again. A change of meaning takes a new id. */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/)),
  /** The claims of the notes that this item asks. */
  claims: ids,
  /** Those of them that are not right, and that a believer would get wrong here. */
  corrects: z.optional(ids),
  /** The heading id in the lesson where the answer is taught. */
  taught_at: z.string(),
  /** What the answer rests on: a reference id and, where it has them, a section ("RFC 9293 §3.5"). */
  cites: ids.check(z.minLength(1)),
  /** Items that are easily mixed up with this one: kept apart when new, interleaved later. */
  confusable_with: z.optional(ids),
};

/** One option of a choice. A wrong one says why it is wrong, and which claim it voices where it voices one. */
export const optionSchema = z.strictObject({
  right: z.optional(z.literal(true)),
  text: textSchema,
  why: textSchema,
  believes: z.optional(z.string()),
});
export type Option = z.infer<typeof optionSchema>;

/**
 * What grading says: right or not, and the sentences that teach from this very answer. `Words` is a text in both
 * languages, or a string where the item was localised for a browser.
 */
export type Graded<Words = Text> = { right: boolean; why: Words[] };
