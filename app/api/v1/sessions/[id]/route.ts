import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { endListedSession } from "@/lib/server/account/commands";
import { learnerRoute } from "@/lib/server/route";

/**
 * DELETE /api/v1/sessions/{id} `{}`: ends one session of the learner's. Answer: 200 `{}`.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 403 `cross-origin`,
 * 404 `not-found` (nobody's, another learner's, or ended before), 413 `too-large`, 415 `not-json`, 503 `unavailable`.
 */
export const DELETE = learnerRoute(z.strictObject({ id: z.uuid() }), async ({ id }, { claim }) => {
  const ended = await endListedSession(claim, id);
  return ended.ok ? ok({ body: {} }) : ended;
});
