import "server-only";
import { fail, ok, type Result } from "@/lib/result";
import { asLearnerId, type LearnerId, type SessionClaim } from "@/lib/server/learner-id";
import type { Versioned } from "@/lib/srs/decide";
import type { ParametersEvent } from "@/lib/srs/event";
import type { ItemState } from "@/lib/srs/fold";
import type { Executor } from "./client";
import { EVENT_COLUMNS, type EventRow, toEvent } from "./event-rows";
import { prepared } from "./prepared";
import { STATE_COLUMNS, type StateRow, toState } from "./state-rows";

/** What a queue is made of: the learner's study days and limits, parameters, and every state. */
export type Scheduled = {
  learnerId: LearnerId;
  isGuest: boolean;
  timeZone: string;
  rolloverHour: number;
  limits: { newPerDay: number; reviewsPerDay: number };
  history: ParametersEvent[];
  states: Map<string, ItemState>;
};

/** Checks the session and reads all of it in one statement. A merged guest sees the learner it was merged into. */
export async function readScheduled(claim: SessionClaim): Promise<Result<Scheduled, "session-ended">> {
  const { rows } = await prepared.query(READ_SCHEDULED, [claim.learnerId, claim.sessionId]);
  const [row] = rows as ScheduledRow[];
  if (row === undefined) return fail("session-ended");
  return ok({
    learnerId: asLearnerId(row.id),
    isGuest: row.is_guest,
    timeZone: row.time_zone,
    rolloverHour: row.rollover_hour,
    limits: { newPerDay: row.new_per_day, reviewsPerDay: row.reviews_per_day },
    // The rows without an item are the parameters events.
    history: (row.history ?? []).map((each) => toEvent(each) as ParametersEvent),
    states: new Map((row.states ?? []).map((each) => [each.item_id, toState(each)])),
  });
}

type ScheduledRow = {
  id: string;
  is_guest: boolean;
  time_zone: string;
  rollover_hour: number;
  new_per_day: number;
  reviews_per_day: number;
  history: EventRow[] | null;
  states: StateRow[] | null;
};

const READ_SCHEDULED = `
  select owner.id, owner.time_zone, owner.rollover_hour, owner.new_per_day, owner.reviews_per_day,
    not exists (select from account where learner_id = owner.id) as is_guest,
    (select json_agg(e) from (
      select ${EVENT_COLUMNS} from review_event where learner_id = owner.id and item_id is null) e) as history,
    (select json_agg(s) from (select ${STATE_COLUMNS} from item_state where learner_id = owner.id) s) as states
  from learner self
  join session on session.learner_id = self.id and session.id = $2::uuid and session.revoked_at is null
  join learner owner on owner.id = coalesce(self.merged_into, self.id)
  where self.id = $1::uuid`;

/** The states whose newest event is not older than an instant: those that parameters from that instant on may change. */
export async function readStatesSince(learnerId: LearnerId, at: number, connection: Executor): Promise<Map<string, Versioned>> {
  const { rows } = await connection.query(
    `select ${STATE_COLUMNS} from item_state where learner_id = $1::uuid and last_event_at >= to_timestamp($2::float8 / 1000)`,
    [learnerId, at],
  );
  return new Map((rows as StateRow[]).map((row) => [row.item_id, { state: toState(row), version: row.version }]));
}

/** Tells writers that decided on what was read before that they have to decide again. The caller holds the lock. */
export async function raiseEpoch(learnerId: LearnerId, connection: Executor): Promise<void> {
  await connection.query("update learner set epoch = epoch + 1 where id = $1::uuid", [learnerId]);
}
