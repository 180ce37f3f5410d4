import "server-only";
import { fail, ok, type Result } from "@/lib/result";
import { asLearnerId, type LearnerId, type SessionClaim } from "@/lib/server/learner-id";
import { type Executor, pool } from "./client";

export type Account = { learnerId: LearnerId; email: string; passwordHash: string; recoveryHash: string | null };

type Row = { learner_id: string; email: string; password_hash: string; recovery_hash: string | null };

function toAccount(row: Row): Account {
  return {
    learnerId: asLearnerId(row.learner_id),
    email: row.email,
    passwordHash: row.password_hash,
    recoveryHash: row.recovery_hash,
  };
}

/** For someone who is not signed in: that they know the password is to be checked before anything is done with it. */
export async function findAccount(email: string): Promise<Account | undefined> {
  const { rows } = await pool().query("select learner_id, email, password_hash, recovery_hash from account where email = $1", [
    email,
  ]);
  const [row] = rows as Row[];
  return row && toAccount(row);
}

/** Checks the session and reads the account that it is signed in to. */
export async function readAccount(claim: SessionClaim): Promise<Result<Account, "session-ended" | "no-account">> {
  const { rows } = await pool().query(
    `select learner.id as learner_id, account.email, account.password_hash, account.recovery_hash
    from learner
    join session on session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null
    left join account on account.learner_id = learner.id
    where learner.id = $1::uuid and learner.merged_into is null`,
    [claim.learnerId, claim.sessionId],
  );
  const [row] = rows as (Row | { email: null })[];
  if (row === undefined) return fail("session-ended");
  return row.email === null ? fail("no-account") : ok(toAccount(row));
}

/** Whether the session stands, of a learner who is a guest. The caller holds the learner's lock, so that it stays so. */
export async function isGuestSession(claim: SessionClaim, connection: Executor): Promise<boolean> {
  const { rowCount } = await connection.query(
    `select from learner join session on session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null
    where learner.id = $1::uuid and merged_into is null
      and not exists (select from account where learner_id = learner.id)`,
    [claim.learnerId, claim.sessionId],
  );
  return rowCount === 1;
}

/** Gives a learner an account. @returns false where the email has one. */
export async function createAccount(
  account: { learnerId: string; email: string; passwordHash: string; recoveryHash: string },
  connection: Executor,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into account (email, learner_id, password_hash, recovery_hash) values ($1, $2::uuid, $3, $4)
    on conflict (email) do nothing`,
    [account.email, account.learnerId, account.passwordHash, account.recoveryHash],
  );
  return rowCount === 1;
}

/**
 * Changes what an account is opened with. Nothing is changed where it is no longer what the caller has checked: of two
 * who use one recovery code at once, one gets in.
 * @returns whether it was changed; "email-taken" where the new email has another account.
 */
export async function updateAccount(
  checked: Account,
  change: { email?: string; passwordHash?: string; recoveryHash?: string },
  executor: Executor = pool(),
): Promise<Result<void, "changed-meanwhile" | "email-taken">> {
  const next = { ...checked, ...change };
  try {
    const { rowCount } = await executor.query(
      `update account set email = $5, password_hash = $6, recovery_hash = $7
      where learner_id = $1::uuid and email = $2 and password_hash = $3 and recovery_hash is not distinct from $4`,
      [
        checked.learnerId,
        checked.email,
        checked.passwordHash,
        checked.recoveryHash,
        next.email,
        next.passwordHash,
        next.recoveryHash,
      ],
    );
    return rowCount === 1 ? ok(undefined) : fail("changed-meanwhile");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) return fail("email-taken");
    throw error;
  }
}

const UNIQUE_VIOLATION = "23505";
