import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList } from "./engine";

/** Prisma's own format, so that `prisma migrate deploy` elsewhere continues from the same history. */
export type Migration = { name: string; sql: string; checksum: string };

const LOCK_FILE = "migration_lock.toml";
const LOCK_TEXT =
  '# Written by `npm run migrate -- new`. Prisma reads here which database the migrations are for.\nprovider = "postgresql"\n';

export async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

export function asMigrationList(directory: string, migrations: Migration[]): MigrationList {
  return {
    baseDir: directory,
    lockfile: { path: LOCK_FILE, content: LOCK_TEXT },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

export async function writeMigration(directory: string, name: string, sql: string): Promise<string> {
  const path = join(directory, name, "migration.sql");
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, LOCK_FILE), LOCK_TEXT);
  await writeFile(path, sql);
  return path;
}
