import "server-only";
import { fail, ok, type Result } from "@/lib/result";
import { asLearnerId, type LearnerId, type SessionClaim } from "@/lib/server/learner-id";
import type { Decision, Known } from "@/lib/srs/decide";
import type { ItemEvent, LearnerEvent, ParametersEvent } from "@/lib/srs/event";
import type { ItemState } from "@/lib/srs/fold";
import { type Executor, pool } from "./client";
import { EVENT_COLUMNS, type EventRow, toEvent, toRow } from "./event-rows";
import { prepared } from "./prepared";
import {
  SET_STATE,
  STATE_COLUMNS,
  STATE_NAMES,
  STATE_VALUES,
  type StateRow,
  stateRecords,
  toState,
  toStateRow,
} from "./state-rows";

/**
 * Two statements a review: `readForDecision` and `append`. What they read and write at once stays consistent thus:
 * - A writer takes a key-share lock on the learner's row, as the foreign keys do anyway, and states are only set where
 *   their version is the one decided on; where one is not, its events are not written either.
 * - Whoever rewrites a learner's states as a whole (replay, new parameters, merge) locks that row for update, which no
 *   writer passes, and raises `epoch` where states decided elsewhere would be wrong from then on.
 */

/** Events a minute that one learner can send: far above a person with an outbox, far below filling the disk. */
const EVENTS_PER_MINUTE = 3000;

export type Standing = Known & { learnerId: LearnerId; epoch: number };

/**
 * Checks the session and reads all that a decision on the batch needs, in one statement. The events of a guest that was
 * merged belong to the learner it was merged into.
 * @returns "session-ended" where the session is revoked or gone; "not-yours" where `tag` names a learner whose events
 * are not this session's to send.
 */
export async function readForDecision(
  claim: SessionClaim,
  tag: string | undefined,
  batch: readonly LearnerEvent[],
  executor: Executor = prepared,
): Promise<Result<Standing, "session-ended" | "not-yours">> {
  const items = [...new Set(batch.flatMap((event) => (event.type === "parameters" ? [] : [event.item])))];
  const ids = batch.flatMap((event) => (event.type === "undo" ? [event.id, event.target] : [event.id]));
  const { rows } = await executor.query(READ_FOR_DECISION, [claim.learnerId, claim.sessionId, tag ?? null, items, ids]);
  const [row] = rows as StandingRow[];
  if (row === undefined) return fail("session-ended");
  if (!row.is_own) return fail("not-yours");
  return ok({
    learnerId: asLearnerId(row.learner_id),
    epoch: row.epoch,
    states: new Map((row.states ?? []).map((state) => [state.item_id, { state: toState(state), version: state.version }])),
    stored: new Map((row.stored ?? []).map((each) => [each.id, { event: toEvent(each), receivedAt: each.received_at }])),
    // The rows without an item are the parameters events.
    history: (row.history ?? []).map((each) => toEvent(each) as ParametersEvent),
  });
}

type StandingRow = {
  learner_id: string;
  epoch: number;
  is_own: boolean;
  states: StateRow[] | null;
  stored: (EventRow & { received_at: number })[] | null;
  history: EventRow[] | null;
};

const READ_FOR_DECISION = `
  select owner.id as learner_id, owner.epoch,
    $3::uuid is null or coalesce(tagged.merged_into, tagged.id) is not distinct from owner.id as is_own,
    (select json_agg(s) from (
      select ${STATE_COLUMNS} from item_state where learner_id = owner.id and item_id = any($4::text[])) s) as states,
    (select json_agg(e) from (
      select ${EVENT_COLUMNS}, (extract(epoch from received_at) * 1000)::float8 as received_at
      from review_event where learner_id = owner.id and id = any($5::uuid[])) e) as stored,
    (select json_agg(e) from (
      select ${EVENT_COLUMNS} from review_event where learner_id = owner.id and item_id is null) e) as history
  from learner self
  join session on session.learner_id = self.id and session.id = $2::uuid and session.revoked_at is null
  join learner owner on owner.id = coalesce(self.merged_into, self.id)
  left join learner tagged on tagged.id = $3::uuid
  where self.id = $1::uuid`;

/**
 * Appends events and sets the states they lead to, in one statement: all of an item or nothing of it.
 * @returns "raced" where something that was decided on has changed since: decide again under the lock.
 */
export async function append(
  { learnerId, epoch }: Standing,
  decision: Decision,
  receivedAt: Date,
  executor: Executor = prepared,
): Promise<Result<void, "raced" | "too-many-reviews">> {
  const states = decision.states.map(({ item, state, version }) => toStateRow(item, state, version + 1));
  const events = decision.events.map(toRow);
  const values = [learnerId, epoch, JSON.stringify(states), JSON.stringify(events), receivedAt, events.length, EVENTS_PER_MINUTE];
  try {
    const { rows } = await executor.query(APPEND, values);
    const [count] = rows as { owners: number; allowed: number; written: number; logged: number }[];
    if (count?.owners === 1 && count.allowed === 0) return fail("too-many-reviews");
    return count?.written === states.length && count.logged === events.length ? ok(undefined) : fail("raced");
  } catch (error) {
    if (isRace(error)) return fail("raced");
    throw error;
  }
}

/** A unique violation: another request has just stored one of the ids. A deadlock: it was the other one that went on. */
function isRace(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "23505" || code === "40P01";
}

const APPEND = `
  with owner as (
    select id from learner where id = $1::uuid and epoch = $2 and merged_into is null for key share
  ), allowed as (
    insert into rate_limit as counter (key, window_start, count)
    select 'reviews:' || id, date_trunc('minute', $5::timestamptz), $6::int from owner
    on conflict (key) do update set
      count = case when counter.window_start = excluded.window_start then counter.count else 0 end + excluded.count,
      window_start = excluded.window_start
    where counter.window_start <> excluded.window_start or counter.count + excluded.count <= $7::int
    returning 1
  ), written as (
    insert into item_state (learner_id, ${STATE_NAMES})
    select owner.id, ${STATE_VALUES} from owner, allowed, ${stateRecords("$3")}
    on conflict (learner_id, item_id) do update set ${SET_STATE}
    where item_state.version = excluded.version - 1
    returning item_id
  ), logged as (
    insert into review_event (learner_id, id, type, item_id, at, received_at, time_zone, rollover_hour, grade, source,
      duration_ms, algorithm, answer, target, parameters)
    select owner.id, e.id, e.type, e.item_id, to_timestamp(e.at / 1000), $5::timestamptz, e.time_zone, e.rollover_hour,
      e.grade, e.source, e.duration_ms, e.algorithm, e.answer, e.target, e.parameters
    from owner, allowed, json_to_recordset($4::json) as e(
      id uuid, type text, item_id text, at float8, time_zone text, rollover_hour int2, grade int2, source text,
      duration_ms int, algorithm text, answer jsonb, target uuid, parameters jsonb)
    where e.item_id is null or e.item_id in (select item_id from written)
    returning 1
  )
  select (select count(*)::int from owner) as owners, (select count(*)::int from allowed) as allowed,
    (select count(*)::int from written) as written, (select count(*)::int from logged) as logged`;

/** Locks a learner against all other writers until the transaction ends. */
export async function lock(learnerId: LearnerId, connection: Executor): Promise<void> {
  await connection.query("select from learner where id = $1::uuid for update", [learnerId]);
}

/** The whole logs of some items, an empty one for an item without events. */
export async function readLogs(
  learnerId: LearnerId,
  items: readonly string[],
  connection: Executor,
): Promise<Map<string, ItemEvent[]>> {
  const { rows } = await connection.query(
    `select ${EVENT_COLUMNS} from review_event where learner_id = $1::uuid and item_id = any($2::text[])`,
    [learnerId, items],
  );
  const logs = new Map<string, ItemEvent[]>(items.map((item) => [item, []]));
  for (const row of rows as EventRow[]) {
    const event = toEvent(row);
    if (event.type !== "parameters") logs.get(event.item)?.push(event);
  }
  return logs;
}

/** The whole log and all cached states of one learner, as one moment saw them. */
export async function readLearnerLog(
  learnerId: LearnerId,
  executor: Executor = pool(),
): Promise<{ events: LearnerEvent[]; states: Map<string, ItemState> }> {
  const { rows } = await executor.query(
    `select
      (select json_agg(e) from (
        select ${EVENT_COLUMNS} from review_event where learner_id = $1::uuid order by at, id) e) as events,
      (select json_agg(s) from (select ${STATE_COLUMNS} from item_state where learner_id = $1::uuid) s) as states`,
    [learnerId],
  );
  const [row] = rows as { events: EventRow[] | null; states: StateRow[] | null }[];
  return {
    events: (row?.events ?? []).map(toEvent),
    states: new Map((row?.states ?? []).map((each) => [each.item_id, toState(each)])),
  };
}
