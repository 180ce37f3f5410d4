import * as z from "zod/mini";
import { draw, shuffled } from "@/lib/random";
import { STATES } from "@/lib/sim/tcp/tcb";
import { defineDrill } from "../drill";
import { CASES, type Case, rowOf } from "./cases";
import { isSameOutcome, type Outcome, optionOutcome, outcomeOf } from "./outcome";
import { REASONS } from "./reasons";
import { elsewhere, outcomeText, promptOf } from "./words";

const caseSchema = z.strictObject({ row: z.string(), state: z.enum(STATES) });
/** The row and state that are asked, and the rows and states whose outcomes are the options, in the order shown. */
const questionSchema = z.strictObject({
  ...caseSchema.shape,
  options: z.array(caseSchema).check(z.minLength(2), z.maxLength(6)),
});
type TcpQuestion = z.infer<typeof questionSchema>;

const OPTIONS = 4;
/**
 * An ACK of data may wait up to half a second (RFC 9293 §3.8.6.3), so where data arrives in order, sending nothing for
 * now would not be wrong enough.
 */
const MAY_DELAY = ["30", "38"];

export const tcpStates = defineDrill<TcpQuestion>({
  questionSchema,
  make(skill, seed) {
    const cases = CASES.filter((each) => each.skill === skill);
    const [value, next] = draw(seed);
    const asked = cases[Math.floor(value * cases.length)];
    if (asked === undefined) throw new Error(`${skill} is not a skill of the TCP state drill.`);
    const options = [asked, ...wrongOptions(asked, next)].map(({ row, state }) => ({ row, state }));
    return { row: asked.row, state: asked.state, options: shuffled(options, next) };
  },
  present(skill, { row: id, state, options }) {
    const row = rowOf(id);
    const asked = CASES.find((each) => each.skill === skill && each.row === id && each.state === state);
    if (row === undefined || asked === undefined) return undefined;
    const right = outcomeOf(row, state);
    const outcomes: Outcome[] = [];
    const presented = [];
    for (const option of options) {
      const source = rowOf(option.row);
      if (source === undefined || !source.states.includes(option.state)) return undefined;
      const outcome = optionOutcome(source, option.state, state);
      if (outcome === undefined || outcomes.some((other) => isSameOutcome(other, outcome))) return undefined;
      outcomes.push(outcome);
      const text = outcomeText(outcome, state);
      presented.push(
        isSameOutcome(outcome, right)
          ? { right: true as const, text, why: REASONS[asked.row] }
          : { text, why: elsewhere(source, option.state) },
      );
    }
    if (!presented.some((option) => option.right)) return undefined;
    return { prompt: promptOf(row, state), options: presented, cites: row.section.split(/, (?=RFC)/) };
  },
});

/** Outcomes of other cases, none like the right one or each other: those of the same state and the same event first. */
function wrongOptions(asked: Case, seed: number): Case[] {
  const row = rowOf(asked.row);
  if (row === undefined) return [];
  const taken = [outcomeOf(row, asked.state)];
  if (MAY_DELAY.includes(asked.row)) taken.push({ sends: null, data: null, next: asked.state });
  const far = (each: Case) => (each.state === asked.state ? 0 : 2) + (rowOf(each.row)?.event === row.event ? 0 : 1);
  const chosen: Case[] = [];
  for (const candidate of shuffled(CASES, seed).sort((a, b) => far(a) - far(b))) {
    const source = rowOf(candidate.row);
    const outcome = source && optionOutcome(source, candidate.state, asked.state);
    if (outcome === undefined || taken.some((other) => isSameOutcome(other, outcome))) continue;
    taken.push(outcome);
    chosen.push(candidate);
    if (chosen.length === OPTIONS - 1) break;
  }
  return chosen;
}
