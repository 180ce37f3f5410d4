import * as z from "zod/mini";
import type { Option } from "@/lib/quiz/base";
import { draw, type RandomState, seedOf, shuffled } from "@/lib/random";
import type { Text } from "@/lib/text";
import { type Drill, defineDrill } from "./drill";

/** A skill that asks about the rows of a table: a case is what is asked about, an answer what may be said of it. Both by id. */
export type LookupSkill = {
  cases: readonly string[];
  answers: readonly string[];
  isRight(answer: string, asked: string): boolean;
  /** Wrong answers with a higher number are offered first; without it all are alike. */
  likeness?(answer: string, asked: string): number;
  prompt(asked: string): Text;
  text(answer: string): Text;
  /** Why the answer is right of this case, or why it is wrong of it: what it is true of. */
  why(answer: string, asked: string): Text;
  cites(asked: string): readonly string[];
  /**
   * Every question offers all answers in their own order, because they are few and have one (layers). A wrong one is then
   * explained by cases of which it would be right, called by these names.
   */
  scale?: { nameOf(asked: string): Text };
};

const id = z.string().check(z.minLength(1), z.maxLength(60));
/** What is asked about and the answers to choose from, in the order shown. */
const questionSchema = z.strictObject({ asked: id, options: z.array(id).check(z.minLength(2), z.maxLength(6)) });
type LookupQuestion = z.infer<typeof questionSchema>;

const OPTIONS = 4;

/** A drill of which every skill is a lookup. Skills by their whole ids. */
export function defineLookup(skills: Readonly<Record<string, LookupSkill>>): Drill {
  const find = (skill: string) => (Object.hasOwn(skills, skill) ? skills[skill] : undefined);
  return defineDrill<LookupQuestion>({
    questionSchema,
    make(skill, seed) {
      const rule = find(skill);
      if (rule === undefined) throw new Error(`${skill} is not a skill of this drill.`);
      const [value, next] = draw(seed);
      const asked = rule.cases[Math.floor(value * rule.cases.length)] ?? "";
      return { asked, options: rule.scale ? [...rule.answers] : chooseOptions(rule, asked, next) };
    },
    present(skill, { asked, options }) {
      const rule = find(skill);
      if (!rule?.cases.includes(asked) || !options.every((option) => rule.answers.includes(option))) return undefined;
      const right = options.filter((option) => rule.isRight(option, asked));
      if (right.length !== 1 || new Set(options).size !== options.length) return undefined;
      const presented = options.map((option): Option => {
        const text = rule.text(option);
        if (option === right[0]) return { right: true, text, why: rule.why(option, asked) };
        return { text, why: rule.scale ? examples(rule, option, asked) : rule.why(option, asked) };
      });
      return { prompt: rule.prompt(asked), options: presented, cites: [...rule.cites(asked)] };
    },
  });
}

const EXAMPLES = 3;

/** Of what a wrong answer would have been right. */
function examples(rule: LookupSkill, answer: string, asked: string): Text {
  const members = rule.cases.filter((other) => rule.isRight(answer, other));
  const names = shuffled(members, seedOf(asked))
    .slice(0, EXAMPLES)
    .map((other) => rule.scale?.nameOf(other) ?? { zh: other, en: other });
  const { zh, en } = rule.text(answer);
  return {
    zh: `${zh}，例如：${names.map((name) => name.zh).join("、")}。`,
    en: `${en}: for instance ${names.map((name) => name.en).join(", ")}.`,
  };
}

/** One right answer and three wrong ones, those most like the truth first. */
function chooseOptions(rule: LookupSkill, asked: string, seed: RandomState): string[] {
  const [order, last] = [shuffled(rule.answers, seed), draw(seed)[1]];
  const right = order.filter((answer) => rule.isRight(answer, asked)).slice(0, 1);
  const likeness = (answer: string) => rule.likeness?.(answer, asked) ?? 0;
  const wrong = order.filter((answer) => !rule.isRight(answer, asked)).sort((a, b) => likeness(b) - likeness(a));
  return shuffled([...right, ...wrong.slice(0, OPTIONS - 1)], last);
}
