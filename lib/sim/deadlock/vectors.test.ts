import { describe, expect, it } from "vitest";
import { lastOf } from "../fixtures";
import { fateIn, run } from "./fixtures";
import { type Allocation, circleIn, deadlockedIn, findCycle, finishingOrder, waitsFor } from "./graph";

/** The vectors K1 to K8 of the fact sheet, section (k). */
function judge(allocation: Allocation) {
  const deadlocked = deadlockedIn(allocation);
  return { deadlocked, cycle: circleIn(allocation, deadlocked) };
}

describe("the graph", () => {
  it("K1: each holds what the other wants: a cycle of two, and a deadlock", () => {
    const allocation = {
      units: [1, 1],
      held: [
        [1, 0],
        [0, 1],
      ],
      wanted: [
        [0, 1],
        [1, 0],
      ],
    };
    expect(waitsFor(allocation)).toEqual([[1], [0]]);
    expect(judge(allocation)).toEqual({ deadlocked: [0, 1], cycle: [0, 1] });
  });

  it("K3: a chain that ends in one who runs has no cycle and no deadlock", () => {
    const allocation = {
      units: [1, 1, 1],
      held: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      wanted: [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    };
    expect(judge(allocation)).toEqual({ deadlocked: [], cycle: [] });
  });

  it("K5: one who waits for a second unit while another will give its own back is not deadlocked", () => {
    const allocation = { units: [2], held: [[1], [1]], wanted: [[1], [0]] };
    expect(waitsFor(allocation)).toEqual([[1], []]);
    expect(judge(allocation)).toEqual({ deadlocked: [], cycle: [] });
    expect(finishingOrder([0], allocation.held, allocation.wanted)).toEqual([1, 0]);
  });

  it("K6: with two units of R there is a cycle through S and R, and no deadlock, for P3 gives its unit back", () => {
    const allocation = {
      units: [2, 1],
      held: [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
      wanted: [
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    };
    expect(judge(allocation)).toEqual({ deadlocked: [], cycle: [0, 1] });
  });

  it("K7: the banker finds P2, P1, P3 as a safe order, and none once P3 has been granted one more", () => {
    const need = [[5], [2], [7]];
    expect(finishingOrder([3], [[5], [2], [2]], need)).toEqual([1, 0, 2]);
    expect(finishingOrder([2], [[5], [2], [3]], [[5], [2], [6]])).toEqual([1]);
  });

  it("says that one who takes a mutex twice waits for itself", () => {
    const allocation = { units: [1], held: [[1]], wanted: [[1]] };
    expect(judge(allocation)).toEqual({ deadlocked: [0], cycle: [0] });
  });

  it("counts those behind a circle among the deadlocked, but not into the circle", () => {
    // The lesson's graph: A → B, B → C, C → B, D → A, and E waits for nobody.
    expect(findCycle([[1], [2], [1], [0], []])).toEqual([1, 2]);
  });
});

describe("the runs", () => {
  it("K1: opposite orders, interleaved, end in a deadlock", () => {
    const last = lastOf(run());
    expect(last).toMatchObject({ cycle: [0, 1], deadlocked: [0, 1], nowMs: 70 });
  });

  it("K2: the same with one order for both ends well", () => {
    expect(fateIn(run({ remedy: "order" }))).toBe("done done");
  });

  it("K3: the chain completes", () => {
    expect(fateIn(run({ situation: "chain", staggerMs: 0 }))).toBe("done done done");
  });

  it.each([2, 3, 4, 5])(
    "K4: %i philosophers who all begin on the left make a circle; with one that does not they all eat",
    (count) => {
      const table = { situation: "philosophers", philosophers: count, staggerMs: 10, gapMs: 100 } as const;
      expect(lastOf(run(table)).cycle).toHaveLength(count);
      const ordered = run({ ...table, remedy: "order" });
      const changed = ordered[0]?.state.threads.filter(
        ({ program: [first = 0, second = 0] }, at) => first !== at && second === at,
      );
      expect(changed).toHaveLength(1);
      expect(new Set(fateIn(ordered).split(" "))).toEqual(new Set(["done"]));
    },
  );

  it("K6: the circle with a second unit opens by itself", () => {
    const frames = run({ situation: "two-units", staggerMs: 10 });
    expect(frames.some(({ state }) => state.cycle.length > 0)).toBe(true);
    expect(frames.every(({ state }) => state.deadlocked.length === 0)).toBe(true);
    expect(fateIn(frames)).toBe("done done done");
  });

  it.each([
    ["try-lock", 0],
    ["a limit of 100 ms", 100],
  ])("K8: %s with the same pause for both is livelock, and a random pause resolves it", (_, timeoutMs) => {
    const inStep = { remedy: "timeout", staggerMs: 0, timeoutMs, pauseMs: 200, attempts: 6 } as const;
    const same = run({ ...inStep, onTimeout: "same-pause" });
    expect(fateIn(same)).toBe("failed failed");
    expect(lastOf(same).retries).toBe(12);
    const fates = Array.from({ length: 50 }, (_unused, seed) => fateIn(run({ ...inStep, onTimeout: "random-pause" }, [], seed)));
    expect(fates.filter((fate) => fate === "done done").length).toBeGreaterThanOrEqual(48);
  });
});
