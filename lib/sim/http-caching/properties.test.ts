import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framesIn, type Passage, playWithChoices, throughJson } from "../fixtures";
import { actions } from "./actions";
import { faultsIn } from "./audit";
import { ageOf } from "./freshness";
import { init } from "./init";
import { CACHES, type Stored, USERS, VARIES } from "./message";
import { type Parameters, parametersSchema } from "./parameters";
import { clockOf } from "./reply";
import { earliest } from "./schedule";
import { step } from "./step";

const seconds = fc.constantFrom(0, 1, 10, 30, 60, 100);
const directive = fc.oneof(
  seconds.map((n) => `max-age=${n}`),
  seconds.map((n) => `s-maxage=${n}`),
  seconds.map((n) => `stale-while-revalidate=${n}`),
  seconds.map((n) => `stale-if-error=${n}`),
  fc.constantFrom("no-cache", "no-store", "private", "public", "must-revalidate", "proxy-revalidate", "immutable"),
);
const cacheControl = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(directive, { maxLength: 3, selector: (one) => one.split("=")[0] }) },
  // What contradicts itself: the strictest has to win.
  { weight: 1, arbitrary: fc.constantFrom(["max-age=10", "must-revalidate", "stale-while-revalidate=60", "stale-if-error=60"]) },
  { weight: 1, arbitrary: fc.constantFrom(["max-age=10", "proxy-revalidate", "stale-while-revalidate=60"]) },
);
const doing = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("anna", "ben", "anna", "ben", "anna reload", "ben hard", "anna put") },
  { weight: 1, arbitrary: fc.constantFrom("ben max-stale=20", "anna min-fresh=20", "ben no-store", "anna only-if-cached") },
  { weight: 2, arbitrary: fc.constantFrom("change", "restore", "down", "503", "up") },
);
const visits = fc.array(fc.tuple(fc.constantFrom(1, 1, 10, 25, 60), doing), { minLength: 1, maxLength: 12 }).map((parts) => {
  let at = 0;
  return parts
    .map(([gap, what]) => {
      at += gap;
      return `${at} ${what}`;
    })
    .join(", ");
});
const parameters: fc.Arbitrary<Parameters> = fc.record({
  cacheControl: cacheControl.map((parts) => parts.join(", ")),
  expires: fc.constantFrom("", "", "0", "+30", "-30"),
  etag: fc.constantFrom("none", "strong", "weak"),
  lastModified: fc.constantFrom("", "-600", "-7200"),
  vary: fc.constantFrom(...VARIES),
  status: fc.constantFrom("200", "200", "404", "403"),
  content: fc.constantFrom("same", "language", "encoding", "user"),
  visits,
  login: fc.constantFrom("none", "cookie", "authorization"),
  benLanguage: fc.constantFrom("zh", "en"),
  benEncoding: fc.constantFrom("gzip", "br"),
  shared: fc.boolean(),
  staleWhenDown: fc.boolean(),
  clockS: fc.constantFrom(0, 0, 45, -45),
});
/** At each step either nothing (the engine goes on) or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(8), { freq: 4 }), { maxLength: 30 });

const playWith = (given: Parameters, choices: (number | null)[], through?: Passage) =>
  framesIn(playWithChoices({ next: earliest, step, actions }, init(given), choices, { limit: 1000, through }));

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("never serves what RFC 9111 forbids, by a judge that reads the header lines", () => {
    let served = 0;
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        served += frames.filter(({ state }) => state.shown?.by === "own" || state.shown?.by === "shared").length;
        expect(faultsIn(frames)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(served).toBeGreaterThan(200);
  });

  it("never lets the age of a stored response run back", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const ages = new Map<Stored, number>();
        for (const { state } of playWith(given, choices))
          for (const name of CACHES)
            for (const stored of state.caches[name]) {
              const ageS = ageOf(stored, clockOf(state, name));
              expect(ageS).toBeGreaterThanOrEqual(ages.get(stored) ?? 0);
              ages.set(stored, ageS);
            }
      }),
      { numRuns: 150 },
    );
  });

  it("answers every visit once: asked = answered + waiting, and at rest nobody waits", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        let atMs = 0;
        for (const { state } of frames) {
          const { asked, own, validated, shared, origin, failure } = state.tally;
          const waiting = USERS.filter((user) => state.pending[user]?.inBackground === false).length;
          expect(asked).toBe(own + validated + shared + origin + failure + waiting);
          expect(state.nowMs).toBeGreaterThanOrEqual(atMs);
          atMs = state.nowMs;
        }
        const last = frames.at(-1)?.state;
        expect(last?.messages).toEqual([]);
        expect(last?.pending).toEqual({ anna: null, ben: null, shared: null });
      }),
      { numRuns: 150 },
    );
  });

  it("keeps at most one response for each value of the fields that Vary names", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        for (const { state } of playWith(given, choices))
          for (const name of CACHES) {
            const most = given.vary === "none" || given.vary === "*" || name !== "shared" ? 1 : 2;
            expect(state.caches[name].length).toBeLessThanOrEqual(most);
          }
      }),
      { numRuns: 100 },
    );
  });

  it("is the same again, and when its state goes through JSON at every step", () => {
    fc.assert(
      fc.property(parameters, meddling, (given, choices) => {
        const frames = playWith(given, choices);
        expect(playWith(given, choices, throughJson)).toEqual(frames);
      }),
      { numRuns: 40 },
    );
  });
});
