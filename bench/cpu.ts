import { readFileSync } from "node:fs";
import { withClient } from "../scripts/setup/database";
import { commandLine } from "../scripts/setup/processes";

/** Linux counts in hundredths of a second for every program, whatever the kernel ticks at (proc(5), sysconf(3)). */
const MS_PER_TICK = 10;

/**
 * Processor time that processes have used so far, in ms: what a busy machine does not change. Undefined where the system
 * does not tell it in /proc.
 */
export function cpuMs(pids: readonly (number | undefined)[]): number | undefined {
  try {
    return pids.reduce<number>((sum, pid) => sum + ticksOf(readFileSync(`/proc/${pid}/stat`, "utf8")) * MS_PER_TICK, 0);
  } catch {
    return undefined;
  }
}

/** User and system time of a line of /proc/<pid>/stat. The name in it may contain anything, brackets included. */
export function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** PostgreSQL's own processes for this database and those that write for all; none where it runs on another machine. */
export async function postgresProcesses(databaseUrl: string): Promise<number[]> {
  const pids = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where pid <> pg_backend_pid() and (datname = current_database() or datname is null)",
    );
    return rows.map(({ pid }) => pid);
  });
  return pids.filter((pid) => commandLine(pid).startsWith("postgres"));
}
