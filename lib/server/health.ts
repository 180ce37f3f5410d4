import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/lib/server/db/client";

const ANSWERS_WITHIN_MS = 2_000;

/** Whether the site can serve. The reason is for a person at a terminal, and says nothing about the machine. */
export async function loadHealth(): Promise<{ ok: true } | { ok: false; reason: string }> {
  const asked = pool()
    .query("select 1 from learner limit 0")
    .then(
      () => "answers" as const,
      (error: unknown) => (isMissingTable(error) ? ("empty" as const) : ("silent" as const)),
    );
  const database = await Promise.race([asked, sleep(ANSWERS_WITHIN_MS, "silent" as const, { ref: false })]);
  switch (database) {
    case "answers":
      return { ok: true };
    case "empty":
      return { ok: false, reason: "The database answers but has no tables. Run `npm run migrate`." };
    case "silent":
      return { ok: false, reason: "The database does not answer." };
    default:
      return database satisfies never;
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42P01";
}
