import { passwordSchema } from "@/lib/account/requests";
import { ok } from "@/lib/result";
import { renewRecoveryCode } from "@/lib/server/account/commands";
import { learnerRoute } from "@/lib/server/route";

/**
 * POST /api/v1/account/recovery-code `{ password }`: a new recovery code; the one before is void.
 * Answer: 200 `{ recoveryCode }`, shown this once. Refused as a new password is (../password/route.ts).
 */
export const POST = learnerRoute(passwordSchema, async ({ password }, { claim, now }) => {
  const renewed = await renewRecoveryCode(claim, password, now);
  return renewed.ok ? ok({ body: renewed.value }) : renewed;
});
