import "server-only";
import { randomUUID } from "node:crypto";
import type { ListedSession } from "@/lib/account/settings";
import { fail, ok, type Result } from "@/lib/result";
import { asLearnerId, type LearnerId, type SessionClaim } from "@/lib/server/learner-id";
import type { Locale } from "@/lib/text";
import { type Executor, pool } from "./client";

const USER_AGENT_LENGTH = 200;

/** Opens a session of a learner that exists. */
export async function openSession(learnerId: string, userAgent: string, executor: Executor = pool()): Promise<SessionClaim> {
  const claim = { learnerId, sessionId: randomUUID() };
  await executor.query("insert into session (learner_id, id, user_agent) values ($1::uuid, $2::uuid, $3)", [
    claim.learnerId,
    claim.sessionId,
    shown(userAgent),
  ]);
  return claim;
}

/** Header bytes that are no text for Postgres cannot come in: Node refuses control characters. */
export function shown(userAgent: string): string {
  return userAgent.slice(0, USER_AGENT_LENGTH);
}

/** Who a session belongs to. Scheduling settings are with it, because an answer given offline is logged with them. */
export type SessionLearner = {
  learnerId: LearnerId;
  /** null for a guest. */
  email: string | null;
  locale: Locale;
  timeZone: string;
  rolloverHour: number;
};

/** Checks the session and reads whose it is. The session of a guest that was merged has ended with it. */
export async function readSession(claim: SessionClaim): Promise<Result<SessionLearner, "session-ended">> {
  const { rows } = await pool().query(
    `select learner.id, account.email, learner.locale, learner.time_zone, learner.rollover_hour
    from learner
    join session on session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null
    left join account on account.learner_id = learner.id
    where learner.id = $1::uuid and learner.merged_into is null`,
    [claim.learnerId, claim.sessionId],
  );
  const [row] = rows as { id: string; email: string | null; locale: Locale; time_zone: string; rollover_hour: number }[];
  if (row === undefined) return fail("session-ended");
  return ok({
    learnerId: asLearnerId(row.id),
    email: row.email,
    locale: row.locale,
    timeZone: row.time_zone,
    rolloverHour: row.rollover_hour,
  });
}

/** @returns whether there was such a session, and it had not ended. */
export async function endSession({ learnerId, sessionId }: SessionClaim, executor: Executor = pool()): Promise<boolean> {
  const { rowCount } = await executor.query(
    "update session set revoked_at = now() where learner_id = $1::uuid and id = $2::uuid and revoked_at is null",
    [learnerId, sessionId],
  );
  return rowCount === 1;
}

/** The signed-in browsers, the newest first. */
export async function listSessions(learnerId: LearnerId): Promise<Omit<ListedSession, "isCurrent">[]> {
  const { rows } = await pool().query(
    `select id, user_agent, created_at, last_seen_at from session
    where learner_id = $1::uuid and revoked_at is null order by last_seen_at desc, id limit 100`,
    [learnerId],
  );
  return (rows as { id: string; user_agent: string; created_at: Date; last_seen_at: Date }[]).map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    createdAt: row.created_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
  }));
}

/** Ends all sessions of a learner but one. */
export async function endSessionsExcept(learnerId: LearnerId, sessionId: string, executor: Executor = pool()): Promise<void> {
  await executor.query(
    `update session set revoked_at = now()
    where learner_id = $1::uuid and id <> $2::uuid and revoked_at is null`,
    [learnerId, sessionId],
  );
}

/** Whether a session that has ended did so more than a minute ago: no request that was sent with it is still under way. */
export async function hasLongEnded({ learnerId, sessionId }: SessionClaim, now: Date): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select from session where learner_id = $1::uuid and id = $2::uuid
      and coalesce(revoked_at, 'infinity') > $3::timestamptz - interval '1 minute'`,
    [learnerId, sessionId, now],
  );
  return rowCount === 0;
}

/** Notes that a session is in use, at most once an hour. */
export async function touchSession({ learnerId, sessionId }: SessionClaim, now: Date): Promise<void> {
  await pool().query(
    `update session set last_seen_at = $3::timestamptz
    where learner_id = $1::uuid and id = $2::uuid and revoked_at is null and last_seen_at < $3::timestamptz - interval '1 hour'`,
    [learnerId, sessionId, now],
  );
}
