import "server-only";
import { randomUUID } from "node:crypto";
import type { Settings } from "@/lib/account/settings";
import { fail, ok, type Result } from "@/lib/result";
import type { LearnerId, SessionClaim } from "@/lib/server/learner-id";
import type { ParametersEvent } from "@/lib/srs/event";
import { currentParameters } from "@/lib/srs/fold";
import type { Locale } from "@/lib/text";
import { type Executor, pool } from "./client";
import { EVENT_COLUMNS, type EventRow, toEvent } from "./event-rows";
import { shown } from "./sessions";

export type NewLearner = { locale: Locale; timeZone: string; userAgent: string };

/** A new learner with a first session, in one statement. */
export async function createLearner(
  { locale, timeZone, userAgent }: NewLearner,
  executor: Executor = pool(),
): Promise<SessionClaim> {
  const claim = { learnerId: randomUUID(), sessionId: randomUUID() };
  await executor.query(
    `with made as (insert into learner (id, locale, time_zone) values ($1::uuid, $3, $4) returning id)
    insert into session (learner_id, id, user_agent) select id, $2::uuid, $5 from made`,
    [claim.learnerId, claim.sessionId, locale, timeZone, shown(userAgent)],
  );
  return claim;
}

/** A learner's settings, and the parameters events that the wished retention stands in. */
export type KnownSettings = {
  settings: Settings;
  history: ParametersEvent[];
  account: { email: string; hasRecoveryCode: boolean } | null;
};

/** Checks the session and reads all settings in one statement. */
export async function readSettings(claim: SessionClaim): Promise<Result<KnownSettings, "session-ended">> {
  const { rows } = await pool().query(
    `select locale, time_zone, rollover_hour, new_per_day, reviews_per_day, email, recovery_hash is not null as has_code,
      (select json_agg(e) from (
        select ${EVENT_COLUMNS} from review_event where learner_id = learner.id and item_id is null) e) as history
    from learner
    join session on session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null
    left join account on account.learner_id = learner.id
    where learner.id = $1::uuid and learner.merged_into is null`,
    [claim.learnerId, claim.sessionId],
  );
  const [row] = rows as SettingsRow[];
  if (row === undefined) return fail("session-ended");
  // The rows without an item are the parameters events.
  const history = (row.history ?? []).map((each) => toEvent(each) as ParametersEvent);
  return ok({
    settings: {
      locale: row.locale,
      timeZone: row.time_zone,
      rolloverHour: row.rollover_hour,
      newPerDay: row.new_per_day,
      reviewsPerDay: row.reviews_per_day,
      retention: currentParameters(history).retention,
    },
    history,
    account: row.email === null ? null : { email: row.email, hasRecoveryCode: row.has_code },
  });
}

type SettingsRow = {
  locale: Locale;
  time_zone: string;
  rollover_hour: number;
  new_per_day: number;
  reviews_per_day: number;
  email: string | null;
  has_code: boolean;
  history: EventRow[] | null;
};

/** Checks the session and sets what is given, in one statement. */
export async function updateLearner(
  claim: SessionClaim,
  change: Partial<Omit<Settings, "retention">>,
): Promise<Result<void, "session-ended">> {
  const { rowCount } = await pool().query(
    `update learner set locale = coalesce($3, locale), time_zone = coalesce($4, time_zone),
      rollover_hour = coalesce($5, rollover_hour), new_per_day = coalesce($6, new_per_day),
      reviews_per_day = coalesce($7, reviews_per_day)
    from session
    where learner.id = $1::uuid and learner.merged_into is null
      and session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null`,
    [
      claim.learnerId,
      claim.sessionId,
      change.locale,
      change.timeZone,
      change.rolloverHour,
      change.newPerDay,
      change.reviewsPerDay,
    ],
  );
  return rowCount === 1 ? ok(undefined) : fail("session-ended");
}

/** Deletes a learner, and the guests that were merged into it; all their rows go with them. */
export async function deleteLearner(learnerId: LearnerId): Promise<void> {
  await pool().query("delete from learner where id = $1::uuid or merged_into = $1::uuid", [learnerId]);
}

/** Checks the session and deletes its learner, unless it has an account. */
export async function deleteGuest(claim: SessionClaim): Promise<Result<void, "session-ended" | "wrong-password">> {
  const { rows } = await pool().query(
    `with self as (
      select learner.id, exists (select from account where learner_id = learner.id) as has_account
      from learner
      join session on session.learner_id = learner.id and session.id = $2::uuid and session.revoked_at is null
      where learner.id = $1::uuid and merged_into is null
      for update of learner
    ), deleted as (delete from learner using self where learner.id = self.id and not self.has_account)
    select has_account from self`,
    [claim.learnerId, claim.sessionId],
  );
  const [self] = rows as { has_account: boolean }[];
  if (self === undefined) return fail("session-ended");
  return self.has_account ? fail("wrong-password") : ok(undefined);
}
