import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { type MigrationPool, openMigrationPool } from "./pool";

/** The first error a script met, as PostgreSQL worded it; the engine rewords what it passes on. */
export type ScriptFailure = { error?: Error };

/**
 * The schema engine's way to the database. It differs from @prisma/adapter-pg in two things: a script is sent whole
 * (that one splits it at every semicolon, also inside a string or a function body), and columns of PostgreSQL's
 * internal type `"char"` are readable, without which the engine cannot describe a constraint.
 */
export function migrationAdapter(pool: MigrationPool, connectionString: string, failure: ScriptFailure) {
  const inner = new PrismaPg(pool);
  return bindMigrationAwareSqlAdapterFactory({
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => adapted(await inner.connect(), pool, failure),
    connectToShadowDb: () => openShadowDatabase(pool, connectionString, failure),
  });
}

function adapted(adapter: SqlDriverAdapter, pool: MigrationPool, failure: ScriptFailure, afterwards = async () => {}) {
  const changed: SqlDriverAdapter = Object.create(adapter);
  changed.queryRaw = async (query) => {
    const result = await adapter.queryRaw(query);
    const types = result.columnTypes.map((type, index) =>
      pool.internalCharColumns.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes: types };
  };
  changed.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (error instanceof Error) failure.error ??= error;
      throw error;
    }
  };
  changed.dispose = async () => {
    await adapter.dispose();
    await afterwards();
  };
  return changed;
}

/** An empty database that lives as long as the engine replays migrations in it. */
async function openShadowDatabase(pool: MigrationPool, connectionString: string, failure: ScriptFailure) {
  const name = `retransmit_shadow_${process.pid}_${Date.now()}`;
  await pool.query(`create database ${name} template template0`);
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  const shadowPool = await openMigrationPool(url.href);
  const adapter = await new PrismaPg(shadowPool).connect();
  return adapted(adapter, shadowPool, failure, async () => {
    await shadowPool.end();
    await pool.query(`drop database ${name}`);
  });
}
