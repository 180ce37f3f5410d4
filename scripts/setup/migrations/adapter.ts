import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { openMigrationPool } from "./pool";

/** The first error a script met, as PostgreSQL worded it; the engine rewords what it passes on. */
export type ScriptFailure = { error?: Error };

/**
 * The schema engine's way to the database. It differs from @prisma/adapter-pg in that a script is sent whole: that
 * one splits it at every semicolon, also inside a string or a function body, and outside of any transaction.
 */
export function migrationAdapter(pool: pg.Pool, connectionString: string, failure: ScriptFailure) {
  const inner = new PrismaPg(pool);
  return bindMigrationAwareSqlAdapterFactory({
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => sendingScriptsWhole(await inner.connect(), pool, failure),
    connectToShadowDb: () => openShadowDatabase(pool, connectionString, failure),
  });
}

function sendingScriptsWhole(adapter: SqlDriverAdapter, pool: pg.Pool, failure: ScriptFailure, afterwards = async () => {}) {
  const whole: SqlDriverAdapter = Object.create(adapter);
  whole.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (error instanceof Error) failure.error ??= error;
      throw error;
    }
  };
  whole.dispose = async () => {
    await adapter.dispose();
    await afterwards();
  };
  return whole;
}

/** An empty database that lives as long as the engine replays migrations in it. */
async function openShadowDatabase(pool: pg.Pool, connectionString: string, failure: ScriptFailure) {
  const name = `retransmit_shadow_${process.pid}_${Date.now()}`;
  await pool.query(`create database ${name} template template0`);
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  const shadowPool = await openMigrationPool(url.href);
  const adapter = await new PrismaPg(shadowPool).connect();
  return sendingScriptsWhole(adapter, shadowPool, failure, async () => {
    await shadowPool.end();
    await pool.query(`drop database ${name}`);
  });
}
