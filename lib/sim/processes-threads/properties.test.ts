import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meddlerOf, throughJson } from "../fixtures";
import { actions } from "./actions";
import { init } from "./init";
import { type Parameters, parametersSchema } from "./parameters";
import { next } from "./schedule";
import type { State } from "./state";
import { step } from "./step";

const parameters: fc.Arbitrary<Parameters> = fc.record({
  situation: fc.constantFrom("fork", "threads", "race", "fork-threads"),
  childDoes: fc.constantFrom("write", "exec", "nothing"),
  heapPages: fc.integer({ min: 1, max: 5 }),
  childWrites: fc.integer({ min: 0, max: 5 }),
  parentWaits: fc.constantFrom("at-once", "late", "never"),
  locked: fc.boolean(),
  increments: fc.integer({ min: 1, max: 3 }),
  schedule: fc.constantFrom("turns", "oldest", "newest", "random"),
});
/** At each step either nothing (the engine goes on) or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(5), { freq: 3 }), { maxLength: 40 });

const playWith = meddlerOf({ init, next, step, actions }, 500);

/** Only the order of the threads, without killing: any interleaving that a scheduler might choose. */
const interleaving = fc.record({ order: fc.array(fc.nat(3), { maxLength: 60 }), seed: fc.integer() });

function interleave(given: Parameters, order: number[]): State {
  let state = init(given, 1);
  for (let at = 0; at < 500; at += 1) {
    const ready = state.tasks.filter(({ phase }) => phase === "ready");
    const task = ready[(order[at] ?? 0) % Math.max(1, ready.length)];
    if (task === undefined) return state;
    const after = step(state, { type: "prefer", tid: task.tid });
    if (after.effect.read !== null) return after;
    state = after;
  }
  throw new Error("The run does not come to rest.");
}

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("counts as many references to a page as page tables refer to it, and none is left without", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (_before, _event, after) => {
          const mapped = after.processes.flatMap(({ pages }) => pages.map(({ frame }) => frame));
          for (const { id, refs } of after.frames) expect(mapped.filter((frame) => frame === id)).toHaveLength(refs);
          expect(new Set(mapped).size).toBe(after.frames.length);
          for (const { state, pages } of after.processes) expect(pages.length > 0).toBe(state === "alive");
        });
      }),
      { numRuns: 40 },
    );
  });

  it("never lets a process write what another sees: a page with two references is writable in neither", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (before, _event, after) => {
          for (const { pages } of after.processes)
            for (const { frame, writable } of pages)
              if (writable) expect(after.frames.find(({ id }) => id === frame)?.refs).toBe(1);
          for (const { id, value, mutex } of after.frames) {
            const was = before.frames.find((frame) => frame.id === id);
            if (was !== undefined && (was.value !== value || was.mutex !== mutex)) expect(was.refs).toBe(1);
          }
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs);
          expect(after.copied).toBeGreaterThanOrEqual(before.copied);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("comes to rest with every process gone, or asleep behind a lock whose owner is missing", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const last = playWith(given, choices, seed);
        expect(last.tasks.every(({ phase }) => phase !== "ready")).toBe(true);
        if (last.processes.every(({ state }) => state === "gone")) {
          expect(last.frames).toEqual([]);
          return;
        }
        expect(given.situation).toBe("fork-threads");
        const holders = last.frames.map(({ mutex }) => mutex).filter((tid) => tid !== 0);
        expect(holders).toEqual([101]);
      }),
      { numRuns: 60 },
    );
  });

  it("has a thread in every living process, and only there", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        playWith(given, choices, seed, (_before, _event, after) => {
          for (const { pid, state } of after.processes)
            expect(after.tasks.some((task) => task.pid === pid && task.phase !== "over")).toBe(state === "alive");
          const ids = [...after.tasks.map(({ tid }) => tid), ...after.processes.map(({ pid }) => pid)];
          expect(Math.max(0, ...ids)).toBeLessThan(after.nextId);
        });
      }),
      { numRuns: 40 },
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
});

describe("a counter", () => {
  it("is right in every interleaving under a mutex", () => {
    fc.assert(
      fc.property(parameters, interleaving, (given, { order }) => {
        const last = interleave({ ...given, situation: "race", locked: true }, order);
        expect(last.effect.read).toBe(2 * given.increments);
      }),
      { numRuns: 60 },
    );
  });

  it("is never too large without one, may be too small, and never loses what one thread did alone after the other", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(interleaving, ({ order }) => {
        const given = { ...init0, increments: 2 };
        const { read } = interleave(given, order).effect;
        seen.add(read ?? -1);
        expect(read).toBeGreaterThanOrEqual(1);
        expect(read).toBeLessThanOrEqual(4);
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(seen.size).toBeGreaterThan(1);
  });
});

const init0: Parameters = {
  situation: "race",
  childDoes: "write",
  heapPages: 1,
  childWrites: 0,
  parentWaits: "at-once",
  locked: false,
  increments: 2,
  schedule: "turns",
};
