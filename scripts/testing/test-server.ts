import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createDatabase, withClient } from "../setup/database";
import { openEmbedded, stopLeftOver } from "../setup/postgres/embedded";
import { migrate } from "../setup/prepare";
import { isAlive } from "../setup/processes";

/** A server on which tests make and drop databases of their own. */
export type TestServer = {
  adminUrl: string;
  urlOf(database: string): string;
  /** Makes an empty migrated database, whose name begins as all of this run do. */
  createMigrated(purpose: string): Promise<string>;
  /** Drops what was made here, or the whole server where it was made for us. */
  close(): Promise<void>;
};

const FOLDER_PREFIX = "retransmit-test-";
/** A test database need not survive a power cut. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** On the server that DATABASE_URL names, beside the database that it names; else on an embedded one of its own. */
export async function openTestServer(env: NodeJS.ProcessEnv = process.env): Promise<TestServer> {
  const named = env.DIRECT_URL?.trim() || env.DATABASE_URL?.trim();
  return named ? openNamed(named) : openPassing();
}

async function openPassing(): Promise<TestServer> {
  await removeLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  await chmod(folder, 0o755); // root's would be closed to the account that runs PostgreSQL
  const server = await openEmbedded(folder, CARELESS);
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    adminUrl: server.urlOf("postgres"),
    urlOf: server.urlOf,
    createMigrated: maker(server.urlOf("postgres"), server.urlOf),
    close,
  };
}

function openNamed(adminUrl: string): TestServer {
  const urlOf = (database: string) => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    return url.href;
  };
  const close = () =>
    withClient(adminUrl, async (client) => {
      const { rows } = await client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [
        runPrefix(),
      ]);
      for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
    });
  return { adminUrl, urlOf, createMigrated: maker(adminUrl, urlOf), close };
}

/** Begins the name of every database of this run, so that none of them is ever a learner's. */
export function runPrefix(): string {
  return `retransmit_test_${process.pid}_`;
}

function maker(adminUrl: string, urlOf: TestServer["urlOf"]): TestServer["createMigrated"] {
  return async (purpose) => {
    const name = `${runPrefix()}${purpose}`;
    await createDatabase(adminUrl, name);
    await migrate(urlOf(name));
    return name;
  };
}

/** A killed test run leaves its server behind. */
async function removeLeftOvers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await stopLeftOver(join(tmpdir(), name)).catch(() => {});
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}
