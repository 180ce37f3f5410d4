import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../ports";
import { commandLine, isAlive, isListed } from "../processes";
import { SetupProblem } from "../say";
import { program } from "./binaries";
import { createCluster, databaseEnvironment, hasCluster } from "./cluster";
import type { Place } from "./place";
import { isOurPostmaster, probe, readPostmaster } from "./probe";
import { newSettings, readSettings, type Settings, writeSettings } from "./settings";

const POLL_MS = 40;
/** Recovery after a crash replays at most one checkpoint's worth of log: minutes only on a very slow disk. */
const READY_WITHIN_MS = 120_000;
/** How long the processes of a killed server may take to notice and let go of its memory. */
const LET_GO_WITHIN_MS = 15_000;
const STOP_WITHIN_S = 20;
const LOG_LIMIT_BYTES = 5_000_000;

/** `found` tells how we came by it: a start of ours, or one that was running already. */
export type Running = { settings: Settings; found: "created" | "started" | "adopted" };

/**
 * Sees to it that the server of this place runs and answers. Must run under the place's lock. A cluster is made when
 * there is none, a left-over server is adopted, a dead one recovers, and when somebody else has its port it moves
 * (unless `keepPort`: then the application already knows the port).
 */
export async function ensureRunning(place: Place, options: { flags?: string[]; keepPort?: boolean } = {}): Promise<Running> {
  const exists = await hasCluster(place);
  let settings = await readSettings(place);
  if (!settings || !exists) {
    if (exists) throw lostSettings(place);
    settings = await writeSettings(place, await newSettings());
    await createCluster(place, settings);
  }
  const deadline = Date.now() + READY_WITHIN_MS;
  const left = await readPostmaster(place);
  if (left && isOurPostmaster(place, left.pid) && left.port > 0)
    settings = await writeSettings(place, { ...settings, port: left.port });
  for (;;) {
    const answer = await probe(place, settings);
    if (answer === "ours") return { settings, found: "adopted" };
    if (answer === "stranger") {
      if (options.keepPort) throw new SetupProblem(`Another program has taken the database's port ${settings.port}.`);
      settings = await writeSettings(place, { ...settings, port: await findFreePort() });
    }
    const postmaster = await readPostmaster(place);
    if (!postmaster || !isOurPostmaster(place, postmaster.pid)) break;
    if (Date.now() > deadline)
      throw new SetupProblem(`PostgreSQL (process ${postmaster.pid}) runs but does not answer. ${logHint(place)}`);
    await sleep(POLL_MS); // it is on its way up or down
  }
  await start(place, settings, options.flags ?? []);
  return { settings, found: exists ? "started" : "created" };
}

async function start(place: Place, settings: Settings, flags: string[]): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  const letGoDeadline = Date.now() + LET_GO_WITHIN_MS;
  await dropMisleadingNote(place);
  let exited = spawnServer(place, settings, flags);
  for (;;) {
    if ((await probe(place, settings)) === "ours") return;
    const said = exited();
    if (said !== undefined) {
      if (!said.includes("pre-existing shared memory block") || Date.now() > letGoDeadline) {
        throw new SetupProblem(`PostgreSQL did not start. It said:\n${said}\n${logHint(place)}`);
      }
      exited = spawnServer(place, settings, flags);
    }
    if (Date.now() > deadline)
      throw new SetupProblem(`PostgreSQL did not answer within ${READY_WITHIN_MS / 1000} s. ${logHint(place)}`);
    await sleep(POLL_MS);
  }
}

/**
 * A left-over note makes PostgreSQL believe that it runs already when another program has that process number now, or
 * when the killed server is still listed because nobody has collected it (a container whose first process never does).
 */
async function dropMisleadingNote(place: Place): Promise<void> {
  const noted = await readPostmaster(place);
  if (!noted || !isListed(noted.pid)) return;
  const command = commandLine(noted.pid);
  const isOther = command !== "" && !command.includes(place.cluster);
  if (isOther || !isAlive(noted.pid)) await rm(join(place.cluster, "postmaster.pid"), { force: true });
}

/** Starts it in a session of its own, so that Ctrl-C reaches the application first. Answers what it said once it exited. */
function spawnServer(place: Place, settings: Settings, flags: string[]): () => string | undefined {
  const log = openLog(place);
  const begin = statSync(logPath(place)).size;
  const values = [
    `port=${settings.port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  const options = [...values, ...flags].flatMap((value) => ["-c", value]);
  const child = spawn(program(place.binaries, "postgres"), ["-D", place.cluster, ...options], {
    ...place.account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: databaseEnvironment(),
  });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", () => {
    // A cluster may be taken away with its folder, log and all.
    failure = existsSync(logPath(place)) ? readFileSync(logPath(place)).subarray(begin).toString().trim() : "";
  });
  return () => failure;
}

/** Ends it in an orderly way: sessions are cut, everything is written, the next start needs no recovery. */
export function stopServer(place: Place): void {
  const options = ["stop", "-D", place.cluster, "-m", "fast", "-w", "-t", String(STOP_WITHIN_S), "-s"];
  spawnSync(program(place.binaries, "pg_ctl"), options, {
    ...place.account,
    cwd: "/",
    stdio: "ignore",
    env: databaseEnvironment(),
  });
}

function logPath(place: Place): string {
  return join(place.folder, "postgres.log");
}

function openLog(place: Place): number {
  const size = statSync(logPath(place), { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(logPath(place), `${logPath(place)}.old`);
  return openSync(logPath(place), "a", 0o600);
}

function logHint(place: Place): string {
  return `Its log is ${logPath(place)}.`;
}

function lostSettings(place: Place): SetupProblem {
  return new SetupProblem(
    `There is a database in ${place.cluster}, but ${join(place.folder, "postgres.json")} with its password is missing.\n` +
      "Restore that file, or move the database away to begin with an empty one.",
  );
}
