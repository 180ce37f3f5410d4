import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meddlerOf, throughJson } from "../fixtures";
import { actions } from "./actions";
import { allocationOf, locksOf } from "./allocation";
import { aRun } from "./fixtures";
import { availableIn, deadlockedIn, findCycle, waitsFor } from "./graph";
import { init } from "./init";
import { type Parameters, parametersSchema, SITUATIONS } from "./parameters";
import { earliest } from "./schedule";
import type { State } from "./state";
import { step } from "./step";

const tens = (least: number, most: number) => fc.integer({ min: least / 10, max: most / 10 }).map((value) => value * 10);
const parameters: fc.Arbitrary<Parameters> = fc.record({
  situation: fc.constantFrom(...SITUATIONS),
  philosophers: fc.integer({ min: 2, max: 5 }),
  remedy: fc.constantFrom("none", "order", "all-at-once", "timeout", "detect", "banker"),
  onTimeout: fc.constantFrom("keep", "at-once", "same-pause", "random-pause"),
  timeoutMs: tens(0, 500),
  pauseMs: tens(10, 200),
  attempts: fc.integer({ min: 1, max: 6 }),
  gapMs: tens(10, 300),
  workMs: tens(10, 500),
  staggerMs: tens(0, 500),
});
/** At each step either nothing (the engine goes on) or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(9), { freq: 3 }), { maxLength: 40 });

const playWith = meddlerOf({ init, next: earliest, step, actions }, 1000);

/** An independent judge: who can be reached from whom, by squaring the relation until it stays the same (Warshall). */
function threadsOnCycles(edges: number[][]): number[] {
  const size = edges.length;
  const reaches = edges.map((to) => Array.from({ length: size }, (_, j) => to.includes(j)));
  for (let via = 0; via < size; via += 1)
    for (const row of reaches) if (row[via]) for (let j = 0; j < size; j += 1) if (reaches[via]?.[j]) row[j] = true;
  return reaches.flatMap((row, at) => (row[at] ? [at] : []));
}

const graph = fc
  .integer({ min: 1, max: 6 })
  .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: size }), { minLength: size, maxLength: size }));

describe("the cycle finder", () => {
  it("finds a cycle where an independent one says that there is one, and what it finds is one", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const cycle = findCycle(edges);
        const on = threadsOnCycles(edges);
        expect(cycle.length > 0).toBe(on.length > 0);
        expect(new Set(cycle).size).toBe(cycle.length);
        for (const [at, from] of cycle.entries()) {
          expect(edges[from]).toContain(cycle[(at + 1) % cycle.length]);
          expect(on).toContain(from);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("reports a deadlock exactly where the wait-for graph has a cycle, if there is one of each resource", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (_before, _event, after) => {
          const on = threadsOnCycles(waitsFor(allocationOf(after)));
          expect(after.cycle.length > 0).toBe(on.length > 0);
          for (const at of after.cycle) expect(on).toContain(at);
          if (given.situation !== "two-units") expect(after.deadlocked.length > 0).toBe(on.length > 0);
          if (after.deadlocked.length > 0) {
            expect(after.cycle.length).toBeGreaterThan(0);
            for (const at of after.cycle) expect(after.deadlocked).toContain(at);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it("comes to rest, and a thread still waits only where it is deadlocked", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const last = playWith(given, choices, seed);
        const waiting = last.threads.flatMap(({ phase }, at) => (phase === "waiting" ? [at] : []));
        expect(last.queue.toSorted()).toEqual(waiting);
        expect(waiting).toEqual([...last.deadlocked]);
        expect([...deadlockedIn(allocationOf(last))]).toEqual([...last.deadlocked]);
        for (const thread of last.threads) expect(["waiting", "done", "failed", "stopped"]).toContain(thread.phase);
        if (given.remedy === "timeout" || given.remedy === "detect") expect(waiting).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("never deadlocks in any interleaving under one order for all, all at once, or the banker", () => {
    fc.assert(
      fc.property(
        parameters,
        meddling,
        fc.constantFrom("order" as const, "all-at-once" as const, "banker" as const),
        (given, choices, remedy) => {
          const last = playWith({ ...given, remedy }, choices, 1, (_before, _event, after) =>
            expect(after.deadlocked).toEqual([]),
          );
          for (const { phase } of last.threads) expect(["done", "stopped"]).toContain(phase);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("never hands out more than there is, takes nothing from a thread that has not let go, and time never runs back", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (before, _event, after) => {
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs);
          const { units, held } = allocationOf(after);
          for (const [k, left] of availableIn({ units, held }).entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left).toBeLessThanOrEqual(units[k] ?? 0);
          }
          for (const [at, thread] of after.threads.entries()) {
            const was = before.threads[at];
            if (was === undefined || thread.held >= was.held) continue;
            expect(["working", "undoing"]).toContain(was.phase);
            expect(after.effect.freed).toEqual(locksOf(was));
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it("is the same again with the same seed, and when its state goes through JSON at every step", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const first: State[] = [];
        playWith(given, choices, seed, (_before, _event, after) => first.push(after));
        const again: State[] = [];
        playWith(given, choices, seed, (_before, _event, after) => again.push(after), throughJson);
        expect(again).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it("draws nothing where nothing is left to chance", () => {
    const at = (seed: number) => playWith(aRun(), [], seed).threads;
    expect(at(1)).toEqual(at(2));
  });
});
