import { recoverySchema } from "@/lib/account/requests";
import { ok } from "@/lib/result";
import { callerOf } from "@/lib/server/auth/caller";
import { recover } from "@/lib/server/entry/commands";
import { toOpened } from "@/lib/server/entry/reply";
import { openRoute } from "@/lib/server/route";

/**
 * POST /api/v1/recovery `{ email, code, password }`: sets a new password by the one-time code and signs in. All other
 * sessions end. A guest's log is merged into the account's.
 *
 * Answer: 200 `{ email, recoveryCode }` with the session's cookies; the new code is shown this once.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `wrong-credentials`, 403 `cross-origin`, 413 `too-large`,
 * 415 `not-json`, 429 `too-many-requests`, 503 `unavailable`.
 */
export const POST = openRoute(recoverySchema, async (input, { request, now }) => {
  const opened = await recover(input, await callerOf(request), now);
  return opened.ok ? ok(await toOpened(opened.value, 200)) : opened;
});
