import { rm } from "node:fs/promises";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../../scripts/setup/ports";
import { stopLeftOver } from "../../scripts/setup/postgres/embedded";
import { isAlive } from "../../scripts/setup/processes";
import { say } from "../../scripts/setup/say";
import { openFolder } from "../../scripts/testing/folders";
import { type Launched, launchStart } from "../../scripts/testing/launch";
import type { Lab } from "../lab";
import { mean, median } from "../stats";

const STARTS = 3;
const POLL_MS = 10;

/** What `npm start` says when it begins something; the time until then belongs to what came before. */
const STEPS = [
  { name: "npm, Node and our own code", ends: "· Starting PostgreSQL" },
  { name: "PostgreSQL and migrations", ends: "· Checking the content" },
  { name: "content and build looked over", ends: "▲ Next.js" },
] as const;
const LAST = "site";

type Start = { totalMs: number; stepsMs: Record<string, number> };

/** A second `npm start`, with everything built and the embedded database in place, until /api/health answers 200. */
export async function measureStart(lab: Lab): Promise<void> {
  await lab.build();
  const folder = await openFolder();
  lab.onClose(async () => {
    await stopLeftOver(folder);
    await rm(folder, { recursive: true, force: true });
  });
  const port = await findFreePort();
  const env = { PORT: String(port), RETRANSMIT_DATA: folder, DATABASE_URL: "", DIRECT_URL: "", NEXTAUTH_URL: "" };
  const starts: Start[] = [];
  // The first makes the database and is not counted.
  for (let n = 0; n <= STARTS; n += 1) {
    const begunAt = performance.now();
    const launched = launchStart(env);
    lab.onClose(() => stop(launched));
    const start = await watch(launched, port, begunAt);
    if (n > 0) starts.push(start);
    await stop(launched);
    say(`  start ${n} of ${STARTS}: ${Math.round(start.totalMs)} ms${n === 0 ? " (the first one, not counted)" : ""}`);
  }
  lab.report({
    name: "start.warm",
    value: median(starts.map(({ totalMs }) => totalMs)) / 1000,
    unit: "s",
    targets: [{ of: "value", bound: "at most", limit: 5 }],
    note: `npm start until /api/health answers 200, median of ${STARTS}; nothing to build, embedded database`,
  });
  const totalMs = mean(starts.map((start) => start.totalMs));
  for (const name of [...STEPS.map((step) => step.name), LAST]) {
    const value = mean(starts.map(({ stepsMs }) => stepsMs[name] ?? 0)) / 1000;
    lab.report({ name: `start.warm: ${name}`, value, unit: "s", against: { name: "start.warm", value: totalMs / 1000 } });
  }
}

async function watch(launched: Launched, port: number, begunAt: number): Promise<Start> {
  const endedAt = new Map<string, number>();
  let isOver = false;
  void launched.ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const said = launched.output();
    if (isOver) throw new Error(`npm start ended before the site was ready:\n${said}`);
    for (const { name, ends } of STEPS) if (!endedAt.has(name) && said.includes(ends)) endedAt.set(name, performance.now());
    if ((await statusOf(`http://localhost:${port}/api/health`)) === 200) break;
    await sleep(POLL_MS);
  }
  const readyAt = performance.now();
  let since = begunAt;
  const stepsMs: Record<string, number> = {};
  for (const { name } of STEPS) {
    const until = endedAt.get(name) ?? since;
    stepsMs[name] = until - since;
    since = until;
  }
  return { totalMs: readyAt - begunAt, stepsMs: { ...stepsMs, [LAST]: readyAt - since } };
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once("error", () => resolve(undefined));
  });
}

async function stop(launched: Launched): Promise<void> {
  if (isAlive(launched.pid)) launched.kill("SIGTERM");
  await launched.ended;
}
