import type * as z from "zod/mini";
import type { Layer } from "@/lib/layer";
import type { Option } from "@/lib/quiz/base";
import type { RandomState } from "@/lib/random";
import type { Text } from "@/lib/text";

/** What a skill of a drill is: an item of the scheduler, without a text of its own. */
export type Skill = {
  /** `drill.<drill>.<skill>`: permanent, like every item's id. */
  id: string;
  title: Text;
};

/** What is known of a drill without its data: for lists, and to know which module makes the questions. */
export type DrillEntry = {
  /** `drill.<id>.` begins the id of each of its skills. */
  id: string;
  title: Text;
  /** What it trains, in a sentence. */
  lede: Text;
  layer: Layer;
  skills: readonly Skill[];
};

/** A question as it is asked. Texts are plain, with `code` in backticks. */
export type Presented = {
  prompt: Text;
  /** In the order in which they are shown. Exactly one is right; no two read alike. */
  options: Option[];
  /** What the answer rests on ("RFC 9110 §15.4.2"). */
  cites: string[];
};

/** The rule of a drill: makes questions from a seed and can present and so grade each of them at any later time. */
export type Drill = {
  /**
   * A question of a skill: the same seed makes the same. It is small JSON and says all of the question, so that a logged
   * answer can be graded after the data has grown.
   */
  make(skill: string, seed: RandomState): unknown;
  /** The question's texts; undefined where it is not a question of this skill, wherever it comes from. */
  present(skill: string, question: unknown): Presented | undefined;
};

type Rule<Q> = {
  questionSchema: z.ZodMiniType<Q>;
  make(skill: string, seed: RandomState): Q;
  present(skill: string, question: Q): Presented | undefined;
};

/** Hides the shape of a drill's questions behind its schema: whoever presents or grades need not know it. */
export function defineDrill<Q>({ questionSchema, make, present }: Rule<Q>): Drill {
  return {
    make,
    present(skill, question) {
      const parsed = questionSchema.safeParse(question);
      return parsed.success ? present(skill, parsed.data) : undefined;
    },
  };
}
