import { startOfStudyDay, studyDay } from "./day";
import type { ItemState } from "./fold";
import { DEFAULT_PARAMETERS, type Moment, type Parameters, recall } from "./memory";

/** Why an item is asked now, or is not: the facts behind the sentence that the screen shows. */
export type Why =
  | { reason: "never-answered" }
  | { reason: "suspended" }
  /** A step by the minute, of a new item or of a forgotten one; due when `waitMs` is 0. */
  | { reason: "learning" | "relearning"; waitMs: number }
  | {
      /** `not-due` comes on a later study day, or was already answered for this one. */
      reason: "due" | "not-due";
      dueAt: number;
      /** Study days since the last answer, the interval that was planned then, and how many days late it is now. */
      sinceDays: number;
      intervalDays: number;
      lateDays: number;
      /** Predicted recall now, and the recall at which it was wished back. */
      recall: number;
      retention: number;
    };

/** @param moment Now, by the learner's study days. */
export function why(state: ItemState | null, moment: Moment, parameters: Parameters = DEFAULT_PARAMETERS): Why {
  if (state?.suspended) return { reason: "suspended" };
  const memory = state?.memory ?? null;
  if (memory === null) return { reason: "never-answered" };
  if (memory.phase !== "review") return { reason: memory.phase, waitMs: Math.max(0, memory.dueAt - moment.at) };
  const { at, timeZone, rolloverHour } = moment;
  const today = studyDay(at, timeZone, rolloverHour);
  const dueDay = studyDay(memory.dueAt, timeZone, rolloverHour);
  return {
    reason: memory.dueAt < startOfStudyDay(today + 1, timeZone, rolloverHour) ? "due" : "not-due",
    dueAt: memory.dueAt,
    sinceDays: Math.max(0, today - memory.lastDay),
    intervalDays: memory.intervalDays,
    lateDays: Math.max(0, today - dueDay),
    recall: recall(memory, at, parameters),
    retention: parameters.retention,
  };
}
