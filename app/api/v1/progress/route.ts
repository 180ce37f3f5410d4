import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { readProgress } from "@/lib/server/progress/queries";
import { catalogueForQueue } from "@/lib/server/review/catalogue";
import { learnerRoute } from "@/lib/server/route";

/**
 * GET /api/v1/progress: the figures of the progress page, `Progress` (lib/progress/progress.ts) with the learner's
 * `timeZone` and `rolloverHour` and the instant `serverNow` at which it was computed.
 *
 * Refused with `{ reason }`: 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim, now }) => {
  const progress = await readProgress(claim, now, catalogueForQueue());
  return progress.ok ? ok({ body: progress.value }) : progress;
});
