import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../../testing/folders";
import { openTestServer, type TestServer } from "../../testing/test-server";
import { withClient } from "../database";
import { applyMigrations } from "./apply";
import { createMigration } from "./create";

const SCHEMA = `datasource db {
  provider = "postgresql"
}
model Word {
  id   Int    @id
  text String
}
`;
const FIRST = 'create table "Word" ("id" integer primary key, "text" text not null);';
/** Semicolons where a splitter of statements would stumble. */
const TRICKY = `create function two() returns integer language plpgsql as $$ begin perform 1; return 2; end $$;
insert into "Word" values (two(), 'a;b');`;

let server: TestServer;
let folder: string;
let count = 0;

beforeAll(async () => {
  server = await openTestServer();
  folder = await openFolder();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A new database and a folder of migrations for it. */
async function aCase(migrations: Record<string, string>) {
  const name = await server.createEmpty(`case_${count++}`);
  const connectionString = server.urlOf(name);
  const directory = join(folder, name);
  const write = async (migration: string, sql: string) => {
    await mkdir(join(directory, migration), { recursive: true });
    await writeFile(join(directory, migration, "migration.sql"), sql);
  };
  for (const [migration, sql] of Object.entries(migrations)) await write(migration, sql);
  const options = { connectionString, directory, schema: SCHEMA };
  const query = async (sql: string) => (await withClient(connectionString, (client) => client.query(sql))).rows;
  return { write, query, options, apply: () => applyMigrations(options) };
}

describe("migrations", () => {
  it("are applied in order, whole, and once", async () => {
    const { apply, query } = await aCase({ "20260102000000_tricky": TRICKY, "20260101000000_first": FIRST });
    expect(await apply()).toEqual(["20260101000000_first", "20260102000000_tricky"]);
    expect(await query('select * from "Word"')).toEqual([{ id: 2, text: "a;b" }]);
    expect(await apply()).toEqual([]);
  });

  it("are applied by one of three that start together", async () => {
    const { apply } = await aCase({ "20260101000000_first": FIRST, "20260102000000_tricky": TRICKY });
    const applied = await Promise.all([apply(), apply(), apply()]);
    expect(applied.flat().sort()).toEqual(["20260101000000_first", "20260102000000_tricky"]);
  });

  it("stop at one that fails, name it, its line and PostgreSQL's words, and leave nothing of it", async () => {
    const { apply, query, write } = await aCase({
      "20260101000000_first": FIRST,
      "20260102000000_bad": 'alter table "Word" add column kind text;\nalter table "Wrod" add column lang text;\n',
    });
    const failing = apply();
    await expect(failing).rejects.toThrow("The migration 20260102000000_bad failed and the start stops here.");
    await expect(failing).rejects.toThrow('PostgreSQL said: relation "Wrod" does not exist (42P01)');
    const columns = await query("select column_name from information_schema.columns where table_name = 'Word' order by 1");
    expect(columns.map((row) => row.column_name)).toEqual(["id", "text"]);
    await write("20260102000000_bad", 'alter table "Word" add column kind text;');
    expect(await apply()).toEqual(["20260102000000_bad"]);
  });

  it("point at the place of a mistake in the SQL", async () => {
    const { apply } = await aCase({ "20260101000000_typo": "create table a (b text);\ncreat table c (d text);\n" });
    await expect(apply()).rejects.toThrow("At prisma/migrations/20260101000000_typo/migration.sql:2: creat table c (d text);");
  });

  it("are as if not begun when the start is killed in the middle of one", async () => {
    const { apply, query } = await aCase({ "20260101000000_first": `${FIRST} select pg_sleep(0.5);` });
    const killed = apply();
    killed.catch(() => {});
    await expect
      .poll(() =>
        query(
          "select pg_terminate_backend(pid) as done from pg_stat_activity where query like '%pg_sleep(0.5)%' and pid <> pg_backend_pid()",
        ),
      )
      .toEqual([{ done: true }]);
    await expect(killed).rejects.toThrow("terminating connection");
    expect(await apply()).toEqual(["20260101000000_first"]);
  });

  it("are refused when one was edited after it was applied", async () => {
    const { apply, write } = await aCase({ "20260101000000_first": FIRST });
    await apply();
    await write("20260101000000_first", `${FIRST}\n-- edited`);
    await expect(apply()).rejects.toThrow("The migration 20260101000000_first was applied to this database with another text");
  });

  it("are written from the difference between those that exist and the schema", async () => {
    const { options, apply, query } = await aCase({});
    const now = new Date("2026-02-03T04:05:06Z");
    const path = await createMigration({ ...options, name: "first", now });
    expect(path).toBe(join(options.directory, "20260203040506_first", "migration.sql"));
    expect(await createMigration({ ...options, name: "again", now })).toBeUndefined();
    await apply();
    expect(await query("select table_name from information_schema.tables where table_name = 'Word'")).toHaveLength(1);
  });
});
