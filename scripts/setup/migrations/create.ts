import { asMigrationList, readMigrations, writeMigration } from "./directory";
import { NO_FILTERS, openSchemaEngine } from "./engine";
import { openMigrationPool } from "./pool";

/**
 * Writes the migration that leads from what prisma/migrations makes to what the schema says.
 * Answers its path, or undefined when there is no difference. Needs a server for a passing empty database.
 */
export async function createMigration(options: {
  connectionString: string;
  directory: string;
  schema: string;
  name: string;
  now: Date;
}): Promise<string | undefined> {
  const { connectionString, directory, schema, now } = options;
  const migrations = await readMigrations(directory);
  const pool = await openMigrationPool(connectionString);
  try {
    const engine = await openSchemaEngine({ pool, connectionString, schema, failure: {} });
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...asMigrationList(directory, migrations) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const sql = stdout?.trim() ?? "";
    if (sql === "" || sql === "-- This is an empty migration.") return undefined;
    const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
    return await writeMigration(directory, `${stamp}_${options.name}`, `${sql}\n`);
  } finally {
    await pool.end();
  }
}
