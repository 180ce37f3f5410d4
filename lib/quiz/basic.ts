import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { itemBase } from "./base";

/** A card: recalled, then graded by the learner. Its answer can be said aloud in two breaths. */
export const basicSchema = z.strictObject({
  ...itemBase,
  kind: z.literal("basic"),
  front: textSchema,
  back: textSchema,
});
export type Basic = z.infer<typeof basicSchema>;
