import type pg from "pg";
import type { ScriptFailure } from "./adapter";
import { asMigrationList, type Migration, readMigrations } from "./directory";
import { NO_FILTERS, openSchemaEngine } from "./engine";
import { openMigrationPool } from "./pool";
import { describeFailure, EditedMigration, MigrationFailed } from "./problems";

/** Any number that no other application on the same server uses; all starts of this one use the same. */
const ADVISORY_LOCK = 7_303_872_110;

/**
 * Brings the database to the newest migration and answers the names of those applied now.
 *
 * Each migration runs in a transaction of its own that holds the advisory lock: of two that start together the second
 * waits and then finds nothing left to do, a failed migration leaves nothing behind, not even Prisma's record of a
 * failure, and a killed one is as if it had not begun. (So a migration cannot contain what PostgreSQL refuses inside a
 * transaction, such as CREATE INDEX CONCURRENTLY.)
 */
export async function applyMigrations(options: {
  connectionString: string;
  directory: string;
  schema: string;
  onMigration?: (name: string) => void;
}): Promise<string[]> {
  const { connectionString, directory, schema } = options;
  const migrations = await readMigrations(directory);
  const pool = await openMigrationPool(connectionString);
  try {
    if ((await unapplied(pool, migrations)).length === 0) return [];
    const failure: ScriptFailure = {};
    const engine = await openSchemaEngine({ pool, connectionString, schema, failure });
    const appliedNow: string[] = [];
    for (const [index, migration] of migrations.entries()) {
      const migrationsList = asMigrationList(directory, migrations.slice(0, index + 1));
      try {
        await pool.query("begin");
        await pool.query("select pg_advisory_xact_lock($1)", [ADVISORY_LOCK]);
        if ((await unapplied(pool, [migration])).length > 0) {
          options.onMigration?.(migration.name);
          const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
          appliedNow.push(...appliedMigrationNames);
        }
        // The engine takes a lock of its session; behind a pooler that session is not ours to keep.
        await pool.query("select pg_advisory_unlock_all(); commit");
      } catch (error) {
        await pool.query("rollback; select pg_advisory_unlock_all()").catch(() => {}); // the connection may be what failed
        throw new MigrationFailed(migration.name, describeFailure(migration, failure.error ?? error));
      }
    }
    return appliedNow;
  } finally {
    await pool.end();
  }
}

/** Those of the migrations that this database has not seen. One that was applied with another text is an error. */
async function unapplied(pool: pg.Pool, migrations: Migration[]): Promise<Migration[]> {
  const table = await pool.query(
    "select from pg_catalog.pg_tables where schemaname = current_schema() and tablename = '_prisma_migrations'",
  );
  if (table.rows.length === 0) return migrations;
  const { rows } = await pool.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum);
  if (edited) throw new EditedMigration(edited.name);
  return migrations.filter(({ name }) => !checksums.has(name));
}
