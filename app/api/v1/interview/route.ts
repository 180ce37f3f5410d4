import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { listTopics } from "@/lib/server/content/queries";
import { readItemStandings } from "@/lib/server/review/queries";
import { learnerRoute } from "@/lib/server/route";

/**
 * GET /api/v1/interview: the learner's states of all interview questions, by id, with what a browser needs to choose
 * among them and to record answers: `{ studier: { id, timeZone, rolloverHour, parameters }, states }`. A question that was
 * never answered is not named.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim }) => {
  const questions = listTopics().flatMap(({ interviews }) => interviews);
  const standings = await readItemStandings(claim, questions);
  return standings.ok ? ok({ body: standings.value }) : standings;
});
