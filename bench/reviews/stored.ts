import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withClient } from "../../scripts/setup/database";
import type { Report } from "../figure";
import { median, rounded } from "../stats";

const BLOCK = Buffer.alloc(8192, 1);
const WRITES = 40;

/** What keeping an answer costs here: PostgreSQL's settings, and how long a block takes to be on this disk. */
export async function describeDisk(databaseUrl: string): Promise<string> {
  const settings = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit') order by name",
    );
    return rows.map(({ name, setting }) => `${name} ${setting}`).join(", ");
  });
  const path = join(tmpdir(), `retransmit-bench-${process.pid}`);
  const file = await open(path, "w");
  const timesMs: number[] = [];
  for (let n = 0; n < WRITES; n += 1) {
    const begunAt = performance.now();
    await file.write(BLOCK);
    await file.datasync();
    timesMs.push(performance.now() - begunAt);
  }
  await file.close();
  await rm(path);
  return `${settings}, fdatasync here ${rounded(median(timesMs))} ms`;
}

/** Every acknowledged review stands in the log, once. */
export async function checkStored(report: Report, databaseUrl: string, acknowledged: number): Promise<void> {
  const stored = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ stored: number }>("select count(*)::int as stored from review_event");
    return rows[0]?.stored ?? 0;
  });
  report({
    name: "reviews.lost-or-doubled",
    value: Math.abs(acknowledged - stored),
    unit: "reviews",
    targets: [{ of: "value", bound: "at most", limit: 0 }],
    note: `${acknowledged} acknowledged, ${stored} in the log`,
  });
}
