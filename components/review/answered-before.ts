import { studyDay } from "@/lib/srs/day";
import type { ItemState } from "@/lib/srs/fold";
import type { Memory, Moment, Parameters } from "@/lib/srs/memory";
import { why } from "@/lib/srs/why";

/** An earlier answer that still holds, so that another one now would be a review before its time. */
export type AnsweredBefore = { memory: Memory; daysAgo: number };

/** What a learner should know before grading an item outside the queue; null where it is new, or asked for now. */
export function answeredBefore(state: ItemState | null, moment: Moment, parameters: Parameters): AnsweredBefore | null {
  const memory = state?.memory ?? null;
  if (memory === null) return null;
  const reason = why(state && { ...state, suspended: false }, moment, parameters);
  const isWaiting = "waitMs" in reason ? reason.waitMs > 0 : reason.reason === "not-due";
  if (!isWaiting) return null;
  const today = studyDay(moment.at, moment.timeZone, moment.rolloverHour);
  return { memory, daysAgo: Math.max(0, today - memory.lastDay) };
}
