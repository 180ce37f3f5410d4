import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { openDatabase } from "./setup/database";
import { readDotEnv } from "./setup/environment";
import { migrate } from "./setup/migrate";
import { createMigration } from "./setup/migrations/create";
import { MIGRATIONS, ROOT, SCHEMA } from "./setup/paths";
import { runCommand, SetupProblem, say } from "./setup/say";

// npm run migrate                   applies what prisma/migrations has and the database has not
// npm run migrate -- new <name>     writes the migration from there to prisma/schema.prisma
await runCommand(async () => {
  readDotEnv();
  const [verb, name] = process.argv.slice(2);
  if (verb !== undefined && verb !== "new")
    throw new SetupProblem(`Unknown: ${verb}. Use \`npm run migrate\` or \`npm run migrate -- new <name>\`.`);
  if (verb === "new" && !/^[a-z0-9_]+$/.test(name ?? "")) {
    throw new SetupProblem(
      "Name the migration in lower case letters, digits and underscores: `npm run migrate -- new add_decks`.",
    );
  }
  const database = await openDatabase();
  try {
    if (verb === "new" && name) {
      const schema = await readFile(SCHEMA, "utf8");
      const path = await createMigration({
        connectionString: database.directUrl,
        directory: MIGRATIONS,
        schema,
        name,
        now: new Date(),
      });
      say(
        path
          ? `Wrote ${relative(ROOT, path)}. Read it, then apply it with \`npm run migrate\`.`
          : "The schema says nothing that the migrations do not make.",
      );
    } else {
      const applied = await migrate(database.directUrl);
      say(applied === 0 ? "The database is up to date." : `The database is up to date now (applied: ${applied}).`);
    }
  } finally {
    await database.close();
  }
  return 0;
});
