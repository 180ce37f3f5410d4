import { describe, expect, test } from "vitest";
import { lastOf } from "../fixtures";
import { deliveredIn, run, sentIn } from "./fixtures";
import type { Parameters } from "./parameters";
import { slidingWindowEntry } from "./scenarios";
import { measuredUtilisation, numbersNeeded, utilisation, windowToFill } from "./utilisation";

const bitsFor = (numbers: number) => Math.ceil(Math.log2(numbers));

describe("Frames of 1,000 bits at 1 Mbit/s, 20 ms one way", () => {
  const line = { frameMs: 1, delayMs: 20 };

  test("stop-and-wait uses 2.44 % of the line, by the formula and in a run", () => {
    expect(utilisation("stop-and-wait", 1, 20)).toBeCloseTo(0.0244, 4);
    const frames = run({ ...line, protocol: "stop-and-wait", numbers: 2, frames: 5 });
    expect(measuredUtilisation(lastOf(frames))).toBeCloseTo(1 / 41, 10);
  });

  test("a window of 41 fills it; Go-Back-N then needs 6 bits of number, Selective Repeat 7", () => {
    expect(windowToFill(20)).toBe(41);
    expect(utilisation("selective-repeat", 41, 20)).toBe(1);
    expect(utilisation("selective-repeat", 40, 20)).toBeLessThan(1);
    expect([numbersNeeded("go-back-n", 41), bitsFor(42)]).toEqual([42, 6]);
    expect([numbersNeeded("selective-repeat", 41), bitsFor(82)]).toEqual([82, 7]);
  });

  test("with a window of 41 the sender does not rest once until everything has left", () => {
    const sends = run({ ...line, protocol: "selective-repeat", window: 41, numbers: 82, frames: 120 }).flatMap(
      ({ event, atMs }) => (event?.type === "send" ? [atMs] : []),
    );
    expect(sends).toEqual(Array.from({ length: 120 }, (_, ms) => ms));
    const rests = run({ ...line, protocol: "selective-repeat", window: 40, numbers: 82, frames: 120 });
    expect(rests.findLast(({ event }) => event?.type === "send")?.atMs).toBeGreaterThan(119);
  });
});

test("The formulas with loss: every protocol loses its share, Go-Back-N the most", () => {
  expect(utilisation("stop-and-wait", 1, 2, 0.1)).toBeCloseTo(0.9 / 5);
  expect(utilisation("selective-repeat", 5, 2, 0.1)).toBeCloseTo(0.9);
  expect(utilisation("go-back-n", 5, 2, 0.1)).toBeCloseTo(0.9 / (1 + 2 * 2 * 0.1));
  expect(utilisation("go-back-n", 50, 2, 0.1)).toBeCloseTo(utilisation("go-back-n", 5, 2, 0.1));
});

// Go-Back-N stays below: its timer starts anew with each ACK, so it runs out later than the one round trip of the formula.
test.each([
  ["stop-and-wait", 1, 0.05],
  ["go-back-n", 5, 0.18],
  ["selective-repeat", 16, 0.08],
] as const)("Many runs of %s with a window of %i and a loss of 5 in 100 come near the formula", (protocol, window, nearly) => {
  const shares = Array.from({ length: 20 }, (_, seed) =>
    measuredUtilisation(lastOf(run({ protocol, window, numbers: 32, frames: 160, lossPercent: 5, timeoutMs: 50 }, [], seed))),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const expected = utilisation(protocol, window, 2, 0.05);
  expect(Math.abs(mean - expected) / expected).toBeLessThan(nearly);
});

describe("M = 8, W = 4, frames 0 to 5, frame 2 lost once", () => {
  test.each([
    ["go-back-n", "ABCDEFCDEF", 10],
    ["selective-repeat", "ABCDEFC", 7],
    ["stop-and-wait", "ABCCDEF", 7],
  ] as const)("%s sends %s: %i transmissions", (protocol, sent, count) => {
    const frames = run({ protocol, losses: "2" });
    expect(sentIn(frames)).toBe(sent);
    expect(lastOf(frames).counts.frame).toEqual({ sent: count, arrived: count - 1, lost: 1 });
    expect(deliveredIn(frames)).toBe("ABCDEF");
  });
});

describe("Four numbers, and every ACK of the first window lost", () => {
  const acks = (window: number) => ({ numbers: 4, window, ackLosses: Array.from({ length: window }, (_, i) => i).join(",") });

  test("Go-Back-N with a window of 4 takes the old frames for new ones", () => {
    expect(deliveredIn(run(acks(4)))).toBe("ABCDABCDEF");
  });

  test("Go-Back-N with a window of 3 discards them", () => {
    const frames = run(acks(3));
    expect(deliveredIn(frames)).toBe("ABCDEF");
    expect(frames.filter(({ state }) => state.effect.outcome === "discarded")).toHaveLength(3);
  });

  test("Selective Repeat with a window of 3 waits for 3, 0, 1 and takes old frames for new ones", () => {
    const frames = run({ protocol: "selective-repeat", ...acks(3) });
    expect(deliveredIn(frames)).toBe("ABCDAB");
    const [first] = frames.filter(({ state }) => state.effect.mistaken);
    expect(first?.state.effect).toMatchObject({ outcome: "kept", flight: { number: 0, frame: 0, copy: 2 } });
    expect(first?.state.receiver.kept).toEqual([{ place: 4, frame: 0 }]);
  });

  test("Selective Repeat with a window of 2 knows them for copies and confirms them again", () => {
    const frames = run({ protocol: "selective-repeat", ...acks(2) });
    expect(deliveredIn(frames)).toBe("ABCDEF");
    const repeated = frames.filter(({ state }) => state.effect.outcome === "repeated");
    expect(repeated.map(({ state }) => state.effect.sent?.number)).toEqual([0, 1]);
  });

  test("Stop-and-wait does with one bit, and not with none", () => {
    const change = { protocol: "stop-and-wait", frames: 4, ackLosses: "1" } as const;
    expect(deliveredIn(run({ ...change, numbers: 2 }))).toBe("ABCD");
    expect(deliveredIn(run({ ...change, numbers: 1, window: 1 }))).toBe("ABBCD");
  });
});

test("The bounds are exact: the largest safe window never mistakes a frame whatever ACKs are lost, one more can", () => {
  const mistakes = (protocol: Parameters["protocol"], window: number, numbers: number) => {
    const ackLosses = Array.from({ length: window }, (_, i) => `${i}`).join(",");
    return run({ protocol, window, numbers, frames: 2 * numbers, ackLosses, frameMs: 1 }).some(
      ({ state }) => state.effect.mistaken,
    );
  };
  for (const numbers of [2, 4, 8, 16]) {
    expect(mistakes("go-back-n", numbers - 1, numbers)).toBe(false);
    expect(mistakes("go-back-n", numbers, numbers)).toBe(true);
    expect(mistakes("selective-repeat", numbers / 2, numbers)).toBe(false);
    expect(mistakes("selective-repeat", numbers / 2 + 1, numbers)).toBe(true);
  }
});

test("Every scenario does what its title says of the data", () => {
  const got = Object.fromEntries(
    Object.entries(slidingWindowEntry.scenarios).map(([name, { parameters }]) => [name, deliveredIn(run(parameters, [], 7))]),
  );
  const wrong = ["selective-repeat-window-3", "go-back-n-window-4", "no-numbers", "late-copy"];
  for (const [name, letters] of Object.entries(got)) {
    const sorted = [...letters].every((letter, index) => index === 0 || letter !== letters[index - 1]);
    const isRight = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".startsWith(letters.slice(0, 26)) && sorted;
    expect([name, isRight]).toEqual([name, !wrong.includes(name)]);
  }
  expect(got["late-copy"]).toBe("ABCDAFGH");
});
