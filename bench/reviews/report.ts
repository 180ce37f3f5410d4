import type { Report } from "../figure";
import type { Volley } from "../http/load";
import { mean, median, percentile, ratioByRounds } from "../stats";

/** One volley, with the processor time that the serving process and PostgreSQL spent on it, where the system tells. */
export type Round = Volley & { serverCpuMs?: number; postgresCpuMs?: number };
export type Rounds = Record<"empty" | "single" | "batch" | "bare", Round[]>;

const EMPTY = "empty route handler of the same build";
const BARE = "node:http + pg, the same SQL, one a request";

/** The figures of what was fired in turn. `disk` says what "durable when answered" costs here. */
export function reportRates(report: Report, { empty, single, batch, bare }: Rounds, batchSize: number, disk: string): void {
  const rates = { empty: ratesOf(empty), single: ratesOf(single), bare: ratesOf(bare), batch: ratesOf(batch, batchSize) };
  report({ name: "reviews.empty-handler", value: median(rates.empty), unit: "1/s", note: "8 at a time, body and token read" });
  report({ name: "reviews.bare", value: median(rates.bare), unit: "1/s", note: `8 at a time, one process; ${disk}` });
  report({
    name: "reviews.single",
    value: median(rates.single),
    unit: "1/s",
    against: { name: EMPTY, value: median(rates.empty), ratio: ratioByRounds(rates.single, rates.empty) },
    targets: [{ of: "ratio", bound: "at least", limit: 0.6 }],
    note: `one a request, 8 at a time, durable when answered; ${disk}`,
  });
  reportTimes(report, "reviews.single", single);
  reportTimes(report, "reviews.empty-handler", empty);
  reportTimes(report, "reviews.bare", bare);
  report({
    name: "reviews.batch",
    value: median(rates.batch),
    unit: "1/s",
    against: { name: BARE, value: median(rates.bare), ratio: ratioByRounds(rates.batch, rates.bare) },
    targets: [
      { of: "value", bound: "at least", limit: 5000 },
      { of: "ratio", bound: "at least", limit: 1 },
    ],
    note: `reviews, not requests: ${batchSize} a request, 8 requests at a time`,
  });
  reportTimes(report, "reviews.batch", batch);
  reportCpu(report, { empty, single, batch, bare }, batchSize);
}

/** A pace is held when the answers keep up with it. */
export function reportPace(report: Report, { count, seconds, latenciesMs }: Volley, perSecond: number): void {
  const note = `open loop, ${perSecond} a second sent at their instants; times count from those`;
  report({ name: "reviews.paced", value: count / seconds, unit: "1/s", against: { name: "sent", value: perSecond }, note });
  report({ name: "reviews.paced.p50", value: percentile(latenciesMs, 0.5), unit: "ms", note });
  const targets = [{ of: "value", bound: "at most", limit: 100 }] as const;
  report({ name: "reviews.paced.p99", value: percentile(latenciesMs, 0.99), unit: "ms", targets, note });
}

function ratesOf(rounds: Round[], reviewsEach = 1): number[] {
  return rounds.map(({ count, seconds }) => (count * reviewsEach) / seconds);
}

function reportTimes(report: Report, name: string, rounds: Round[]): void {
  const all = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  for (const [tail, p] of Object.entries({ p50: 0.5, p99: 0.99 }))
    report({ name: `${name}.${tail}`, value: percentile(all, p), unit: "ms", note: "a request" });
}

/** What a busy machine does not change: processor time a review, and its ratio to the empty handler's a request. */
function reportCpu(report: Report, { empty, single, batch, bare }: Rounds, batchSize: number): void {
  const each = (rounds: Round[], of: "serverCpuMs" | "postgresCpuMs", reviews = 1) => {
    const times = rounds.flatMap((round) => round[of] ?? []);
    return times.length === rounds.length ? mean(times.map((ms, n) => ms / ((rounds[n]?.count ?? 0) * reviews))) : undefined;
  };
  const emptyMs = each(empty, "serverCpuMs");
  if (emptyMs === undefined) return;
  report({ name: "reviews.empty-handler.cpu", value: emptyMs, unit: "ms", note: "of the site's process, a request" });
  for (const [name, rounds, reviews] of [
    ["single", single, 1],
    ["batch", batch, batchSize],
    ["bare", bare, 1],
  ] as const) {
    const value = each(rounds, "serverCpuMs", reviews);
    const note = "of the serving process, a review";
    if (value) report({ name: `reviews.${name}.cpu`, value, unit: "ms", against: { name: EMPTY, value: emptyMs }, note });
    const postgres = each(rounds, "postgresCpuMs", reviews);
    if (postgres) report({ name: `reviews.${name}.cpu-postgres`, value: postgres, unit: "ms", note: "of PostgreSQL, a review" });
  }
}
