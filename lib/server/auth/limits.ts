import "server-only";
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "@/lib/result";
import { clearUses, countUse, type Limit } from "@/lib/server/db/limits";

const TEN_MINUTES_MS = 600_000;
const perTenMinutes = (most: number): Limit => ({ most, windowMs: TEN_MINUTES_MS });

/**
 * How often something may be tried. By address it is generous, since a school or an office is one address; by email it
 * is what a person who has forgotten which password it was needs. Those who are signed in already are not touched, so
 * nobody can be locked out of the browser that they use.
 */
const LIMITS = {
  "guest-by-address": perTenMinutes(120),
  "sign-in-by-address": perTenMinutes(120),
  "sign-in-by-email": perTenMinutes(10),
  "sign-up-by-address": perTenMinutes(60),
  "recovery-by-address": perTenMinutes(60),
  "recovery-by-email": perTenMinutes(10),
  /** Passwords given by someone who is signed in, to change or delete the account. */
  "password-by-learner": perTenMinutes(10),
};
type Limited = keyof typeof LIMITS;

/** Counts one try of each kind in turn, and refuses once one of them has had enough. */
export async function countTries(tries: Partial<Record<Limited, string>>, now: Date): Promise<Result<void, "too-many-requests">> {
  for (const [limited, subject] of Object.entries(tries) as [Limited, string][]) {
    if (!(await countUse(keyOf(limited, subject), LIMITS[limited], now))) return fail("too-many-requests");
  }
  return ok(undefined);
}

export function forgetTries(limited: Limited, subject: string): Promise<void> {
  return clearUses(keyOf(limited, subject));
}

/** Hashed, so that the table holds neither emails nor addresses. */
function keyOf(limited: Limited, subject: string): string {
  return `${limited}:${createHash("sha256").update(subject).digest("base64url")}`;
}
