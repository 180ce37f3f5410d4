import { emailChangeSchema } from "@/lib/account/requests";
import { ok } from "@/lib/result";
import { changeEmail } from "@/lib/server/account/commands";
import { learnerRoute } from "@/lib/server/route";

/**
 * POST /api/v1/account/email `{ email, password }`: another email to sign in with. Answer: 200 `{ email }`.
 *
 * Refused as a new password is (../password/route.ts), and with 409 `email-taken`.
 */
export const POST = learnerRoute(emailChangeSchema, async (input, { claim, now }) => {
  const changed = await changeEmail(claim, input, now);
  return changed.ok ? ok({ body: changed.value }) : changed;
});
