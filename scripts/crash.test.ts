import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LearnerEvent } from "@/lib/srs/event";
import { withClient } from "./setup/database";
import { findFreePort } from "./setup/ports";
import { stopLeftOver } from "./setup/postgres/embedded";
import { isAlive } from "./setup/processes";
import { runNode } from "./setup/run";
import { openFolder } from "./testing/folders";
import { type Launched, launchStart } from "./testing/launch";
import { createLearner, sessionCookies } from "./testing/learner";

// A review session through which the site and its database are killed with -9, again and again.
let folder: string;
let port: number;
let running: Launched;

beforeAll(async () => {
  folder = await openFolder();
  port = await findFreePort();
  running = launch();
  await running.ready;
});

afterAll(async () => {
  if (isAlive(running.pid)) running.kill("SIGKILL");
  await running.ended;
  await stopLeftOver(folder);
  await rm(folder, { recursive: true, force: true });
});

function launch(): Launched {
  return launchStart({ PORT: String(port), RETRANSMIT_DATA: folder, DATABASE_URL: "", DIRECT_URL: "" });
}

async function databaseUrl(): Promise<string> {
  const { port: databasePort, password } = JSON.parse(await readFile(join(folder, "postgres.json"), "utf8"));
  return `postgresql://retransmit:${password}@127.0.0.1:${databasePort}/retransmit`;
}

async function killDatabase() {
  process.kill(Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]), "SIGKILL");
}

async function killAll() {
  running.kill("SIGKILL");
  await running.ended;
  running = launch();
  await running.ready;
}

const ITEMS = ["tcp-handshake.segments", "tcp-handshake.settles", "tcp-handshake.why-three", "tcp-handshake.third-lost"];
let begun = Date.now() - 3_600_000;

function aReview(n: number): LearnerEvent {
  begun += 1_000;
  return {
    type: "review",
    id: randomUUID(),
    item: ITEMS[n % ITEMS.length] as string,
    grade: n % 7 === 0 ? 1 : 3,
    source: "review",
    durationMs: 1_000,
    algorithm: "fsrs-6",
    at: begun,
    timeZone: "Asia/Shanghai",
    rolloverHour: 4,
  };
}

it("kill -9 of the site and of Postgres in the middle of a review session loses no acknowledged answer and doubles none", async () => {
  const site = { siteUrl: await running.ready, databaseUrl: await databaseUrl() };
  const learner = await createLearner({}, site);
  const cookie = (await sessionCookies(learner, site)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const origin = site.siteUrl;

  /** As the browser's outbox does: the same event again until its outcome has come. */
  async function deliver(event: LearnerEvent) {
    for (;;) {
      const reply = await fetch(`${origin}/api/v1/reviews`, {
        method: "POST",
        headers: { "content-type": "application/json", origin, cookie },
        body: JSON.stringify({ learner: learner.id, events: [event] }),
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
      if (reply?.status === 200) return;
      if (reply !== null && reply.status < 500) throw new Error(`Refused with ${reply.status}: ${await reply.text()}`);
      await sleep(200);
    }
  }

  const sent: string[] = [];
  let over = false;
  async function device(offset: number) {
    for (let n = offset; !over; n += 1) {
      const event = aReview(n);
      await deliver(event);
      sent.push(event.id);
    }
  }
  /** So many more acknowledged: the kills come in the middle of a stream, however fast the machine is. */
  async function untilMore(count: number) {
    const enough = sent.length + count;
    while (sent.length < enough) await sleep(20);
  }

  const devices = [device(0), device(1), device(2)];
  for (const kill of [killDatabase, killAll, killDatabase]) {
    await untilMore(10);
    await kill();
  }
  await untilMore(10);
  over = true;
  await Promise.all(devices);

  const stored = await withClient(await databaseUrl(), async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from review_event where learner_id = $1", [learner.id]);
    return rows.map(({ id }) => id);
  });
  expect(stored.sort()).toEqual([...new Set(sent)].sort());
  const verified = await runNode(["--conditions=react-server", "--import", "tsx", "scripts/verify-log.ts"], {
    env: { DATABASE_URL: await databaseUrl() },
  });
  expect(verified.code).toBe(0);
});
