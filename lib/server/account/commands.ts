import "server-only";
import { ok, type Result } from "@/lib/result";
import { countTries } from "@/lib/server/auth/limits";
import { createLearner, type NewLearner } from "@/lib/server/db/learners";
import { readSession } from "@/lib/server/db/sessions";
import type { SessionClaim } from "@/lib/server/learner-id";

/** Where a request to sign in comes from. */
export type Caller = {
  address: string;
  userAgent: string;
  /** The session its browser has, which may have ended. */
  claim: SessionClaim | undefined;
};

/** Makes a guest, or goes on with the session that the browser has already. */
export async function startGuest(
  beginning: Omit<NewLearner, "userAgent">,
  { address, userAgent, claim }: Caller,
  now: Date,
): Promise<Result<SessionClaim, "too-many-requests">> {
  if (claim !== undefined && (await readSession(claim)).ok) return ok(claim);
  const allowed = await countTries({ "guest-by-address": address }, now);
  if (!allowed.ok) return allowed;
  return ok(await createLearner({ ...beginning, userAgent }));
}
