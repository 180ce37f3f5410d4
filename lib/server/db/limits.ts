import "server-only";
import { pool } from "./client";

export type Limit = { most: number; windowMs: number };

/**
 * Counts one use of `key` unless its window is full, and says whether it was. One row a key, in Postgres, so that limits
 * hold over instances. Rows that nothing has counted on for two days go, a few at a time.
 */
export async function countUse(key: string, { most, windowMs }: Limit, now: Date): Promise<boolean> {
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const { rowCount } = await pool().query(COUNT_USE, [key, windowStart, most, now]);
  return rowCount === 1;
}

const COUNT_USE = `
  with swept as (
    delete from rate_limit where key in (
      select key from rate_limit where window_start < $4::timestamptz - interval '2 days' and key <> $1
      order by window_start limit 10 for update skip locked)
  )
  insert into rate_limit as counter (key, window_start, count) values ($1, $2, 1)
  on conflict (key) do update set
    count = case when counter.window_start = excluded.window_start then counter.count else 0 end + 1,
    window_start = excluded.window_start
  where counter.window_start <> excluded.window_start or counter.count < $3
  returning 1`;

/** Forgets what was counted, e.g. wrong passwords once the right one has come. */
export async function clearUses(key: string): Promise<void> {
  await pool().query("delete from rate_limit where key = $1", [key]);
}
