import { type ChildProcess, spawn } from "node:child_process";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./paths";
import { commandOf, DIE_WITH_PARENT } from "./run";
import { SetupProblem } from "./say";
import { stopSignal } from "./signals";

const READY_WITHIN_MS = 60_000;
/** Next waits for every open connection, and browsers keep unused ones; what was acknowledged is on disk by then. */
const STOP_WITHIN_MS = 3_000;
const POLL_MS = 50;

type Ending = { code: number | null; signal: NodeJS.Signals | null };

export type Site = {
  url: string;
  pid: number | undefined;
  /** Resolves when its process ends, wished or not. */
  ended: Promise<Ending>;
  stop(): Promise<void>;
};

const SERVER = join(ROOT, "scripts", "setup", "server.mjs");

/** Runs the production server or `next dev` in a process of its own and waits until /api/health answers 200. */
export async function runSite(verb: "start" | "dev", port: number, env: Record<string, string | undefined>): Promise<Site> {
  const url = `http://localhost:${port}`;
  const program = verb === "start" ? [SERVER] : [commandOf("next", "next"), "dev", "-p", String(port)];
  const child = spawn(process.execPath, ["--import", DIE_WITH_PARENT, ...program], {
    cwd: ROOT,
    // Its own process group: Ctrl-C reaches only us, and we end site and database in order.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: verb === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXTAUTH_URL: process.env.NEXTAUTH_URL || url,
      PORT: String(port),
      ...env,
    },
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once("error", () => resolve({ code: null, signal: null })).once("exit", (code, signal) => resolve({ code, signal }));
  });
  const site = { url, pid: child.pid, ended, stop: () => stop(child, ended) };
  if (!(await isReady(`${url}/api/health`, ended))) {
    await site.stop();
    throw new SetupProblem(`The site did not become ready at ${url}; what it said is above.`);
  }
  return site;
}

async function isReady(health: string, ended: Promise<unknown>): Promise<boolean> {
  let over = false;
  ended.finally(() => {
    over = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!over && !stopSignal.aborted && Date.now() < deadline) {
    if ((await statusOf(health)) === 200 && !over) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** Asks on a connection of its own, which is closed again: a kept one would delay the site's end. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once("error", () => resolve(undefined));
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
