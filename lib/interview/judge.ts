import { AGAIN, GOOD, type Grade, HARD } from "@/lib/srs/event";
import { type InterviewAnswer, interviewAnswerSchema, type Rubric } from "./answer";

/** A grade with the reason for it, so that the report can say it. */
export type Verdict = {
  grade: Grade;
  why: "must-missed" | "nothing-said" | "first-rung-missed" | "ladder-unfinished" | "rung-weak" | "all-said";
};

/**
 * The grade of an interview question, from what was ticked.
 *
 * - Again, where a point that must be said was not, where nothing was said at all, or where the first follow-up found
 *   nothing: it asks what the answer rests on, and an answer that falls there was recited.
 * - Good, where every such point was said and every rung of the ladder answered in full. Points that need not be said
 *   lower nothing: they are what a strong answer adds.
 * - Hard for all between: the answer stood and a later rung did not, or only partly, or the ladder was left early.
 *
 * Easy is never given: it sends an item far away, and nobody's own ticks are sure enough for that.
 */
export function judge({ rubric, ladder }: Rubric, { points, rungs }: InterviewAnswer): Verdict {
  if (rubric.some(({ must }, place) => must && !points[place])) return { grade: AGAIN, why: "must-missed" };
  if (!points.includes(true)) return { grade: AGAIN, why: "nothing-said" };
  if (rungs[0] === "not") return { grade: AGAIN, why: "first-rung-missed" };
  if (rungs.some((rung) => rung !== "said")) return { grade: HARD, why: "rung-weak" };
  return rungs.length < ladder.length ? { grade: HARD, why: "ladder-unfinished" } : { grade: GOOD, why: "all-said" };
}

/**
 * Judges a logged or a fresh answer: the browser and the server run this same function. Returns undefined for an answer
 * that does not have the shape of this question: one tick for each point, at most one judgement for each rung.
 */
export function judgeAnswer(item: Rubric, answer: unknown): Verdict | undefined {
  const parsed = interviewAnswerSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  const { points, rungs } = parsed.data;
  const fits = points.length === item.rubric.length && rungs.length <= item.ladder.length;
  return fits ? judge(item, parsed.data) : undefined;
}
