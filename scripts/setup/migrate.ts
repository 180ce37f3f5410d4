import { readFile } from "node:fs/promises";
import { applyMigrations } from "./migrations/apply";
import { MIGRATIONS, SCHEMA } from "./paths";
import { say } from "./say";

/** Brings a database to the newest of prisma/migrations, saying what it applies; answers how many that were. */
export async function migrate(connectionString: string): Promise<number> {
  const applied = await applyMigrations({
    connectionString,
    directory: MIGRATIONS,
    schema: await readFile(SCHEMA, "utf8"),
    onMigration: (name) => say(`· Applying the migration ${name}`),
  });
  return applied.length;
}
