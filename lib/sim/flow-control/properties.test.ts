import fc from "fast-check";
import { describe, test } from "vitest";
import { type Passage, playWithChoices, proveQuestions, stepsOf, throughJson } from "@/lib/sim/fixtures";
import { flowControl as engine } from "./engine";
import { type Parameters, parametersSchema } from "./parameters";
import type { Event, Input, State } from "./state";

// Thousands of steps; a busy machine takes its time.
const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    amountOctets: fc.constantFrom(1, 999, 1000, 4500, 8000),
    bufferOctets: fc.constantFrom(1000, 1500, 2000, 4000, 60_000),
    readFromMs: fc.constantFrom(0, 90, 2500, 20_000),
    readOctets: fc.constantFrom(1, 150, 200, 1000, 2000, 60_000),
    readEveryMs: fc.constantFrom(10, 100, 600),
    receiverAvoidance: fc.boolean(),
    senderAvoidance: fc.boolean(),
    probes: fc.boolean(),
    lostUpdates: fc.integer({ min: 0, max: 5 }),
    initialCwndSegments: fc.constantFrom(1, 4, 40),
    delayMs: fc.constantFrom(5, 50, 400),
    segmentMs: fc.constantFrom(1, 10, 50),
    rtoMs: fc.constantFrom(200, 1000, 3000),
  })
  .filter((it) => parametersSchema.safeParse(it).success);
const picks = fc.array(fc.option(fc.nat(20), { freq: 4 }), { maxLength: 30 });

type Step = { before: State; event: Event | Input; after: State };

/** A run in which the learner interferes at will: each number picks one of the actions on offer, or none. */
function play(given: Parameters, chosen: readonly (number | null)[], through?: Passage): Step[] {
  return stepsOf(playWithChoices(engine, engine.init(given, 1), chosen, { limit: 3000, through, round: true }));
}

describe("Whatever is asked of it and whatever the learner does", () => {
  test("a run comes to rest, its clock never runs back, and sent = arrived + lost + on the way", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, after } of play(given, chosen)) {
          const { sent, arrived, lost } = after.counts;
          if (after.nowMs < before.nowMs) throw new Error("Time runs back.");
          if (sent !== arrived + lost + after.flight.length) throw new Error("A segment is neither here nor there.");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the right edge never moves back, the buffer never overflows, and only a probe goes beyond the window", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, after } of play(given, chosen)) {
          const { receiver, sender, effect } = after;
          if (receiver.edge < before.receiver.edge) throw new Error("A promise is taken back.");
          if (receiver.edge - receiver.read > given.bufferOctets) throw new Error("More promised than there is room.");
          if (receiver.nxt > receiver.edge || receiver.read > receiver.nxt) throw new Error("Octets out of order.");
          if (sender.una > receiver.nxt || sender.una < before.sender.una) throw new Error("Confirmed what is not there.");
          const sent = effect.sent?.segment;
          const isNew = after !== before && sent !== undefined && sent.from === "sender";
          if (isNew && sent.kind === "data" && sent.seq + sent.length > receiver.edge) throw new Error("Beyond the window.");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("with probes everything arrives and is read, whatever update or segment is lost", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const last = play({ ...given, probes: true }, chosen).at(-1)?.after;
        if (last?.sender.una !== given.amountOctets || last.receiver.read !== given.amountOctets)
          throw new Error("Data was left.");
      }),
      { numRuns: 300 },
    );
  });

  test("with both remedies no segment but the last, a repetition or an overridden one is a crumb", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const steps = play({ ...given, receiverAvoidance: true, senderAvoidance: true, lostUpdates: 0, probes: true }, []);
        for (const { event, after } of steps) {
          const sent = after.effect.sent?.segment;
          if (event.type !== "send" || sent === undefined) continue;
          const isLast = sent.seq + sent.length === given.amountOctets;
          const least = Math.min(1000, after.sender.maxWindow / 2);
          if (!isLast && sent.length < least) throw new Error(`A crumb of ${sent.length} octets.`);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the run is the same through JSON", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const [one, other] = [play(given, chosen).at(-1)?.after, play(given, chosen, throughJson).at(-1)?.after];
        if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error("The copy goes another way.");
      }),
      { numRuns: 60 },
    );
  });

  test("every step has its sentence, every question distinct choices, and every offer fits the link", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        for (const { before, event, after } of play(given, chosen).slice(0, 150)) {
          const { zh, en } = engine.describe(before, event, after);
          if (/undefined|null|NaN/.test(zh + en) || en.length < 12 || zh.length < 6) throw new Error(`${en} ${zh}`);
          for (const { input } of engine.actions(after)) engine.input.parse(input);
          proveQuestions(engine, { before, event, after });
        }
      }),
      { numRuns: 100 },
    );
  });
});
