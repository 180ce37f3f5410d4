import * as z from "zod/mini";
import type { Text } from "@/lib/text";
import type { Graded } from "./base";
import { basicSchema } from "./basic";
import { choiceAnswer, choiceSchema, gradeChoice } from "./choice";
import { compiledHeaderSchema, gradeHeader, headerAnswer, headerSchema } from "./header";
import { interviewSchema } from "./interview";
import type { Localised } from "./localise";
import { gradeMatch, matchAnswer, matchSchema } from "./match";
import { gradeMultiple, multipleAnswer, multipleSchema } from "./multiple";
import { gradeNumeric, numericAnswer, numericSchema } from "./numeric";
import { gradeOrder, orderAnswer, orderSchema } from "./order";
import { compiledPredictSchema, predictSchema } from "./predict";
import { gradeTyped, typedAnswer, typedSchema } from "./typed";

/** What an author writes in quiz.yaml: every kind that the program grades. */
export const questionSchema = z.discriminatedUnion("kind", [
  choiceSchema,
  multipleSchema,
  numericSchema,
  orderSchema,
  typedSchema,
  matchSchema,
  headerSchema,
  predictSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export const QUESTION_KINDS = ["choice", "multiple", "numeric", "order", "typed", "match", "header", "predict"] as const;

/** What the compiler makes of any item; `topic` and `layer` are its topic's. */
const placed = { topic: z.string() };
const compiledItemSchema = z.discriminatedUnion("kind", [
  z.extend(basicSchema, placed),
  z.extend(choiceSchema, placed),
  z.extend(multipleSchema, placed),
  z.extend(numericSchema, placed),
  z.extend(orderSchema, placed),
  z.extend(typedSchema, placed),
  z.extend(matchSchema, placed),
  z.extend(compiledHeaderSchema, placed),
  z.extend(compiledPredictSchema, placed),
  z.extend(interviewSchema, placed),
]);
export type Item = z.infer<typeof compiledItemSchema>;
export type GradedItem = Exclude<Item, { kind: "basic" | "interview" }>;

/**
 * Grades a logged or a fresh answer. The browser, which has the item in one language, and the server run this same
 * function. Returns undefined for an answer that does not have the kind's shape.
 */
export function grade(item: GradedItem, answer: unknown): Graded | undefined;
export function grade(item: Localised<GradedItem>, answer: unknown): Graded<string> | undefined;
export function grade(item: GradedItem | Localised<GradedItem>, answer: unknown): Graded<Text | string> | undefined {
  switch (item.kind) {
    case "choice":
    case "predict":
      return graded(choiceAnswer, answer, (given) => gradeChoice<Text | string>(item, given));
    case "multiple":
      return graded(multipleAnswer, answer, (given) => gradeMultiple<Text | string>(item, given));
    case "numeric":
      return graded(numericAnswer, answer, (given) => gradeNumeric<Text | string>(item, given));
    case "order":
      return graded(orderAnswer, answer, (given) => gradeOrder<Text | string>(item, given));
    case "typed":
      return graded(typedAnswer, answer, (given) => gradeTyped<Text | string>(item, given));
    case "match":
      return graded(matchAnswer, answer, (given) => gradeMatch<Text | string>(item, given));
    case "header":
      return graded(headerAnswer, answer, (given) => gradeHeader<Text | string>(item, given));
    default:
      return item satisfies never;
  }
}

function graded<A, Words>(schema: z.ZodMiniType<A>, answer: unknown, by: (given: A) => Graded<Words>): Graded<Words> | undefined {
  const parsed = schema.safeParse(answer);
  return parsed.success ? by(parsed.data) : undefined;
}
