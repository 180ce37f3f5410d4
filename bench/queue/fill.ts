import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Client } from "pg";
import { withClient } from "../../scripts/setup/database";
import { SetupProblem } from "../../scripts/setup/say";

/** Measured: a row with its part of the key takes 230 bytes, and sorting the keys as much again as they have. */
const BYTES_A_STATE = 350;
/** A learner meets about so many items a day, so that many of their rows lie together and no more. */
const MET_TOGETHER = 10;

/** Refuses before the disk is full. Nothing is known of the disk of a named server, so that one is trusted. */
export async function checkDisk(states: number, env = process.env): Promise<void> {
  if (env.DATABASE_URL?.trim() || env.DIRECT_URL?.trim()) return;
  const { bavail, bsize } = await statfs(tmpdir());
  const needed = states * BYTES_A_STATE;
  if (bavail * bsize > needed * 1.5) return;
  throw new SetupProblem(
    `${states} item states need ${gigabytes(needed)} in ${tmpdir()}, where ${gigabytes(bavail * bsize)} are free.\n` +
      "Measure a smaller table: npm run bench -- queue --states=1000000.",
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/**
 * Fills a migrated, empty database with learners who have met each of `items`, until there are `states` item states, and
 * answers the learners. As in life a learner's rows come in groups, day by day, between those of all the others.
 */
export async function fill(databaseUrl: string, items: readonly string[], states: number): Promise<string[]> {
  const learners = Math.max(1, Math.round(states / items.length));
  return withClient(databaseUrl, async (client) => {
    await client.query(
      "insert into learner (id, locale, time_zone) select gen_random_uuid(), 'en', 'Asia/Shanghai' from generate_series(1, $1)",
      [learners],
    );
    await insertStates(client, items);
    const { rows } = await client.query<{ id: string }>("select id from learner order by id");
    return rows.map(({ id }) => id);
  });
}

/** Keys are made after the rows and nothing is logged, which reading does not notice and filling gains minutes by. */
async function insertStates(client: Client, items: readonly string[]): Promise<void> {
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query("alter table item_state drop constraint item_state_pkey, drop constraint item_state_learner_id_fkey");
  await client.query("alter table item_state set unlogged");
  for (let first = 0; first < items.length; first += MET_TOGETHER) {
    await client.query(INSERT_STATES, [items.slice(first, first + MET_TOGETHER), first]);
  }
  await client.query("alter table item_state add primary key (learner_id, item_id)");
  await client.query("vacuum analyze item_state");
}

/** Some items are due today and the others over the next two months; `$2` is how many were met before. */
const INSERT_STATES = `
  insert into item_state (learner_id, item_id, phase, due_at, stability, difficulty, step, interval_days, reps, lapses,
    last_review_at, first_day, last_day, recalled_later, suspended, awaits_target, last_event_at, last_event_id, version)
  select each.id, item.id, 'review', date_trunc('hour', now()) + ((item.n + $2::int) % 60 - 4) * interval '1 day',
    10 + item.n, 5.5, 0, 20, 4, 0, now() - interval '20 days', 20600, 20640, true, false, false,
    now() - interval '20 days', each.id, 4
  from (select id from learner order by id) each
  cross join lateral unnest($1::text[]) with ordinality as item(id, n)`;

/** A session for each, with the learner's own id: all that a request needs beside the token. */
export async function openSessions(databaseUrl: string, learners: readonly string[]): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query("insert into session (learner_id, id, user_agent) select id, id, 'bench' from unnest($1::uuid[]) as id", [
      learners,
    ]),
  );
}
