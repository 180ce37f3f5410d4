import "server-only";
import { pool } from "./client";

export type Limit = { most: number; windowMs: number };

/**
 * Counts one use of `key` unless its window is full, and says whether it was. The window begins with the first use, so
 * that no stroke of the clock gives twice as many. One row a key, in Postgres, so that limits hold over instances. Rows
 * that nothing has counted on for two days go, a few at a time.
 */
export async function countUse(key: string, { most, windowMs }: Limit, now: Date): Promise<boolean> {
  const { rowCount } = await pool().query(COUNT_USE, [key, now, most, new Date(now.getTime() - windowMs)]);
  return rowCount === 1;
}

const COUNT_USE = `
  with swept as (
    delete from rate_limit where key in (
      select key from rate_limit where window_start < $2::timestamptz - interval '2 days' and key <> $1
      order by window_start limit 10 for update skip locked)
  )
  insert into rate_limit as counter (key, window_start, count) values ($1, $2::timestamptz, 1)
  on conflict (key) do update set
    count = case when counter.window_start > $4::timestamptz then counter.count else 0 end + 1,
    window_start = case when counter.window_start > $4::timestamptz then counter.window_start else $2::timestamptz end
  where counter.window_start <= $4::timestamptz or counter.count < $3
  returning 1`;

/** Forgets what was counted, e.g. wrong passwords once the right one has come. */
export async function clearUses(key: string): Promise<void> {
  await pool().query("delete from rate_limit where key = $1", [key]);
}
