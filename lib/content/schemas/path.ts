import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { slugSchema } from "./topic";

/** content/paths.yaml: ways through the map, in the order in which they are offered. */
export const pathSchema = z.strictObject({
  /** Permanent: it is in the address, /learn/paths/<id>, and remembered on devices. */
  id: slugSchema,
  title: textSchema,
  /** Whom it is for and what it leaves out, in one or two sentences. */
  lede: textSchema,
  /** Lessons in the order of reading, each after all that it builds on. Absent: every lesson, in the order of the map. */
  topics: z.optional(z.array(slugSchema).check(z.minLength(1))),
});
export type PathSource = z.infer<typeof pathSchema>;
