import * as z from "zod/mini";
import { draw, type RandomState, shuffled } from "@/lib/random";
import type { Text } from "@/lib/text";
import { type Drill, defineDrill } from "./drill";

/** One way to answer a problem: the right rule, or one with a mistake that people make. */
export type Way<P> = {
  /** Undefined where the way leads nowhere for this problem. */
  answer(problem: P): string | undefined;
  /** For the right way the calculation, for another the mistake. */
  why(problem: P): Text;
};

/** One kind of question: the right way is `right`; the others are its wrong options. */
export type Ask<P> = {
  /** A problem of this kind, and the state that follows. */
  draw(seed: RandomState): [P, RandomState];
  /** Whether a logged problem is one of this kind. */
  fits(problem: P): boolean;
  prompt(problem: P): Text;
  ways: Readonly<Record<"right", Way<P>> & Record<string, Way<P>>>;
  cites: readonly string[];
};

/** The right way and three with a mistake in them, as far as they give four different answers. */
const OPTIONS = 4;

const questionSchema = z.strictObject({
  skill: z.string(),
  problem: z.unknown(),
  /** Names of ways, the right one among them, in the order shown. */
  options: z.array(z.string().check(z.minLength(1), z.maxLength(20))).check(z.minLength(2), z.maxLength(6)),
});

/**
 * A drill with fresh numbers each time. A question logs its problem and the names of ways to answer it; numbers and
 * reasons are worked out again from these, so a wrong option always says which step went wrong.
 * @param asks By skill.
 */
export function defineCalculation<P>(problemSchema: z.ZodMiniType<P>, asks: Readonly<Record<string, Ask<P>>>): Drill {
  const askOf = (skill: string) => (Object.hasOwn(asks, skill) ? asks[skill] : undefined);
  return defineDrill<z.infer<typeof questionSchema>>({
    questionSchema,
    make(skill, seed) {
      const ask = askOf(skill);
      if (ask === undefined) throw new Error(`${skill} is not a skill of this drill.`);
      const [problem, next] = ask.draw(seed);
      const wrong = Object.keys(ask.ways).filter((way) => way !== "right");
      const taken = [ask.ways.right.answer(problem)];
      const chosen = ["right"];
      for (const way of shuffled(wrong, next)) {
        const answer = ask.ways[way]?.answer(problem);
        if (chosen.length === OPTIONS || answer === undefined || taken.includes(answer)) continue;
        taken.push(answer);
        chosen.push(way);
      }
      return { skill, problem, options: shuffled(chosen, draw(next)[1]) };
    },
    present(skill, question) {
      const ask = askOf(skill);
      const parsed = problemSchema.safeParse(question.problem);
      if (ask === undefined || question.skill !== skill || !parsed.success || !ask.fits(parsed.data)) return undefined;
      const problem = parsed.data;
      const answers = question.options.map((way) => (Object.hasOwn(ask.ways, way) ? ask.ways[way]?.answer(problem) : undefined));
      const isSound =
        question.options.includes("right") && !answers.includes(undefined) && new Set(answers).size === answers.length;
      if (!isSound) return undefined;
      const options = question.options.flatMap((id, index) => {
        const way = ask.ways[id];
        const said = way && { text: plain(answers[index] ?? ""), why: way.why(problem) };
        return said ? [id === "right" ? { right: true as const, ...said } : said] : [];
      });
      return { prompt: ask.prompt(problem), options, cites: [...ask.cites] };
    },
  });
}

/** A whole number from `least` to `most`, both possible. */
export function drawInteger(seed: RandomState, least: number, most: number): [number, RandomState] {
  const [value, next] = draw(seed);
  return [least + Math.floor(value * (most - least + 1)), next];
}

const plain = (text: string): Text => ({ zh: `\`${text}\``, en: `\`${text}\`` });
