import { passwordChangeSchema } from "@/lib/account/requests";
import { ok } from "@/lib/result";
import { changePassword } from "@/lib/server/account/commands";
import { learnerRoute } from "@/lib/server/route";

/**
 * POST /api/v1/account/password `{ oldPassword, password }`: a new password. All other sessions end. Answer: 200 `{}`.
 *
 * Refused with `{ reason, issues? }`: 400 `invalid`, 401 `signed-out` or `session-ended`, 403 `wrong-password` or
 * `cross-origin`, 409 `no-account` (a guest) or `conflict` (changed in the same moment), 413 `too-large`, 415 `not-json`,
 * 429 `too-many-requests`, 503 `unavailable`.
 */
export const POST = learnerRoute(passwordChangeSchema, async (input, { claim, now }) => {
  const changed = await changePassword(claim, input, now);
  return changed.ok ? ok({ body: {} }) : changed;
});
