import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { commandLine, isAlive } from "../processes";
import type { Place } from "./place";
import { connectionString, type Settings } from "./settings";

const CONNECT_TIMEOUT_MS = 3_000;

/** What answers at our port: our own server, our own between two states, nothing, or somebody else. */
export type Answer = "ours" | "busy" | "nothing" | "stranger";

export async function probe(place: Place, settings: Settings): Promise<Answer> {
  const client = new pg.Client({
    connectionString: connectionString(settings, "postgres"),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on("error", () => {}); // it may go down between two answers; the query below tells
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    const directory = rows[0]?.data_directory ?? "";
    return (await realpath(directory)) === (await realpath(place.cluster)) ? "ours" : "stranger";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ECONNREFUSED") return "nothing";
    if (code === "57P03" || code === "57P01") return "busy"; // starting up or recovering, or shutting down
    return "stranger";
  } finally {
    await client.end().catch(() => {});
  }
}

/** What PostgreSQL notes of itself in its data directory while it runs; a killed one leaves it behind. */
export async function readPostmaster(place: Place): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(place.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) } : undefined;
}

/** Whether that process is the server of this cluster; numbers are used again, so being alive is not enough. */
export function isOurPostmaster(place: Place, pid: number): boolean {
  return isAlive(pid) && commandLine(pid).includes(place.cluster);
}
