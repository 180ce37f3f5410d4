import { afterAll, expect, test } from "vitest";
import { disconnect, inTransaction, pool } from "./client";
import { prepared } from "./prepared";

afterAll(disconnect);

const one = async (text: string) => (await prepared.query(text)).rows[0]?.n;

test("a transaction that fails leaves nothing behind, and its connection is used again", async () => {
  const failed = inTransaction(async (connection) => {
    await connection.query("insert into secret (name, value) values ('of a failed transaction', '')");
    throw new Error("decided otherwise");
  });
  await expect(failed).rejects.toThrow("decided otherwise");
  const { rows } = await pool().query("select from secret where name = 'of a failed transaction'");
  expect(rows).toEqual([]);
});

test("a server process that dies in a transaction fails that transaction, and the next one gets another connection", async () => {
  const killed = inTransaction(async (connection) => {
    const { rows } = await connection.query("select pg_backend_pid() as pid");
    await pool().query("select pg_terminate_backend($1)", [rows[0].pid]);
    await connection.query("select 1");
  });
  await expect(killed).rejects.toThrow();
  expect(await inTransaction(async (connection) => (await connection.query("select 1 as n")).rows)).toEqual([{ n: 1 }]);
});

test("a pooler that loses prepared statements costs one statement sent twice, and no answer", async () => {
  expect(await one("select 1 as n")).toBe(1);
  // What an older PgBouncer does in transaction mode: the next server connection has not planned it.
  await pool().query("deallocate all");
  expect(await one("select 1 as n")).toBe(1);
  const { rows } = await pool().query("select count(*)::int as n from pg_prepared_statements");
  expect(await one("select 2 as n")).toBe(2);
  expect(rows).toEqual([{ n: 0 }]);
});
