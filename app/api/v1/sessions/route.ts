import * as z from "zod/mini";
import { ok } from "@/lib/result";
import { endOtherSessions } from "@/lib/server/account/commands";
import { readSessions } from "@/lib/server/account/queries";
import { learnerRoute } from "@/lib/server/route";

/**
 * GET /api/v1/sessions: `{ sessions: ListedSession[] }` (lib/account/settings.ts), the newest first.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 503 `unavailable`.
 */
export const GET = learnerRoute(z.strictObject({}), async (_, { claim }) => {
  const sessions = await readSessions(claim);
  return sessions.ok ? ok({ body: { sessions: sessions.value } }) : sessions;
});

/**
 * DELETE /api/v1/sessions `{}`: ends all sessions but this one. Answer: 200 `{}`.
 *
 * Refused as above, and with 403 `cross-origin`, 413 `too-large`, 415 `not-json`.
 */
export const DELETE = learnerRoute(z.strictObject({}), async (_, { claim }) => {
  const ended = await endOtherSessions(claim);
  return ended.ok ? ok({ body: {} }) : ended;
});
