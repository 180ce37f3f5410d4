import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createDatabase, withClient } from "../setup/database";
import { migrate } from "../setup/migrate";
import { openEmbedded, stopLeftOver } from "../setup/postgres/embedded";
import { isAlive } from "../setup/processes";

/** A server on which tests make and drop databases of their own. */
export type TestServer = {
  adminUrl: string;
  urlOf(database: string): string;
  /** Makes an empty database, whose name begins as all of this run do, and answers the name. */
  createEmpty(purpose: string): Promise<string>;
  /** The same, brought to the newest migration. */
  createMigrated(purpose: string): Promise<string>;
  /** Drops what was made here, or the whole server where it was made for us. */
  close(): Promise<void>;
};

/** Begins the name of every database of this run, so that none of them is ever a learner's or another run's. */
export const RUN_PREFIX = `retransmit_test_${randomBytes(4).toString("hex")}_`;

const FOLDER_PREFIX = "retransmit-test-";
/** A test database need not survive a power cut. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * On the server that DATABASE_URL names, beside the database that it names; else on an embedded one of its own, which
 * is as careful with what it has acknowledged as a learner's where it is to be `durable`.
 */
export async function openTestServer(env: NodeJS.ProcessEnv = process.env, durable = false): Promise<TestServer> {
  const named = env.DIRECT_URL?.trim() || env.DATABASE_URL?.trim();
  return named ? openNamed(named) : openPassing(durable ? [] : CARELESS);
}

async function openPassing(flags: string[]): Promise<TestServer> {
  await removeLeftOvers();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  await chmod(folder, 0o755); // root's would be closed to the account that runs PostgreSQL
  const server = await openEmbedded(folder, flags);
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...makers(server.urlOf("postgres"), server.urlOf), close };
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
        RUN_PREFIX,
      ]);
      for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
    });
  return { ...makers(adminUrl, urlOf), close };
}

function makers(adminUrl: string, urlOf: TestServer["urlOf"]): Omit<TestServer, "close"> {
  const createEmpty = async (purpose: string) => {
    const name = `${RUN_PREFIX}${purpose}`;
    await createDatabase(adminUrl, name);
    return name;
  };
  const createMigrated = async (purpose: string) => {
    const name = await createEmpty(purpose);
    await migrate(urlOf(name));
    return name;
  };
  return { adminUrl, urlOf, createEmpty, createMigrated };
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
