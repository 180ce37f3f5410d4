import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "./setup/database";
import { findFreePort, isPortFree } from "./setup/ports";
import { stopLeftOver } from "./setup/postgres/embedded";
import { isAlive } from "./setup/processes";
import { openFolder } from "./testing/folders";
import { type Launched, launchStart } from "./testing/launch";
import { openTestServer, type TestServer } from "./testing/test-server";

let folder: string;
let port: number;
const launched: Launched[] = [];

beforeAll(async () => {
  folder = await openFolder();
  port = await findFreePort();
});

afterEach(async () => {
  for (const each of launched.splice(0)) {
    if (isAlive(each.pid)) each.kill("SIGKILL");
    await each.ended;
  }
});

afterAll(async () => {
  await stopLeftOver(folder);
  await rm(folder, { recursive: true, force: true });
});

/** With the embedded database in our folder, whatever DATABASE_URL names outside. */
function launch(env: Record<string, string> = {}): Launched {
  const started = launchStart({ PORT: String(port), RETRANSMIT_DATA: folder, DATABASE_URL: "", DIRECT_URL: "", ...env });
  launched.push(started);
  return started;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

const healthOf = (url: string) =>
  fetch(`${url}/api/health`).then(
    (answer) => answer.status,
    () => 0,
  );

async function secretOf(): Promise<unknown> {
  const { port: databasePort, password } = JSON.parse(await readFile(join(folder, "postgres.json"), "utf8"));
  const url = `postgresql://retransmit:${password}@127.0.0.1:${databasePort}/retransmit`;
  return withClient(url, async (client) => {
    await client.query("insert into secret (name, value) values ('start.test', 'kept') on conflict do nothing");
    return (await client.query("select value from secret where name = 'start.test'")).rows[0]?.value;
  });
}

describe("npm start", () => {
  it("ends with the address, answers there, refuses a second one on that port, and stops with all it started", async () => {
    const first = launch();
    expect(await first.ready).toBe(`http://localhost:${port}`);
    expect(await healthOf(await first.ready)).toBe(200);
    expect(first.output().trimEnd().split("\n").at(-1)).toBe(`http://localhost:${port}`);
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `Port ${port} is in use by Retransmit itself, which already runs: http://localhost:${port}`,
    );
    expect(second.output()).toContain(`PORT=${port + 1} npm start`);
    const database = await postmaster();
    first.kill("SIGTERM");
    await first.ended;
    await expect.poll(() => isAlive(database), { timeout: 15_000 }).toBe(false);
    expect(await isPortFree(port)).toBe(true);
  });

  it("adopts the database that a killed start left behind, with what was in it, and builds nothing again", async () => {
    const first = launch();
    await first.ready;
    await secretOf();
    const database = await postmaster();
    first.kill("SIGKILL");
    await first.ended;
    await expect.poll(() => isPortFree(port), { timeout: 10_000 }).toBe(true);
    const second = launch();
    expect(await healthOf(await second.ready)).toBe(200);
    expect(await postmaster()).toBe(database);
    expect(await secretOf()).toBe("kept");
    expect(second.output()).not.toContain("Building the site");
  });

  it("brings back a database that was killed while the site runs", async () => {
    const running = launch();
    const url = await running.ready;
    const database = await postmaster();
    process.kill(database, "SIGKILL");
    await expect.poll(() => postmaster().catch(() => database), { timeout: 15_000 }).not.toBe(database);
    await expect.poll(() => healthOf(url), { timeout: 15_000 }).toBe(200);
    await expect.poll(() => running.output()).toContain("it runs again");
  });

  it("ends when the site's process is killed, and the next start serves again", async () => {
    const running = launch();
    const url = await running.ready;
    const site = await siteProcess(running.pid);
    process.kill(site, "SIGKILL");
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain("The site's process ended by itself (SIGKILL)");
    expect(await healthOf(await launch().ready)).toBe(200);
    expect(url).toBe(`http://localhost:${port}`);
  });
});

describe("npm start with DATABASE_URL", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openTestServer();
  });

  afterAll(() => server.close());

  it("migrates and serves that database and leaves the embedded one alone; two that start together migrate once", async () => {
    const untouched = join(folder, "untouched");
    const url = server.urlOf(await server.createEmpty("start"));
    const otherPort = String(await findFreePort());
    const env = { RETRANSMIT_DATA: untouched, DATABASE_URL: url };
    const both = [launch(env), launch({ ...env, PORT: otherPort })];
    for (const each of both) expect(await healthOf(await each.ready)).toBe(200);
    const applying = both.map((each) => each.output().split("Applying the migration").length - 1);
    const applied = await withClient(
      url,
      async (client) => (await client.query("select migration_name from _prisma_migrations")).rows.length,
    );
    expect(applied).toBeGreaterThan(0);
    expect(applying.reduce((sum, each) => sum + each, 0)).toBe(applied);
    expect(existsSync(untouched)).toBe(false);
  });
});

/** The process that listens: the one below `npm start` that calls itself next-server. */
async function siteProcess(launcher: number): Promise<number> {
  const { execFileSync } = await import("node:child_process");
  for (let tries = 0; tries < 50; tries++) {
    const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
    const processes = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((match) => match !== null);
    const below = new Set([launcher]);
    for (const [, pid, parent] of processes) if (below.has(Number(parent))) below.add(Number(pid));
    const site = processes.find(([, pid, , args]) => below.has(Number(pid)) && args?.startsWith("next-server"));
    if (site) return Number(site[1]);
    await sleep(100);
  }
  throw new Error("The site's process was not found.");
}
