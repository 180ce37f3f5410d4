import { join } from "node:path";
import { buildSite } from "./build";
import { compileContent } from "./content";
import { type Database, openDatabase } from "./database";
import { withLock } from "./lock";
import { migrate } from "./migrate";
import { GENERATED } from "./paths";
import { generatePrismaClient } from "./prisma-client";

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

/** Makes what is stale of all that is derived from the sources; of two who start together one works and one waits. */
export async function makeDerived(what: { build: boolean; partialContent?: boolean }): Promise<void> {
  await withLock(join(GENERATED, "lock"), "building", async () => {
    await generatePrismaClient();
    await compileContent(what.partialContent);
    if (what.build) await buildSite();
  });
}
