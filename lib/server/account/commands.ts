import "server-only";
import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import { isOwnEmail, recoveryCode } from "@/lib/account/credentials";
import type { Deletion, emailChangeSchema, passwordChangeSchema } from "@/lib/account/requests";
import type { Settings, SettingsChange } from "@/lib/account/settings";
import { fail, ok, type Result } from "@/lib/result";
import { countTries, forgetTries } from "@/lib/server/auth/limits";
import { hashCode, hashSecret, isSecret } from "@/lib/server/auth/password";
import { type Account, readAccount, updateAccount } from "@/lib/server/db/accounts";
import { inTransaction } from "@/lib/server/db/client";
import { deleteGuest, deleteLearner, readSettings, updateLearner } from "@/lib/server/db/learners";
import { lock } from "@/lib/server/db/reviews";
import { endSession, endSessionsExcept, readSession } from "@/lib/server/db/sessions";
import type { SessionClaim } from "@/lib/server/learner-id";
import { recordReviews } from "@/lib/server/review/commands";
import { eventId } from "@/lib/srs/event-id";
import { currentParameters } from "@/lib/srs/fold";

type Confirmed = Result<Account, "session-ended" | "no-account" | "too-many-requests" | "wrong-password">;

/** What changes how an account is opened, or ends it, asks for the password once more. */
async function confirmPassword(claim: SessionClaim, password: string, now: Date): Promise<Confirmed> {
  const account = await readAccount(claim);
  if (!account.ok) return account;
  const { learnerId } = account.value;
  const allowed = await countTries({ "password-by-learner": learnerId }, now);
  if (!allowed.ok) return allowed;
  if (!(await isSecret(account.value.passwordHash, password))) return fail("wrong-password");
  await forgetTries("password-by-learner", learnerId);
  return account;
}

type Refused = Exclude<Confirmed, { ok: true }>["reason"] | "conflict";

/** A new password; all other sessions end. */
export async function changePassword(
  claim: SessionClaim,
  { oldPassword, password }: z.infer<typeof passwordChangeSchema>,
  now: Date,
): Promise<Result<void, Refused | "invalid">> {
  const account = await confirmPassword(claim, oldPassword, now);
  if (!account.ok) return account;
  if (isOwnEmail(password, account.value.email)) return fail("invalid");
  const passwordHash = await hashSecret(password);
  return inTransaction(async (connection) => {
    await lock(account.value.learnerId, connection);
    const updated = await updateAccount(account.value, { passwordHash }, connection);
    if (!updated.ok) return fail("conflict");
    await endSessionsExcept(account.value.learnerId, claim.sessionId, connection);
    return ok(undefined);
  });
}

export async function changeEmail(
  claim: SessionClaim,
  { email, password }: z.infer<typeof emailChangeSchema>,
  now: Date,
): Promise<Result<{ email: string }, Refused | "email-taken">> {
  const account = await confirmPassword(claim, password, now);
  if (!account.ok) return account;
  const updated = await updateAccount(account.value, { email });
  if (updated.ok) return ok({ email });
  return fail(updated.reason === "email-taken" ? updated.reason : "conflict");
}

/** A new recovery code, in place of the one before. */
export async function renewRecoveryCode(
  claim: SessionClaim,
  password: string,
  now: Date,
): Promise<Result<{ recoveryCode: string }, Refused>> {
  const account = await confirmPassword(claim, password, now);
  if (!account.ok) return account;
  const code = recoveryCode(randomBytes(20));
  const updated = await updateAccount(account.value, { recoveryHash: await hashCode(code) });
  return updated.ok ? ok({ recoveryCode: code }) : fail("conflict");
}

/** Deletes the learner with everything: account, sessions, log, states, and the guests that were merged into it. */
export async function deleteAccount(
  claim: SessionClaim,
  deletion: Deletion,
  now: Date,
): Promise<Result<void, Exclude<Refused, "conflict">>> {
  // Who has a password gives it; a word is enough only where there is none.
  if ("confirm" in deletion) return deleteGuest(claim);
  const account = await confirmPassword(claim, deletion.password, now);
  if (!account.ok) return account;
  await deleteLearner(account.value.learnerId);
  return ok(undefined);
}

/** Changes what is given. The wished retention goes into the review log, with the weights that are in force. */
export async function changeSettings(
  claim: SessionClaim,
  { retention, ...change }: SettingsChange,
  now: Date,
): Promise<Result<Settings, "session-ended" | "not-yours" | "too-many-reviews">> {
  const updated = await updateLearner(claim, change);
  if (!updated.ok) return updated;
  const before = await readSettings(claim);
  if (!before.ok) return before;
  const { settings, history } = before.value;
  if (retention === undefined || retention === settings.retention) return ok(settings);
  const { weights } = currentParameters(history);
  const event = {
    type: "parameters" as const,
    id: eventId(now.getTime(), randomBytes(10)),
    at: now.getTime(),
    timeZone: settings.timeZone,
    rolloverHour: settings.rolloverHour,
    retention,
    ...(weights && { weights: [...weights] }),
  };
  const recorded = await recordReviews(claim, { events: [event] }, now, { findItem: () => undefined });
  return recorded.ok ? ok({ ...settings, retention }) : recorded;
}

/** Ends one session of the learner's: that of another browser, or this one. */
export async function endListedSession(claim: SessionClaim, id: string): Promise<Result<void, "session-ended" | "not-found">> {
  const session = await readSession(claim);
  if (!session.ok) return session;
  return (await endSession({ learnerId: session.value.learnerId, sessionId: id })) ? ok(undefined) : fail("not-found");
}

/** Ends all of the learner's sessions but this one. */
export async function endOtherSessions(claim: SessionClaim): Promise<Result<void, "session-ended">> {
  const session = await readSession(claim);
  if (!session.ok) return session;
  await endSessionsExcept(session.value.learnerId, claim.sessionId);
  return ok(undefined);
}
