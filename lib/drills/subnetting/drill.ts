import * as z from "zod/mini";
import { draw, type RandomState, shuffled } from "@/lib/random";
import { hostRange } from "@/lib/reference/cidr";
import type { SkillId } from "../catalogue";
import { defineDrill } from "../drill";
import { broadcastAsk, memberAsk, networkAsk, rangeAsk } from "./block-asks";
import { type Ask, type Problem, plain } from "./problem";
import { hostsAsk, maskAsk, prefixAsk, smallestAsk } from "./size-asks";

type SubnetSkill = Extract<SkillId, `drill.subnetting.${string}`>;

const ASKS: Record<SubnetSkill, Ask> = {
  "drill.subnetting.mask": maskAsk,
  "drill.subnetting.prefix": prefixAsk,
  "drill.subnetting.hosts": hostsAsk,
  "drill.subnetting.smallest": smallestAsk,
  "drill.subnetting.network": networkAsk,
  "drill.subnetting.broadcast": broadcastAsk,
  "drill.subnetting.range": rangeAsk,
  "drill.subnetting.member": memberAsk,
};

const wayId = z.string().check(z.minLength(1), z.maxLength(20));
/** The address and its prefix, and the ways to answer (the right one among them), in the order shown. */
const questionSchema = z.strictObject({
  skill: z.string(),
  address: z.int().check(z.nonnegative(), z.maximum(2 ** 32 - 1)),
  length: z.int(),
  options: z.array(wayId).check(z.minLength(2), z.maxLength(6)),
});
type SubnetQuestion = z.infer<typeof questionSchema>;

const OPTIONS = 4;

export const subnetting = defineDrill<SubnetQuestion>({
  questionSchema,
  make(skill, seed) {
    const ask = askOf(skill);
    if (ask === undefined) throw new Error(`${skill} is not a skill of the subnetting drill.`);
    const [problem, next] = drawProblem(ask, seed);
    const wrong = shuffled(
      Object.keys(ask.ways).filter((way) => way !== "right"),
      next,
    );
    const taken = [ask.ways.right.answer(problem)];
    const chosen = ["right"];
    for (const way of wrong) {
      const answer = ask.ways[way]?.answer(problem);
      if (chosen.length === OPTIONS || answer === undefined || taken.includes(answer)) continue;
      taken.push(answer);
      chosen.push(way);
    }
    return { skill, ...problem, options: shuffled(chosen, draw(next)[1]) };
  },
  present(skill, question) {
    const ask = askOf(skill);
    const { address, length, options } = question;
    if (ask === undefined || question.skill !== skill || length < ask.lengths[0] || length > ask.lengths[1]) return undefined;
    const problem = { address, length };
    const answers = options.map((way) => (Object.hasOwn(ask.ways, way) ? ask.ways[way]?.answer(problem) : undefined));
    const isSound = options.includes("right") && !answers.includes(undefined) && new Set(answers).size === answers.length;
    if (!isSound) return undefined;
    const presented = options.flatMap((id, index) => {
      const way = ask.ways[id];
      const said = way && { text: plain(answers[index] ?? ""), why: way.why(problem) };
      return said ? [id === "right" ? { right: true as const, ...said } : said] : [];
    });
    return { prompt: ask.prompt(problem), options: presented, cites: [...ask.cites] };
  },
});

function askOf(skill: string): Ask | undefined {
  // The keys are the skills, all of them; whatever else comes in is none.
  return Object.hasOwn(ASKS, skill) ? ASKS[skill as SubnetSkill] : undefined;
}

/** A host of a private network (RFC 1918 §3), never the first or last address of its block, and a length for it. */
function drawProblem({ lengths: [shortest, longest] }: Ask, seed: RandomState): [Problem, RandomState] {
  const [byLength, second] = draw(seed);
  const [byNetwork, third] = draw(second);
  const [byHost, next] = draw(third);
  const length = shortest + Math.floor(byLength * (longest - shortest + 1));
  // Three parts in four from 10/8: it has the most room for blocks of every size.
  const [start, size] =
    byNetwork < 0.75 ? [0x0a000000, 2 ** 24] : byNetwork < 0.9 ? [0xac100000, 2 ** 20] : [0xc0a80000, 2 ** 16];
  const anywhere = start + Math.floor(byHost * size);
  const [first, last] = hostRange(anywhere, length);
  return [{ address: Math.min(Math.max(anywhere, first), last), length }, next];
}
