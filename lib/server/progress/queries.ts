import "server-only";
import { HISTORY_DAYS, type Progress, progressOf } from "@/lib/progress/progress";
import { ok, type Result } from "@/lib/result";
import { readAnswers } from "@/lib/server/db/history";
import { readScheduled } from "@/lib/server/db/states";
import type { SessionClaim } from "@/lib/server/learner-id";
import { DAY_MS, studyDay } from "@/lib/srs/day";
import { currentParameters } from "@/lib/srs/fold";
import { knownTopics, type QueueCatalogue } from "@/lib/srs/known-topics";

export type ProgressAnswer = Progress & { timeZone: string; rolloverHour: number; serverNow: number };

/** Two statements: the learner with all states, and the answers of the last ninety days. */
export async function readProgress(
  claim: SessionClaim,
  now: Date,
  catalogue: QueueCatalogue,
): Promise<Result<ProgressAnswer, "session-ended">> {
  const scheduled = await readScheduled(claim);
  if (!scheduled.ok) return scheduled;
  const { learnerId, timeZone, rolloverHour, history, states } = scheduled.value;
  const answers = await readAnswers(learnerId, new Date(now.getTime() - HISTORY_DAYS * DAY_MS));
  const parameters = currentParameters(history);
  const progress = progressOf({
    items: catalogue.items,
    knownTopics: knownTopics(catalogue, states, now.getTime(), parameters),
    states,
    history: answers.map((answer) => ({
      item: answer.item,
      // All by the zone the learner lives in now: two devices in different zones do not make a night between them.
      day: studyDay(answer.at, timeZone, rolloverHour),
      grade: answer.grade,
    })),
    moment: { at: now.getTime(), timeZone, rolloverHour },
    parameters,
  });
  return ok({ ...progress, timeZone, rolloverHour, serverNow: now.getTime() });
}
