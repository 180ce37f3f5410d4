import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSite } from "./build";
import { compileContent } from "./content";
import { type Database, openDatabase } from "./database";
import { withLock } from "./lock";
import { applyMigrations } from "./migrations/apply";
import { GENERATED, MIGRATIONS, SCHEMA } from "./paths";
import { generatePrismaClient } from "./prisma-client";
import { say } from "./say";

/** Opens the database and brings it to the newest migration; closes it again when that fails. */
export async function openMigratedDatabase(): Promise<Database> {
  const database = await openDatabase();
  try {
    await migrate(database.directUrl);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

export async function migrate(connectionString: string): Promise<void> {
  const schema = await readFile(SCHEMA, "utf8");
  await applyMigrations({
    connectionString,
    directory: MIGRATIONS,
    schema,
    onMigration: (name) => say(`· Applying the migration ${name}`),
  });
}

/** Makes what is stale of all that is derived from the sources; of two who start together one works and one waits. */
export async function makeDerived(what: { build: boolean; partialContent?: boolean }): Promise<void> {
  await withLock(join(GENERATED, "lock"), "building", async () => {
    await generatePrismaClient();
    await compileContent(what.partialContent);
    if (what.build) await buildSite();
  });
}
