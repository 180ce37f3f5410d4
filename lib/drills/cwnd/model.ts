import { type Round, type RoundLoss, rounds } from "@/lib/sim/congestion-control/rounds";
import type { Text } from "@/lib/text";
import { type Ask, drawInteger, type Way } from "../calculation";

/** A window in segments, the threshold, and a number of rounds. */
export type Problem = { cwnd: number; ssthresh: number; rounds: number };
export type CwndAsk = Ask<Problem>;

/** Said in every question: the numbers are the textbook model's, not those of a stack. */
const MODEL: Text = { zh: "按课本的一轮一个 RTT 的模型：", en: "In the textbook’s model of one RTT a round: " };

/** A question about the model. */
export const asked = (zh: string, en: string): Text => ({ zh: MODEL.zh + zh, en: MODEL.en + en });
/** A way with its reason, */
export const number = (answer: (problem: Problem) => number, why: (problem: Problem) => Text): Way<Problem> => ({
  answer: (problem) => String(answer(problem)),
  why,
});
/** and one whose reason is always the same. */
export const slip = (answer: (problem: Problem) => number, zh: string, en: string) => number(answer, () => ({ zh, en }));

/** The state of the model some rounds after it had this window. */
export function after(
  { cwnd, ssthresh, rounds: count }: Problem,
  algorithm: "tahoe" | "reno" = "reno",
  loss?: RoundLoss["by"],
): Round {
  const losses: RoundLoss[] = loss === undefined ? [] : [{ round: 1, by: loss }];
  const run = rounds({ algorithm, initialWindow: cwnd, initialSsthresh: ssthresh, losses, rounds: count + 1 });
  const last = run.at(-1);
  if (last === undefined) throw new Error("A run has a round.");
  return last;
}

type Range = readonly [least: number, most: number];

/**
 * Problems with each value in a range.
 * @param step Only its multiples are drawn as windows. Logged problems with another window are still shown.
 */
export function drawing(cwnd: Range, ssthresh: Range, count: Range, step = 1): Pick<CwndAsk, "draw" | "fits"> {
  const within = (value: number, [least, most]: Range) => value >= least && value <= most;
  return {
    draw(seed) {
      const [steps, second] = drawInteger(seed, Math.ceil(cwnd[0] / step), Math.floor(cwnd[1] / step));
      const [threshold, third] = drawInteger(second, ...ssthresh);
      const [times, next] = drawInteger(third, ...count);
      return [{ cwnd: steps * step, ssthresh: threshold, rounds: times }, next];
    },
    fits: (problem) => within(problem.cwnd, cwnd) && within(problem.ssthresh, ssthresh) && within(problem.rounds, count),
  };
}
