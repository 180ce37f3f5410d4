import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framesIn, type Passage, playWithChoices, throughJson } from "../fixtures";
import { actions } from "./actions";
import { ageOf } from "./fetch";
import { init } from "./init";
import { type Cache, CITIES, RESOLVERS } from "./network";
import { type Parameters, parametersSchema } from "./parameters";
import { earliest } from "./schedule";
import { step } from "./step";

const doing = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("anna", "ben", "cora", "crowd") },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...CITIES), fc.constantFrom("down", "up", "busy", "idle")).map((w) => w.join(" ")),
  },
  { weight: 1, arbitrary: fc.constantFrom("purge", "change") },
);
const visits = fc.array(fc.tuple(fc.constantFrom(0, 1, 7, 25, 70), doing), { minLength: 1, maxLength: 12 }).map((parts) => {
  let at = 0;
  return parts
    .map(([gap, what]) => {
      at += gap;
      return `${at} ${what}`;
    })
    .join(", ");
});
const parameters: fc.Arbitrary<Parameters> = fc.record({
  steering: fc.constantFrom("dns", "dns", "anycast", "none"),
  visits,
  publicAt: fc.constantFrom(...CITIES),
  ecs: fc.boolean(),
  addressTtlS: fc.constantFrom(1, 20, 60, 3600),
  aliasTtlS: fc.constantFrom(1, 20, 300),
  noticeS: fc.constantFrom(0, 10, 120),
  maxAgeS: fc.constantFrom(0, 5, 60, 86_400),
  shield: fc.boolean(),
  collapse: fc.boolean(),
  https: fc.boolean(),
  nearRttMs: fc.constantFrom(1, 8, 200),
  originRttMs: fc.constantFrom(50, 180, 600),
  shopDnsRttMs: fc.constantFrom(1, 40, 500),
  cdnDnsRttMs: fc.constantFrom(1, 10, 500),
});
/** At each step either nothing (the engine goes on) or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(7), { freq: 4 }), { maxLength: 30 });

const playWith = (given: Parameters, choices: (number | null)[], seed = 1, through?: Passage) =>
  framesIn(playWithChoices({ next: earliest, step, actions }, init(given, seed), choices, { limit: 2000, through }));

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("comes to rest; asked = hit + fetched + failed + those still at it; time never runs back", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        let atMs = 0;
        for (const { state } of frames) {
          const { asked, hit, fetched, failed } = state.tally;
          expect(asked).toBe(hit + fetched + failed + state.visits.reduce((sum, { count }) => sum + count, 0));
          expect(state.nowMs).toBeGreaterThanOrEqual(atMs);
          atMs = state.nowMs;
        }
        const last = frames.at(-1)?.state;
        expect(last?.messages).toEqual([]);
        expect(last?.visits).toEqual([]);
        for (const store of Object.values(last?.stores ?? {})) expect(store.waiting).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("never leads anybody by an address whose TTL is over, and never beyond the network that it is for", () => {
    let led = 0;
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        // Every address in a cache was given by a name server no longer ago than its TTL says.
        const told: { target: string; prefix: string | null; atMs: number }[] = [];
        for (const [at, { state, event }] of frames.entries()) {
          const before = frames[at - 1]?.state;
          const message = event?.type === "arrive" ? before?.messages.find(({ id }) => id === event.message) : undefined;
          if (message?.kind === "answer" && message.to === "resolver" && message.target !== null) {
            told.push({
              target: message.target,
              prefix: message.target === "anycast" ? null : message.prefix,
              atMs: state.nowMs,
            });
          }
          for (const name of RESOLVERS)
            for (const { target, prefix, expiresMs } of state.resolvers[name].held)
              expect(told).toContainEqual({ target, prefix, atMs: expiresMs - given.addressTtlS * 1000 });
          if (event?.type === "visit" && state.visits.at(-1)?.ownAddress) {
            led += 1;
            expect(before?.stubs[event.user]?.expiresMs).toBeGreaterThan(state.nowMs);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(led).toBeGreaterThan(10);
  });

  it("never serves a hit from a copy that is not fresh, and gives no 200 that the origin has not sent", () => {
    let hits = 0;
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        for (const [at, { state }] of frames.entries()) {
          const { note } = state;
          if (note?.is === "cache" && note.how === "hit") {
            hits += 1;
            expect(note.ageMs).toBeLessThan(given.maxAgeS * 1000);
          }
          if (note?.is === "seen") expect(note.seen.version).toBeLessThanOrEqual(state.origin.version);
          // A copy is as old as what it was made of, and ages by the clock.
          for (const name of Object.keys(state.stores) as Cache[]) {
            const [copy, old] = [state.stores[name].copy, frames[at - 1]?.state.stores[name].copy];
            if (copy !== null && copy === old) expect(ageOf(copy, state.nowMs)).toBeGreaterThanOrEqual(copy.ageMs);
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(hits).toBeGreaterThan(50);
  });

  it("that collapses sends no crowd from a cache to the next", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        for (const { state } of playWith({ ...given, collapse: true }, choices))
          for (const message of state.messages)
            if (message.kind === "request" && message.from !== "user") expect(message.count).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same again, and when its state goes through JSON at every step", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer({ min: 0, max: 1_000_000 }), (given, choices, seed) => {
        const frames = playWith(given, choices, seed);
        expect(playWith(given, choices, seed, throughJson)).toEqual(frames);
      }),
      { numRuns: 30 },
    );
  });
});
