import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../testing/folders";
import { openTestServer, type TestServer } from "../testing/test-server";
import { openDatabase } from "./database";
import { findFreePort, isPortFree } from "./ports";
import { claimSitePort } from "./site-port";

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await openTestServer();
  folder = await openFolder();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const env = (variables: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: "test", ...variables });

describe("the choice of the database", () => {
  it("takes the one that DATABASE_URL names and leaves the embedded one alone", async () => {
    const data = join(folder, "untouched");
    const database = await openDatabase(env({ DATABASE_URL: server.adminUrl }), data);
    expect(database).toMatchObject({ url: server.adminUrl, directUrl: server.adminUrl, embedded: false });
    await database.close();
    expect(existsSync(data)).toBe(false);
  });

  it("migrates past the pooler, where DIRECT_URL names the way", async () => {
    const pooler = "postgresql://somebody@127.0.0.1:6432/pooled";
    const database = await openDatabase(env({ DATABASE_URL: pooler, DIRECT_URL: server.adminUrl }), join(folder, "untouched"));
    expect(database).toMatchObject({ url: pooler, directUrl: server.adminUrl });
  });

  it("says which variable names a server that does not answer, and what to do", async () => {
    const url = `postgresql://somebody@127.0.0.1:${await findFreePort()}/nothing`;
    await expect(openDatabase(env({ DATABASE_URL: url }), folder)).rejects.toThrow(
      /DATABASE_URL names cannot be opened: .*ECONNREFUSED[\s\S]*unset it/,
    );
  });
});

describe("the site's port", () => {
  it("is what PORT says, when it is free", async () => {
    const port = await findFreePort();
    expect(await claimSitePort(env({ PORT: String(port) }))).toBe(port);
  });

  it("is refused with a way out when another program has it", async () => {
    const port = await findFreePort();
    const other = createServer((socket) => socket.destroy()).listen(port);
    await expect(claimSitePort(env({ PORT: String(port) }))).rejects.toThrow(
      `Port ${port} is in use by another program.\nStop it, or start on another port: PORT=${port + 1} npm start`,
    );
    other.close();
  });

  it("is refused when it is no port", async () => {
    await expect(claimSitePort(env({ PORT: "3000x" }))).rejects.toThrow('PORT is "3000x", which is no port.');
  });

  it("counts as taken when somebody listens on the loopback address alone", async () => {
    const port = await findFreePort();
    const other = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    expect(await isPortFree(port, "127.0.0.1")).toBe(false);
    other.close();
  });
});
