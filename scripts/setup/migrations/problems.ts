import { SetupProblem } from "../say";
import type { Migration } from "./directory";

/** What stops a start, in words that say what to do. `message` is shown as it is, without a stack. */
export class MigrationFailed extends SetupProblem {
  constructor(
    readonly migration: string,
    what: string,
  ) {
    super(
      `The migration ${migration} failed and the start stops here.\n${what}\n` +
        "It ran in a transaction, so the database is as it was before. Correct the cause: the data it names, or, if this\n" +
        `migration was never released, prisma/migrations/${migration}/migration.sql. Then start again.`,
    );
  }
}

export class EditedMigration extends SetupProblem {
  constructor(readonly migration: string) {
    super(
      `The migration ${migration} was applied to this database with another text than prisma/migrations/${migration}\n` +
        "has now. A merged migration is never edited: restore its text (git log shows it) and put the change into a new\n" +
        "migration with `npm run migrate -- new <name>`. If only you have this database, you may delete it instead.",
    );
  }
}

type PostgresError = { message: string; code?: string; detail?: string; hint?: string; position?: string };

/** PostgreSQL's words, its hint, and the line of the migration that it points at. */
export function describeFailure(migration: Pick<Migration, "name" | "sql">, error: unknown): string {
  if (!(error instanceof Error)) return `PostgreSQL said: ${String(error)}`;
  const { message, code, detail, hint, position }: PostgresError = error;
  const lines = [`PostgreSQL said: ${message}${code ? ` (${code})` : ""}`];
  if (detail) lines.push(`  Detail: ${detail}`);
  if (hint) lines.push(`  Hint: ${hint}`);
  if (position) {
    const before = migration.sql.slice(0, Number(position) - 1);
    const line = before.split("\n").length;
    lines.push(`  At prisma/migrations/${migration.name}/migration.sql:${line}: ${migration.sql.split("\n")[line - 1]?.trim()}`);
  }
  return lines.join("\n");
}
