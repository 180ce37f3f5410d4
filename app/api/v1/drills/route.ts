import * as z from "zod/mini";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { ok } from "@/lib/result";
import { readDueDates } from "@/lib/server/review/queries";
import { learnerRoute } from "@/lib/server/route";

const SKILLS = DRILL_ENTRIES.flatMap(({ skills }) => skills.map(({ id }) => id));

/**
 * GET /api/v1/drills: `{ serverNow, timeZone, rolloverHour, dueAt }`, the instant at which each drill skill falls due,
 * by its id; a skill that was never answered, or is suspended, is not named.
 *
 * Refused with `{ reason }`: 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim, now }) => {
  const due = await readDueDates(claim, now, SKILLS);
  return due.ok ? ok({ body: due.value }) : due;
});
