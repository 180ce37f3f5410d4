import * as z from "zod/mini";
import type { Graded } from "@/lib/quiz/base";
import { choiceAnswer, gradeChoice } from "@/lib/quiz/choice";
import type { Drill } from "./drill";

/** What is logged of an answer: the whole question, and the index of the option that was picked. */
export const drillAnswerSchema = z.strictObject({ question: z.unknown(), given: choiceAnswer });
export type DrillAnswer = z.infer<typeof drillAnswerSchema>;

/**
 * Grades a logged or a fresh answer, the question included: what is right is taken from the drill's own data, never from
 * the answer. Returns undefined for what is not an answer to a question of this skill.
 */
export function gradeAnswer(drill: Drill, skill: string, answer: unknown): Graded | undefined {
  const parsed = drillAnswerSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const presented = drill.present(skill, parsed.data.question);
  return presented?.options[parsed.data.given] && gradeChoice(presented, parsed.data.given);
}
