import * as z from "zod/mini";
import { textSchema } from "@/lib/text";
import { slugSchema } from "./topic";

export const VERDICTS = ["right", "wrong", "outdated", "oversimplified", "disputed"] as const;

/** One atomic statement of the study notes. */
export const claimSchema = z.strictObject({
  /** `<topic of the notes>.<name>`, permanent. */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/)),
  /** What the notes say, restated and not corrected. */
  text: textSchema,
  verdict: z.enum(VERDICTS),
  /** What is so instead. Exactly where the verdict is not `right`. */
  correction: z.optional(textSchema),
  /** Why people believe the claim all the same: what it has right, or where it comes from. With a correction. */
  believed_because: z.optional(textSchema),
  /** What the verdict rests on; needed with a correction. */
  cites: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Where the notes say it: "<note>:<lines>". */
  at: z.array(z.string()).check(z.minLength(1)),
});
export type ClaimSource = z.infer<typeof claimSchema>;

/** content/notes/<area>.yaml: a list of these. */
export const noteTopicSchema = z.strictObject({
  topic: slugSchema,
  title: textSchema,
  claims: z.array(claimSchema),
});
export type NoteTopic = z.infer<typeof noteTopicSchema>;

/** content/references.yaml: a list of these. */
export const referenceSchema = z.strictObject({
  /** As it is cited: "RFC 9293", "IEEE 802.3", "Linux man-pages connect(2)". A cite may add " §3.5" or ", <place>". */
  id: z.string().check(z.minLength(2)),
  title: z.string().check(z.minLength(2)),
  /** Absent for a living document. */
  year: z.optional(z.int()),
  url: z.url(),
  /** What it replaced, and what replaced it: names of documents, which need not be cited anywhere. */
  obsoletes: z.optional(z.array(z.string())),
  obsoleted_by: z.optional(z.array(z.string())),
});
export type Reference = z.infer<typeof referenceSchema>;

/** content/retired.yaml: ids of items, topics and terms that were in use and may never be used again. */
export const retiredSchema = z.strictObject({
  id: z.string(),
  /** Why it went, and what took its place. */
  reason: z.string().check(z.minLength(3)),
});
