import { deletionSchema, signUpSchema } from "@/lib/account/requests";
import { ok } from "@/lib/result";
import { deleteAccount } from "@/lib/server/account/commands";
import { callerOf } from "@/lib/server/auth/caller";
import { clearedCookies } from "@/lib/server/auth/cookies";
import { signUp } from "@/lib/server/entry/commands";
import { toOpened } from "@/lib/server/entry/reply";
import { learnerRoute, openRoute } from "@/lib/server/route";

/**
 * POST /api/v1/account `{ email, password, locale?, timeZone? }`: opens an account and signs in. A guest keeps everything.
 *
 * Answer: 201 `{ email, recoveryCode }` with the session's cookies; the code is shown this once.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 403 `cross-origin`, 409 `email-taken`, 413 `too-large`,
 * 415 `not-json`, 429 `too-many-requests`, 503 `unavailable`.
 */
export const POST = openRoute(signUpSchema, async (input, { request, now }) => {
  const opened = await signUp(input, await callerOf(request), now);
  return opened.ok ? ok(await toOpened(opened.value, 201)) : opened;
});

/**
 * DELETE /api/v1/account `{ password }`, or `{ confirm: "delete" }` for a guest: deletes the learner with everything.
 *
 * Answer: 200 `{}`, and the cookies are cleared.
 *
 * Refused as above, and with 401 `signed-out` or `session-ended`, 403 `wrong-password` (also where an account is to be
 * deleted without one), 409 `no-account` (a guest gave a password).
 */
export const DELETE = learnerRoute(deletionSchema, async (deletion, { claim, now }) => {
  const deleted = await deleteAccount(claim, deletion, now);
  return deleted.ok ? ok({ body: {}, cookies: clearedCookies() }) : deleted;
});
