import "server-only";
import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import { recoveryCode } from "@/lib/account/credentials";
import type { beginningSchema, recoverySchema, signInSchema, signUpSchema } from "@/lib/account/requests";
import { fail, ok, type Result } from "@/lib/result";
import { countTries, forgetTries } from "@/lib/server/auth/limits";
import { hashCode, hashSecret, isSecret } from "@/lib/server/auth/password";
import { type Account, createAccount, findAccount, isGuestSession, updateAccount } from "@/lib/server/db/accounts";
import { type Executor, inTransaction } from "@/lib/server/db/client";
import { createLearner } from "@/lib/server/db/learners";
import { mergeGuest } from "@/lib/server/db/merge";
import { lock } from "@/lib/server/db/reviews";
import { endSession, endSessionsExcept, openSession, readSession } from "@/lib/server/db/sessions";
import { asLearnerId, type SessionClaim } from "@/lib/server/learner-id";

/** Where a request to sign in comes from. */
export type Caller = {
  address: string;
  userAgent: string;
  /** The session its browser has, which may have ended. */
  claim: SessionClaim | undefined;
};

/** What a browser gets that has just opened an account or recovered one. The code is shown this once. */
export type Opened = { claim: SessionClaim; email: string; recoveryCode: string };

/** Makes a guest, or goes on with the session that the browser has already. */
export async function startGuest(
  beginning: z.infer<typeof beginningSchema>,
  { address, userAgent, claim }: Caller,
  now: Date,
): Promise<Result<SessionClaim, "too-many-requests">> {
  if (claim !== undefined && (await readSession(claim)).ok) return ok(claim);
  const allowed = await countTries({ "guest-by-address": address }, now);
  if (!allowed.ok) return allowed;
  return ok(await createLearner({ ...beginning, userAgent }));
}

/** Opens an account. A guest keeps everything: the guest's learner becomes the account's. */
export async function signUp(
  { email, password, locale, timeZone }: z.infer<typeof signUpSchema>,
  { address, userAgent, claim }: Caller,
  now: Date,
): Promise<Result<Opened, "too-many-requests" | "email-taken">> {
  const allowed = await countTries({ "sign-up-by-address": address }, now);
  if (!allowed.ok) return allowed;
  const code = recoveryCode(randomBytes(20));
  const hashes = { passwordHash: await hashSecret(password), recoveryHash: await hashCode(code) };
  if ((await findAccount(email)) !== undefined) return fail("email-taken");
  return inTransaction(async (connection) => {
    const guest = await lockGuest(claim, connection);
    const session = guest ? await openSession(guest.learnerId, userAgent, connection) : undefined;
    const opened = session ?? (await createLearner({ locale, timeZone, userAgent }, connection));
    if (!(await createAccount({ learnerId: opened.learnerId, email, ...hashes }, connection))) throw new EmailTaken();
    await leave(claim, opened, connection);
    return ok({ claim: opened, email, recoveryCode: code });
  }).catch((error) => {
    if (error instanceof EmailTaken) return fail("email-taken");
    throw error;
  });
}

/** Thrown to undo what the transaction has done: another request took the email in the same moment. */
class EmailTaken extends Error {}

/** Signs in by password. The log of a guest who does is merged into the account's, once. */
export async function signIn(
  { email, password }: z.infer<typeof signInSchema>,
  caller: Caller,
  now: Date,
): Promise<Result<SessionClaim, "too-many-requests" | "wrong-credentials">> {
  const allowed = await countTries({ "sign-in-by-address": caller.address, "sign-in-by-email": email }, now);
  if (!allowed.ok) return allowed;
  const account = await findAccount(email);
  if (!(await isSecret(account?.passwordHash, password)) || account === undefined) return fail("wrong-credentials");
  await forgetTries("sign-in-by-email", email);
  return inTransaction((connection) => enter(account, {}, caller, connection));
}

/** Sets a new password by the recovery code, which is used up: a new one comes with it. All other sessions end. */
export async function recover(
  { email, code, password }: z.infer<typeof recoverySchema>,
  caller: Caller,
  now: Date,
): Promise<Result<Opened, "too-many-requests" | "wrong-credentials">> {
  const allowed = await countTries({ "recovery-by-address": caller.address, "recovery-by-email": email }, now);
  if (!allowed.ok) return allowed;
  const account = await findAccount(email);
  if (!(await isSecret(account?.recoveryHash, code)) || account === undefined) return fail("wrong-credentials");
  const next = recoveryCode(randomBytes(20));
  const change = { passwordHash: await hashSecret(password), recoveryHash: await hashCode(next) };
  const entered = await inTransaction(async (connection) => {
    const session = await enter(account, change, caller, connection);
    if (session.ok) await endSessionsExcept(account.learnerId, session.value.sessionId, connection);
    return session;
  });
  return entered.ok ? ok({ claim: entered.value, email, recoveryCode: next }) : entered;
}

/**
 * Opens a session of an account whose password or code was checked, and changes it in the same moment. The browser's
 * guest is merged into it; what it was signed in to before, it no longer is.
 */
async function enter(
  account: Account,
  change: { passwordHash?: string; recoveryHash?: string },
  { claim, userAgent }: Caller,
  connection: Executor,
): Promise<Result<SessionClaim, "wrong-credentials">> {
  const guest = claim && claim.learnerId !== account.learnerId ? asLearnerId(claim.learnerId) : undefined;
  // Both locked before either is looked at, in one order for all (as mergeGuest does): a guest who becomes an account
  // in this moment must not be merged into another.
  for (const id of [account.learnerId, ...(guest ? [guest] : [])].sort()) await lock(id, connection);
  // The password may have been changed, or the account deleted, since it was checked.
  if (!(await updateAccount(account, change, connection)).ok) return fail("wrong-credentials");
  if (guest && claim && (await isGuestSession(claim, connection))) await mergeGuest(guest, account.learnerId, connection);
  const session = await openSession(account.learnerId, userAgent, connection);
  await leave(claim, session, connection);
  return ok(session);
}

async function lockGuest(claim: SessionClaim | undefined, connection: Executor): Promise<SessionClaim | undefined> {
  if (claim === undefined) return undefined;
  await lock(asLearnerId(claim.learnerId), connection);
  return (await isGuestSession(claim, connection)) ? claim : undefined;
}

/**
 * Ends the session that a browser had before it got a new one. A copy of a guest's cookie, kept by whoever had the
 * browser before, must not open the account that the guest has become. Late answers of a merged guest come by the new
 * session, tagged with the guest.
 */
async function leave(before: SessionClaim | undefined, after: SessionClaim, connection: Executor): Promise<void> {
  if (before !== undefined && before.sessionId !== after.sessionId) await endSession(before, connection);
}
