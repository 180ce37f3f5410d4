import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client";

/** Enough for a process that has two cores; several processes share what Postgres or its pooler allows. */
const DEFAULT_POOL_SIZE = 10;
const CONNECT_WITHIN_MS = 5_000;

type Clients = { pool: pg.Pool; prisma: PrismaClient };

// Next evaluates this module again on each change in development; the connections are not to be made again.
const kept = globalThis as typeof globalThis & { retransmitDatabase?: Clients };

function clients(): Clients {
  kept.retransmitDatabase ??= open();
  return kept.retransmitDatabase;
}

function open(): Clients {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set. `npm start` and `npm run dev` set it.");
  const size = Number(process.env.DATABASE_POOL_SIZE ?? DEFAULT_POOL_SIZE);
  if (!Number.isInteger(size) || size < 1) throw new Error("DATABASE_POOL_SIZE must be a whole number from 1.");
  const pool = new pg.Pool({ connectionString, max: size, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  // An idle connection that breaks (the server was killed) is dropped from the pool; without a listener it ends the process.
  pool.on("error", () => {});
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** For everything but the review path. Opened at first use, so that a build needs no database. */
export function prisma(): PrismaClient {
  return clients().prisma;
}

/**
 * The same connections, for the review path: a raw statement through Prisma costs this process 0.15 ms more than through
 * pg, which at two statements a review is a third of what the framework leaves (measured; stack.md, "Also tried").
 */
export function pool(): pg.Pool {
  return clients().pool;
}

/** For tests and scripts, which end. */
export async function disconnect(): Promise<void> {
  const open = kept.retransmitDatabase;
  kept.retransmitDatabase = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

/** What runs one statement: the pool, or one connection inside a transaction. */
export type Executor = Pick<pg.Pool, "query">;

/** Runs `work` in one transaction on one connection. */
export async function inTransaction<T>(work: (connection: Executor) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  try {
    await connection.query("begin");
    const result = await work(connection);
    await connection.query("commit");
    connection.release();
    return result;
  } catch (error) {
    // A connection on which not even this works is broken and is not given back.
    await connection.query("rollback").then(
      () => connection.release(),
      (broken: Error) => connection.release(broken),
    );
    throw error;
  }
}
