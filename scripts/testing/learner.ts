import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { E2E_STATE } from "../setup/paths";

/** A learner of the running site, made in its database: no form, no request. */
export type Learner = { id: string; sessionId: string };

/** As Playwright's `context.addCookies` takes it. */
export type Cookie = { name: string; value: string; url: string; httpOnly?: boolean; sameSite?: "Lax" };

type Site = { siteUrl: string; databaseUrl: string };

/** Makes a guest with a session. */
export async function createLearner(
  given: { locale?: "zh" | "en"; timeZone?: string; newPerDay?: number } = {},
  site?: Site,
): Promise<Learner> {
  const learner = { id: randomUUID(), sessionId: randomUUID() };
  const { locale = "en", timeZone = "Pacific/Chatham", newPerDay = 15 } = given;
  await query(site, "insert into learner (id, locale, time_zone, new_per_day) values ($1, $2, $3, $4)", [
    learner.id,
    locale,
    timeZone,
    newPerDay,
  ]);
  await query(site, "insert into session (learner_id, id, user_agent) values ($1, $2, 'test')", [learner.id, learner.sessionId]);
  return learner;
}

/** What a browser holds that is signed in as the learner: the session's token, and the hint that there is one. */
export async function sessionCookies({ id, sessionId }: Learner, site?: Site): Promise<Cookie[]> {
  const { siteUrl: url } = site ?? (await runningSite());
  const value = await encode({ token: { sub: id, sid: sessionId }, secret: await siteSecret(site) });
  return [
    { name: "next-auth.session-token", value, url, httpOnly: true, sameSite: "Lax" },
    { name: "signed-in", value: "1", url, sameSite: "Lax" },
  ];
}

export async function deleteLearner(id: string, site?: Site): Promise<void> {
  await query(site, "delete from learner where id = $1 or merged_into = $1", [id]);
}

/** The secret that the site made, or makes now: whoever comes first, both use that one. */
async function siteSecret(site?: Site): Promise<string> {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  await query(site, "insert into secret (name, value) values ('nextauth', $1) on conflict do nothing", [
    randomBytes(32).toString("base64url"),
  ]);
  const [row] = await query<{ value: string }>(site, "select value from secret where name = 'nextauth'", []);
  if (row === undefined) throw new Error("The site's secret was not kept.");
  return row.value;
}

/** The site that the end-to-end tests run against (scripts/testing/e2e-site.ts). */
async function runningSite(): Promise<Site> {
  return JSON.parse(await readFile(E2E_STATE, "utf8"));
}

const pools = new Map<string, pg.Pool>();

async function query<Row extends pg.QueryResultRow>(site: Site | undefined, sql: string, values: unknown[]): Promise<Row[]> {
  const { databaseUrl } = site ?? (await runningSite());
  const pool = pools.get(databaseUrl) ?? open(databaseUrl);
  pools.set(databaseUrl, pool);
  return (await pool.query<Row>(sql, values)).rows;
}

function open(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  pool.on("error", () => {}); // the server may be stopped before the process ends
  return pool;
}
