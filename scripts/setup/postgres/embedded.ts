import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { withLock } from "../lock";
import { say } from "../say";
import { findPlace, type Place } from "./place";
import { ensureRunning, type Running, stopServer } from "./server";
import { connectionString } from "./settings";
import { joinUsers, leaveUsers } from "./users";

const RETRY_MS = 3_000;

/** A running embedded server that this process uses until `close`. */
export type EmbeddedServer = {
  found: Running["found"];
  urlOf(database: string): string;
  /** Starts the server again whenever it goes away, until `close`. */
  supervise(): void;
  /** Stops the server unless another process still uses it. */
  close(): Promise<void>;
};

/** Opens the embedded server whose notes are in `folder` (`.data`, or a passing folder for tests). */
export async function openEmbedded(folder: string, flags: string[] = []): Promise<EmbeddedServer> {
  const place = await findPlace(folder);
  const underLock = <T>(what: string, run: () => Promise<T>) => withLock(join(folder, "lock"), what, run);
  const { settings, found } = await underLock("starting PostgreSQL", async () => {
    const running = await ensureRunning(place, { flags });
    await joinUsers(place);
    return running;
  });
  const urlOf = (database: string) => connectionString(settings, database);
  let closed = false;
  return {
    found,
    urlOf,
    supervise: () => {
      void keepAlive(
        urlOf("postgres"),
        () => closed,
        () => underLock("starting PostgreSQL", () => ensureRunning(place, { flags, keepPort: true })),
      );
    },
    close: async () => {
      closed = true;
      await underLock("stopping PostgreSQL", () => stopUnlessUsed(place));
    },
  };
}

/** Stops the server of a folder whose users are all gone. */
export async function stopLeftOver(folder: string): Promise<void> {
  const place = await findPlace(folder);
  await withLock(join(folder, "lock"), "stopping PostgreSQL", () => stopUnlessUsed(place));
}

async function stopUnlessUsed(place: Place): Promise<void> {
  if (await leaveUsers(place)) stopServer(place);
}

/** Holds a connection, which breaks the moment the server dies, however it dies and whoever started it. */
async function keepAlive(url: string, isClosed: () => boolean, restart: () => Promise<Running>): Promise<void> {
  while (!isClosed()) {
    await untilBroken(url);
    if (isClosed()) return;
    try {
      const { found } = await restart();
      if (found !== "adopted") say("PostgreSQL had gone away; it runs again.");
    } catch (error) {
      say(
        `PostgreSQL has gone away and does not start again (next try in ${RETRY_MS / 1000} s): ${error instanceof Error ? error.message : error}`,
      );
      await sleep(RETRY_MS);
    }
  }
}

async function untilBroken(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "retransmit supervisor" });
  try {
    const broken = new Promise<void>((resolve) => {
      client.once("error", () => resolve());
      client.once("end", () => resolve());
    });
    await client.connect();
    await broken;
  } catch {
    // not even connected: that is broken, too
  }
  await client.end().catch(() => {});
}
