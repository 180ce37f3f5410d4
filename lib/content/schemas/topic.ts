import * as z from "zod/mini";
import { LAYERS } from "@/lib/layer";
import { textSchema } from "@/lib/text";

/** Lower-case words with hyphens: what a topic, an area, a heading or a term is called in the files and in links. */
export const slugSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** content/areas.yaml: the list of areas, in the order of the map. The folder of the n-th is `<nn>-<id>`. */
export const areaSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** The layer whose hue the area wears. Absent where each topic names its own (foundations). */
  layer: z.optional(z.enum(LAYERS)),
  /** One sentence: what a learner can explain after this area. */
  summary: textSchema,
});
export type Area = z.infer<typeof areaSchema>;

const aliasesSchema = z.array(z.string().check(z.minLength(2))).check(z.minLength(1));

/** content/<NN-area>/<NN-topic>/topic.yaml */
export const topicSchema = z.strictObject({
  /** Permanent, whatever the folder is called; the folder's name without its number is the address of the page. */
  id: slugSchema,
  /** The area whose folder this is. */
  area: slugSchema,
  /** The layer whose hue the lesson wears. */
  layer: z.enum(LAYERS),
  /** A few words; code in backticks. */
  title: textSchema,
  /** What else people call what this lesson teaches, and may type into the search. Found by, never shown as its title. */
  aliases: z.optional(z.strictObject({ zh: aliasesSchema, en: aliasesSchema })),
  /** Topics that have to be known first. None may need this one, over however many steps. */
  prerequisites: z.array(slugSchema),
  /** Reading and running the simulations once, without the items. */
  minutes: z.int().check(z.positive()),
  /** The topics of content/notes/ whose claims this lesson and its items cover. Each stands in one lesson only. */
  inventory: z.array(slugSchema),
  /** Simulations that the lesson embeds. */
  simulations: z.optional(z.array(slugSchema)),
  /** What the lesson rests on: "RFC 9293 §3.5", or an id of references.yaml alone. Shown at the end of the lesson. */
  references: z.array(z.string()).check(z.minLength(1)),
});
export type TopicSource = z.infer<typeof topicSchema>;

/** The lines between `---` at the top of lesson.<locale>.md */
export const frontmatterSchema = z.strictObject({
  /** What a curious person asks, and this lesson answers. It stands above the text. */
  question: z.string().check(z.minLength(1)),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;
