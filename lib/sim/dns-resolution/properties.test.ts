import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DnsQuestion, DnsRecord } from "@/lib/packets/dns";
import { meddlerOf } from "../fixtures";
import { PLAIN } from "./fixtures";
import { actions } from "./inputs";
import { ALIAS_LIMIT, QUERY_LIMIT } from "./limits";
import { NAMES, type Parameters, parametersSchema } from "./parameters";
import { dataOf, ns } from "./records";
import type { Lookup, State } from "./state";
import { init, next, step } from "./step";
import { addressRecord, DELEGATION_TTL_S, ZONES, type Zone, zoneHolding } from "./zones";

const name = fc.constantFrom(...(Object.keys(NAMES) as Parameters["name"][]));
const type = fc.constantFrom(...(["A", "AAAA", "MX", "TXT", "NS", "CNAME", "PTR"] as const));
const rtt = fc.integer({ min: 1, max: 500 });
const parameters: fc.Arbitrary<Parameters> = fc.record({
  name,
  type,
  mode: fc.constantFrom("recursive", "iterative"),
  cache: fc.constantFrom("cold", "delegations", "asked"),
  askedAgoS: fc.integer({ min: 1, max: 200_000 }),
  secondName: fc.oneof(fc.constant("none" as const), name),
  secondType: type,
  secondAfterS: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200_000 })),
  minimise: fc.boolean(),
  edns: fc.constantFrom("none", "1232", "1400"),
  tcpBlocked: fc.boolean(),
  silent: fc.constantFrom("none", "root", "com", "first", "both"),
  clientRttMs: rtt,
  rootRttMs: rtt,
  tldRttMs: rtt,
  exampleRttMs: rtt,
  otherRttMs: rtt,
});
/** At each step either nothing (the engine goes on) or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(9), { freq: 3 }), { maxLength: 60 });

const playWith = meddlerOf({ init, next, step, actions }, 20_000);

/** What the zones say, found by reading them as a whole and not as any server would. */
function truth(question: DnsQuestion): "NXDOMAIN" | "unreachable" | DnsRecord[] {
  let sought = question.name;
  for (let passed = 0; passed <= ALIAS_LIMIT; passed += 1) {
    const zone = zoneHolding(sought, ZONES);
    if (zone === undefined || Object.keys(zone.delegations).some((cut) => isBelow(sought, cut))) return "unreachable";
    const records = recordsOf(zone);
    const node = records.filter((record) => record.name === sought);
    const matching = node.filter((record) => record.type === question.type);
    const [alias] = node.filter((record) => record.type === "CNAME");
    if (matching.length > 0) return matching;
    if (alias?.type !== "CNAME") return records.some((record) => isBelow(record.name, sought)) ? [] : "NXDOMAIN";
    sought = alias.target;
  }
  return "unreachable";
}

function recordsOf(zone: Zone): DnsRecord[] {
  const addresses = zone.hosts.filter((host) => zoneHolding(host, ZONES) === zone).flatMap((host) => addressRecord(host) ?? []);
  return [...zone.records, ...addresses, ...zone.hosts.map((host) => ns(zone.apex, DELEGATION_TTL_S, host))];
}

function isBelow(sought: string, above: string): boolean {
  return above === "." || sought === above || sought.endsWith(`.${above}`);
}

const ALL_RECORDS = ZONES.flatMap(recordsOf);

function isInZones(record: DnsRecord): boolean {
  return ALL_RECORDS.some(
    (one) =>
      one.name === record.name &&
      one.type === record.type &&
      dataOf(one) === dataOf(record) &&
      one.ttlSeconds >= record.ttlSeconds,
  );
}

function expectTrue({ question, outcome }: Lookup): void {
  if (outcome === null || outcome.rcode === "SERVFAIL" || outcome.rcode === "TIMEOUT") return;
  for (const record of outcome.answers) expect(isInZones(record)).toBe(true);
  const found = truth(question);
  if (outcome.rcode === "NXDOMAIN") expect(found).toBe("NXDOMAIN");
  else
    expect(outcome.answers.filter((record) => record.type === question.type).map(dataOf)).toEqual(
      (found as DnsRecord[]).map(dataOf),
    );
}

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("comes to rest with every question concluded, and every answer is what the zones hold, or an error", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const last = playWith(given, choices, seed);
        expect(last).toMatchObject({ flights: [], job: null, waiting: null, queue: [], upcoming: [] });
        for (const lookup of last.lookups) {
          expect(lookup.outcome).not.toBeNull();
          expect(lookup.upstream).toBeLessThanOrEqual(QUERY_LIMIT);
          expectTrue(lookup);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("answers with the truth, and not with an error, where nothing stands in the way", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const last = playWith({ ...given, silent: "none", tcpBlocked: false }, [], seed);
        for (const { question, outcome } of last.lookups) {
          const found = truth(question);
          expect(outcome?.rcode).toBe(found === "unreachable" ? "SERVFAIL" : found === "NXDOMAIN" ? "NXDOMAIN" : "NOERROR");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never serves a record longer than the zone allows, nor with a TTL that has grown without a query", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const { lookups } = playWith(given, choices, seed);
        for (const [at, lookup] of lookups.entries()) {
          if (lookup.upstream > 0) continue;
          for (const record of lookup.outcome?.answers ?? []) {
            const earlier = lookups.slice(0, at).findLast((one) => one.outcome?.answers.some((other) => isSame(other, record)));
            const before = earlier?.outcome?.answers.find((other) => isSame(other, record));
            if (before !== undefined) expect(record.ttlSeconds).toBeLessThanOrEqual(before.ttlSeconds);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never uses what has expired: no entry is served at or after its end", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (before, _event, after) => {
          for (const note of after.notes) {
            if (note.is !== "hit" || note.what === "failure") continue;
            expect(after.cache.some((entry) => entry.name === note.by && entry.expiresAtMs > after.nowMs)).toBe(true);
          }
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("is the same again with the same seed, and its state survives JSON at every step", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const first: State[] = [];
        playWith(given, choices, seed, (_before, _event, after) => first.push(after));
        let at = 0;
        playWith(given, choices, seed, (_before, _event, after) => {
          const expected = first[at];
          at += 1;
          expect(after).toEqual(expected);
        });
        for (const state of first) {
          const copy = JSON.parse(JSON.stringify(state)) as State;
          expect(copy).toEqual(state);
          const event = next(state);
          expect(next(copy)).toEqual(event);
          if (event !== undefined) expect(step(copy, event)).toEqual(step(state, event));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws its IDs and ports from the seed", () => {
    const idOf = (seed: number) => {
      const start = init(PLAIN, seed);
      const event = next(start);
      return event && step(start, event).flights[0]?.exchange.query.id;
    };
    expect(new Set([1, 2, 3, 4, 5].map(idOf)).size).toBe(5);
  });
});

function isSame(one: DnsRecord, other: DnsRecord): boolean {
  return one.name === other.name && one.type === other.type && dataOf(one) === dataOf(other);
}
