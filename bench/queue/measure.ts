import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { catalogueForQueue } from "@/lib/server/review/catalogue";
import { DIE_WITH_PARENT } from "../../scripts/setup/run";
import { say, seconds } from "../../scripts/setup/say";
import { openConnection } from "../http/connection";
import { request } from "../http/message";
import type { Lab } from "../lab";
import { cookieOf } from "../learners";
import { median, ratioByRounds } from "../stats";
import { checkDisk, fill, openSessions } from "./fill";

const SMALL_STATES = 10_000;
const ROUNDS = 10;
const LEARNERS_A_ROUND = 30;

/** Answers how long each of these learners' queues took, in ms. */
type Ask = (learners: readonly string[]) => Promise<number[]>;
type Table = { states: number; learners: string[]; statement: Ask; route: Ask };

/**
 * The queue of one learner in a small table and in a large one, who has as many states in either. The tables take turns.
 * In the large table each learner is a new one, so that nobody has read their rows just before.
 */
export async function measureQueue(lab: Lab): Promise<void> {
  await checkDisk(lab.states);
  await lab.build();
  const items = catalogueForQueue().items.map(({ id }) => id);
  const small = await openTable(lab, items, SMALL_STATES);
  const large = await openTable(lab, items, lab.states);
  for (const what of ["statement", "route"] as const) {
    say(`· The queue's ${what} …`);
    const rounds = { small: [] as number[], large: [] as number[], again: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = {
        small: await small[what](pick(small, round)),
        large: await large[what](pick(large, round, what === "route")),
        again: await large[what](pick(large, round, what === "route")),
      };
      // The first round warms up compilers and plans.
      if (round > 0) for (const key of ["small", "large", "again"] as const) rounds[key].push(median(times[key]));
    }
    const note = `median of ${ROUNDS * LEARNERS_A_ROUND}; a learner with ${items.length} states`;
    const reference = { name: `${small.states} states`, value: median(rounds.small) };
    lab.report({
      name: `queue.${what}.small`,
      value: reference.value,
      unit: "ms",
      note: `${note}, ${small.states} in the table`,
    });
    lab.report({
      name: `queue.${what}`,
      value: median(rounds.large),
      unit: "ms",
      against: { ...reference, ratio: ratioByRounds(rounds.large, rounds.small) },
      targets: [{ of: "ratio", bound: "at most", limit: 1.5 }],
      note: `${note}, ${large.states} in the table, each a learner who was not read before`,
    });
    lab.report({
      name: `queue.${what}.again`,
      value: median(rounds.again),
      unit: "ms",
      against: { ...reference, ratio: ratioByRounds(rounds.again, rounds.small) },
      note: `${note}, ${large.states} in the table, the same learners once more`,
    });
  }
}

/** The learners of one round: in the large table always new ones, in the small one in turn. */
function pick({ learners }: Table, round: number, fromEnd = false): string[] {
  const from = fromEnd ? [...learners].reverse() : learners;
  return Array.from({ length: LEARNERS_A_ROUND }, (_, n) => from[(round * LEARNERS_A_ROUND + n) % from.length] as string);
}

async function openTable(lab: Lab, items: readonly string[], states: number): Promise<Table> {
  const { urlOf, createMigrated } = await lab.server();
  const databaseUrl = urlOf(await createMigrated(`queue_${states}`));
  const begunAt = Date.now();
  say(`· Filling a table with ${states} item states …`);
  const all = await fill(databaseUrl, items, states);
  say(`  filled in ${seconds(begunAt)}`);
  // Those who are asked for lie all over the table.
  const wanted = Math.min(all.length, 2 * (ROUNDS + 1) * LEARNERS_A_ROUND);
  const learners = Array.from({ length: wanted }, (_, n) => all[Math.floor((n * all.length) / wanted)] as string);
  await openSessions(databaseUrl, learners);
  const [statement, route] = [await openStatement(lab, databaseUrl), await openRoute(lab, databaseUrl, learners)];
  return { states: all.length * items.length, learners, statement, route };
}

async function openStatement(lab: Lab, databaseUrl: string): Promise<Ask> {
  const child = fork(join(import.meta.dirname, "statement-process.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx", "--import", DIE_WITH_PARENT],
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  lab.onClose(async () => child.kill());
  return async (learners) => {
    child.send(learners);
    const answer = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
    if (answer === undefined) throw new Error("The process that runs the statement has ended; what it said is above.");
    return answer[0];
  };
}

async function openRoute(lab: Lab, databaseUrl: string, learners: readonly string[]): Promise<Ask> {
  const site = await lab.openSite(databaseUrl);
  const place = { siteUrl: site.url, databaseUrl };
  const cookies = new Map<string, string>();
  for (const id of learners) cookies.set(id, await cookieOf({ id, sessionId: id }, place));
  const connection = await openConnection(site.port);
  lab.onClose(async () => connection.close());
  return async (asked) => {
    const timesMs: number[] = [];
    for (const id of asked) {
      const get = request({ method: "GET", path: "/api/v1/queue?limit=50", port: site.port, cookie: cookies.get(id) });
      const begunAt = performance.now();
      const { status, body } = await connection.send(get);
      timesMs.push(performance.now() - begunAt);
      if (status !== 200) throw new Error(`The queue was answered with ${status}: ${body.slice(0, 300)}`);
    }
    return timesMs;
  };
}
