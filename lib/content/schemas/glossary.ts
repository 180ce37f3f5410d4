import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { slugSchema } from "./topic";

/** content/glossary/<area>.yaml: a list of terms, set in lessons as `:term[the words in the sentence]{id=…}`. */
export const termSchema = z.strictObject({
  /** Permanent, and unique over all areas. */
  id: slugSchema,
  /** The word itself; the lesson shows the other language's in the margin. */
  term: textSchema,
  /** One or two sentences, for somebody who meets the word here first. */
  meaning: textSchema,
  /** The lesson that teaches it, where that is not the first to use it: the glossary leads there. */
  taught_in: z.optional(slugSchema),
});
export type Term = z.infer<typeof termSchema>;
