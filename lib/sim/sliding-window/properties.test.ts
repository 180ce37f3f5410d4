import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Passage, playWithChoices, proveQuestions, stepsOf, throughJson } from "@/lib/sim/fixtures";
import { slidingWindow as engine } from "./engine";
import { type Parameters, parametersSchema } from "./parameters";
import { PROTOCOLS } from "./protocols";
import type { Event, Input, State } from "./state";
import { numbersNeeded } from "./utilisation";

// Thousands of steps; a busy machine takes its time.
const plan = fc.constantFrom("", "0", "2", "1, 3", "0:3", "5:2, 1", "0:9");
const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    protocol: fc.constantFrom(...PROTOCOLS),
    frames: fc.integer({ min: 1, max: 24 }),
    window: fc.integer({ min: 1, max: 12 }),
    numbers: fc.integer({ min: 1, max: 24 }),
    frameMs: fc.constantFrom(1, 3, 10, 20),
    delayMs: fc.constantFrom(1, 20, 45, 200),
    timeoutMs: fc.constantFrom(50, 110, 420, 2000),
    losses: plan,
    ackLosses: plan,
    late: plan,
    lateMs: fc.constantFrom(1, 25, 155, 2000),
    lossPercent: fc.constantFrom(0, 5, 10),
  })
  .filter((it) => parametersSchema.safeParse(it).success);
const seeds = fc.integer();
const picks = fc.array(fc.option(fc.nat(20), { freq: 4 }), { maxLength: 30 });

type Step = { before: State; event: Event | Input; after: State };

/** A run in which the learner interferes at will: each number picks one of the actions on offer, or none. */
function play(given: Parameters, seed: number, chosen: readonly (number | null)[], through?: Passage): Step[] {
  return stepsOf(playWithChoices(engine, engine.init(given, seed), chosen, { limit: 4000, through, round: true }));
}

describe("Whatever is asked of it and whatever the learner does", () => {
  test("a run comes to rest, its clock never runs back, and sent = arrived + lost + on the way", () => {
    fc.assert(
      fc.property(parameters, seeds, picks, (given, seed, chosen) => {
        for (const { before, after } of play(given, seed, chosen)) {
          if (after.nowMs < before.nowMs) throw new Error("Time runs back.");
          for (const kind of ["frame", "ack"] as const) {
            const { sent, arrived, lost } = after.counts[kind];
            const onTheWay = after.flight.filter((flight) => flight.kind === kind).length;
            if (sent !== arrived + lost + onTheWay) throw new Error(`${sent} ${kind}s sent, ${arrived} + ${lost} + ${onTheWay}.`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("no more than a window is unconfirmed, edges never move back, and new frames go in order", () => {
    fc.assert(
      fc.property(parameters, seeds, picks, (given, seed, chosen) => {
        for (const { before, after } of play(given, seed, chosen)) {
          const { base, highest, next } = after.sender;
          const window = given.protocol === "stop-and-wait" ? 1 : given.window;
          if (highest - base > window || next > highest || base > highest) throw new Error("Beyond the window.");
          if (base < before.sender.base || highest < before.sender.highest) throw new Error("An edge moves back.");
          if (after.receiver.next < before.receiver.next) throw new Error("The receiver goes back.");
          if (highest > before.sender.highest + 1) throw new Error("A number was skipped.");
        }
      }),
      { numRuns: 200 },
    );
  });

  test("on a line that keeps the order, enough numbers mean that the program gets everything once and in order", () => {
    fc.assert(
      fc.property(parameters, seeds, (drawn, seed) => {
        const window = drawn.protocol === "stop-and-wait" ? 1 : drawn.window;
        const numbers = Math.max(drawn.numbers, numbersNeeded(drawn.protocol, window));
        const steps = play({ ...drawn, numbers, late: "", lossPercent: drawn.lossPercent }, seed, []);
        const last = steps.at(-1)?.after;
        expect(last?.receiver.delivered).toEqual(last?.receiver.delivered.map((_, index) => index));
        if (!last?.sender.gaveUp) expect(last?.receiver.delivered).toHaveLength(drawn.frames);
      }),
      { numRuns: 300 },
    );
  });

  test("TCP never mistakes a segment, however late or lost", () => {
    fc.assert(
      fc.property(parameters, seeds, picks, fc.constantFrom("tcp", "tcp-sack"), (drawn, seed, chosen, protocol) => {
        const last = play({ ...drawn, protocol }, seed, chosen).at(-1)?.after;
        expect(last?.receiver.delivered).toEqual(last?.receiver.delivered.map((_, index) => index));
      }),
      { numRuns: 150 },
    );
  });

  test("the same seed gives the same run, also through JSON", () => {
    fc.assert(
      fc.property(parameters, seeds, picks, (given, seed, chosen) => {
        const plain = play(given, seed, chosen).at(-1)?.after;
        expect(play(given, seed, chosen, throughJson).at(-1)?.after).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test("every step has its sentence, every question distinct choices, and every offer fits the link", () => {
    fc.assert(
      fc.property(parameters, seeds, picks, (given, seed, chosen) => {
        for (const { before, event, after } of play(given, seed, chosen).slice(0, 200)) {
          const { zh, en } = engine.describe(before, event, after);
          if (/undefined|null|NaN/.test(zh + en) || en.length < 12 || zh.length < 6) throw new Error(`${en} ${zh}`);
          for (const { input } of engine.actions(after)) engine.input.parse(input);
          proveQuestions(engine, { before, event, after }, 2);
        }
      }),
      { numRuns: 100 },
    );
  });
});
