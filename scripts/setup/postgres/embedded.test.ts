import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { closedFolder, openFolder } from "../../testing/folders";
import { withClient } from "../database";
import { isAlive } from "../processes";
import { ownScript } from "../run";
import { type EmbeddedServer, openEmbedded, stopLeftOver } from "./embedded";

const opened: EmbeddedServer[] = [];
const folders: string[] = [];

async function open(folder: string): Promise<EmbeddedServer> {
  const server = await openEmbedded(folder);
  opened.push(server);
  return server;
}

async function freshFolder(): Promise<string> {
  const folder = await openFolder();
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Another process that opens the server and keeps it. */
function hold(folder: string) {
  const child = spawn(process.execPath, ownScript("testing/hold-server.ts", folder), { stdio: ["ignore", "pipe", "inherit"] });
  const found = new Promise<string | undefined>((resolve) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const word = /^found: (\w+)$/m.exec(said)?.[1];
      if (word) resolve(word);
    });
    child.once("exit", () => resolve(undefined));
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { found, kill };
}

function remember(server: EmbeddedServer, word: string): Promise<unknown> {
  return withClient(server.urlOf("postgres"), async (client) => {
    await client.query("create table if not exists remembered (word text)");
    await client.query("insert into remembered values ($1)", [word]);
  });
}

function recall(server: EmbeddedServer): Promise<string[]> {
  return withClient(server.urlOf("postgres"), async (client) => {
    const { rows } = await client.query<{ word: string }>("select word from remembered order by word");
    return rows.map((row) => row.word);
  });
}

async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

function portOf(server: EmbeddedServer): number {
  return Number(new URL(server.urlOf("postgres")).port);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error("It did not come about within 20 s.");
}

describe("the embedded PostgreSQL", () => {
  it("finds the data of the start before and stops with whoever started it", async () => {
    const folder = await freshFolder();
    const first = await open(folder);
    expect(first.found).toBe("created");
    await remember(first, "kept");
    const pid = await postmasterOf(folder);
    await first.close();
    expect(isAlive(pid)).toBe(false);
    const second = await open(folder);
    expect(second.found).toBe("started");
    expect(await recall(second)).toEqual(["kept"]);
  });

  it("recovers what was committed when the server was killed, and serves again at the same address", async () => {
    const folder = await freshFolder();
    const server = await open(folder);
    server.supervise();
    await remember(server, "before the kill");
    process.kill(await postmasterOf(folder), "SIGKILL");
    await until(() =>
      recall(server)
        .then((words) => words.length === 1)
        .catch(() => false),
    );
    await remember(server, "after the kill");
    expect(await recall(server)).toEqual(["after the kill", "before the kill"]);
  });

  it("adopts the server that a killed start left behind, and recovers one that was killed with it", async () => {
    const folder = await freshFolder();
    const holder = hold(folder);
    expect(await holder.found).toBe("created");
    const left = await postmasterOf(folder);
    await holder.kill();
    expect(isAlive(left)).toBe(true);
    const adopted = await open(folder);
    expect(adopted.found).toBe("adopted");
    expect(await postmasterOf(folder)).toBe(left);
    await remember(adopted, "word");
    process.kill(left, "SIGKILL");
    const recovered = await open(folder);
    expect(recovered.found).toBe("started");
    expect(await recall(recovered)).toEqual(["word"]);
  });

  it("moves to another port when somebody else has taken its own", async () => {
    const folder = await freshFolder();
    const first = await open(folder);
    await remember(first, "kept");
    const port = portOf(first);
    await first.close();
    const stranger = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")).listen(port, "127.0.0.1");
    await once(stranger, "listening");
    const second = await open(folder);
    expect(portOf(second)).not.toBe(port);
    expect(await recall(second)).toEqual(["kept"]);
    stranger.close();
  });

  it("is made once by two that start together, and stays until the last of them ends", async () => {
    const folder = await freshFolder();
    const holder = hold(folder);
    const [server, found] = await Promise.all([open(folder), holder.found]);
    expect([server.found, found].sort()).toEqual(["adopted", "created"]);
    await server.close();
    expect(isAlive(await postmasterOf(folder))).toBe(true);
    await holder.kill();
    await stopLeftOver(folder);
  });

  it("is not misled by the traces of an interrupted initdb or by a process number that another program has now", async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, "postgres.new", "base"), { recursive: true });
    const first = await open(folder);
    await remember(first, "kept");
    await first.close();
    await writeFile(
      join(folder, "postgres", "postmaster.pid"),
      `${process.pid}\n${join(folder, "postgres")}\n0\n5432\n\n127.0.0.1\n`,
    );
    expect(await recall(await open(folder))).toEqual(["kept"]);
  });

  it("starts in a checkout below a closed home folder", async () => {
    const folder = await closedFolder();
    folders.push(folder);
    const data = join(folder, ".data");
    const server = await open(data);
    await remember(server, "kept");
    expect(await recall(server)).toEqual(["kept"]);
    const location = await readFile(join(data, "location"), "utf8").catch(() => "");
    if (location) folders.push(location.trim());
    // Only root hands the cluster to an account that cannot enter here.
    expect(location !== "").toBe(process.getuid?.() === 0);
  });
});
