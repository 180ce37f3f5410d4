import { say } from "../../scripts/setup/say";
import { cpuMs, postgresProcesses } from "../cpu";
import { closedLoop, paced, type Volley } from "../http/load";
import type { Lab } from "../lab";
import { signInLearners } from "../learners";
import { openBare } from "./bare";
import { type Round, reportPace, reportRates } from "./report";
import { answers } from "./shots";
import { checkStored, describeDisk } from "./stored";

/** One learner may send 3,000 events a minute; so many together may send far more than any server here takes. */
const LEARNERS = 400;
const AT_ONCE = 8;
const ROUNDS = 6;
/** Until the compiler has settled: so many requests, but on a machine that is busy with something else no more volleys than these. */
const WARM_UP = { requests: { empty: 2000, single: 2000, batch: 200, bare: 2000 }, volleys: 8 };
const VOLLEY_SECONDS = 2.5;
const BATCH = 50;
const PACE = { perSecond: 500, seconds: 15, connections: 64 };

/**
 * Reviews through HTTP, beside an empty handler of the same build and beside node:http with the same SQL, on one
 * PostgreSQL. The four take turns, so that what else the machine does meets them all alike.
 */
export async function measureReviews(lab: Lab): Promise<void> {
  const site = await lab.site();
  const { urlOf, createMigrated } = await lab.server();
  const bareUrl = urlOf(await createMigrated("bare"));
  const bare = await openBare(lab, bareUrl);
  say("· Making learners …");
  const onSite = answers(await signInLearners(site, LEARNERS));
  // The bare server reads no token; it takes the session from where the others carry theirs.
  const guests = await signInLearners({ url: site.url, databaseUrl: bareUrl }, LEARNERS);
  const onBare = answers(guests.map((learner) => ({ ...learner, cookie: learner.sessionId })));

  const reviews = { port: site.port, path: "/api/v1/reviews", status: 200 };
  const kinds = {
    empty: { port: site.port, pid: site.pid, next: () => onSite.one({ ...reviews, path: "/api/bench" }) },
    single: { port: site.port, pid: site.pid, next: () => onSite.one(reviews) },
    batch: { port: site.port, pid: site.pid, next: () => onSite.batch(reviews) },
    bare: { port: bare.port, pid: bare.pid, next: () => onBare.one({ ...reviews, port: bare.port }) },
  };
  type Kind = keyof typeof kinds;
  let acknowledged = 0;
  const count = (kind: Kind, volley: Volley) => {
    if (kind === "single") acknowledged += volley.count;
    if (kind === "batch") acknowledged += volley.count * BATCH;
  };
  const fire = async (kind: Kind): Promise<Round> => {
    const { pid, ...loop } = kinds[kind];
    const writers = await postgresProcesses(kind === "bare" ? bareUrl : site.databaseUrl);
    const before = { server: cpuMs([pid]), postgres: cpuMs(writers) };
    const volley = await closedLoop({ ...loop, connections: AT_ONCE, seconds: VOLLEY_SECONDS });
    const after = { server: cpuMs([pid]), postgres: cpuMs(writers) };
    count(kind, volley);
    return { ...volley, serverCpuMs: spent(before.server, after.server), postgresCpuMs: spent(before.postgres, after.postgres) };
  };

  const order: Kind[] = ["batch", "bare", "empty", "single"];
  say("· Warming up …");
  for (const kind of order) {
    let requests = 0;
    for (let n = 0; n < WARM_UP.volleys && requests < WARM_UP.requests[kind]; n += 1) requests += (await fire(kind)).count;
  }
  const rounds: Record<Kind, Round[]> = { empty: [], single: [], batch: [], bare: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const kind of round % 2 === 0 ? order : [...order].reverse()) rounds[kind].push(await fire(kind));
    say(`  round ${round} of ${ROUNDS}: ${order.map((kind) => `${kind} ${rateOf(rounds[kind])}/s`).join(", ")}`);
  }
  reportRates(lab.report, rounds, BATCH, await describeDisk(site.databaseUrl));

  say(`· ${PACE.perSecond} reviews a second, for ${PACE.seconds} s …`);
  const held = await paced({ ...PACE, port: site.port, next: kinds.single.next });
  count("single", held);
  reportPace(lab.report, held, PACE.perSecond);
  await checkStored(lab.report, site.databaseUrl, acknowledged);
}

function spent(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

function rateOf(rounds: Round[]): number {
  const last = rounds.at(-1);
  return last ? Math.round(last.count / last.seconds) : 0;
}
