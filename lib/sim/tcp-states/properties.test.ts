import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { playWithChoices, proveQuestions, stepsOf } from "@/lib/sim/fixtures";
import { TRANSITIONS } from "@/lib/sim/tcp/table";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { tcpStates as engine } from "./engine";
import type { Parameters } from "./parameters";
import { REACTIONS } from "./reactions";
import type { Event, Input, State } from "./state";

// Thousands of runs; a busy machine takes its time.
const parameters: fc.Arbitrary<Parameters> = fc.record({
  begin: fc.constantFrom<Parameters["begin"]>("closed", "listening", "open"),
  stack: fc.constantFrom<Parameters["stack"]>("rfc", "linux"),
  rttMs: fc.integer({ min: 2, max: 200 }).map((tens) => tens * 10),
  octets: fc.constantFrom(1, 10, 1000),
  clientIsn: fc.constantFrom(0, 100, 2 ** 32 - 1),
  serverIsn: fc.constantFrom(0, 300, 2 ** 31),
});

type Step = { before: State; event: Event | Input; after: State };

/** A run in which the learner interferes at will: each number picks one of the actions on offer, or none. */
function play(given: Parameters, picks: readonly (number | null)[]): Step[] {
  const first = engine.init(engine.params.parse(given), 1);
  return stepsOf(playWithChoices(engine, first, picks, { limit: 1500, round: true }));
}

const picks = fc.array(fc.option(fc.nat(40), { freq: 2 }), { maxLength: 50 });

function always(numRuns: number, check: (steps: Step[]) => void): void {
  const property = fc.property(parameters, picks, (given, chosen) => {
    check(play(given, chosen));
  });
  fc.assert(property, { numRuns });
}

describe("Whatever the learner calls and does", () => {
  test("a run comes to rest, its clock never runs back, and segments do not pile up", () => {
    always(150, (steps) => {
      for (const { before, after } of steps) {
        if (after.nowMs < before.nowMs) throw new Error("Time runs back.");
        if (after.flight.length > 30) throw new Error("Segments pile up.");
      }
    });
  });

  test("every segment that was sent arrives, is dropped, or is on its way", () => {
    always(100, (steps) => {
      const count = (types: string[]) => steps.filter(({ event }) => types.includes(event.type)).length;
      const sent = steps.reduce((sum, { before, after }) => sum + (after === before ? 0 : after.effect.sent.length), 0);
      expect(count(["arrive", "drop"]) + (steps.at(-1)?.after.flight.length ?? 0)).toBe(sent + count(["duplicate"]));
    });
  });

  test("every change of a state is one that the transition table of RFC 9293 has, or a crash", () => {
    always(150, (steps) => {
      for (const { before, event, after } of steps) {
        for (const host of HOSTS) {
          const [from, to] = [before[host].tcb.state, after[host].tcb.state];
          if (from === to || (event.type === "call" && event.call === "crash")) continue;
          const known = TRANSITIONS.some(
            ({ row, states, next }) => row === after.effect.row && (states as readonly string[]).includes(from) && next === to,
          );
          // A segment may pass two rows at once: SYN,ACK or ACK with a FIN that was waiting behind it.
          const twice = event.type === "arrive" && isPath(from, to);
          if (!known && !twice) throw new Error(`${from} to ${to} by row ${after.effect.row}`);
        }
      }
    });
  });

  test("every step has its sentence in both languages, and every arrival its reaction", () => {
    always(120, (steps) => {
      for (const { before, event, after } of steps) {
        const { zh, en } = engine.describe(before, event, after);
        const odd = /undefined|null|NaN|(sends|answers|with|from|goes) nothing|什么也不发[^。]/;
        if (zh.length < 8 || en.length < 15 || odd.test(en) || odd.test(zh)) throw new Error(`${en} ${zh}`);
        const { row } = after.effect;
        if (event.type === "arrive" && (row === null || REACTIONS[row] === undefined)) {
          throw new Error(`Row ${row} has no sentence.`);
        }
      }
    });
  });

  test("every question is one, has distinct choices, and its right one among them", () => {
    always(50, (steps) => {
      for (const { before, event, after } of steps) {
        proveQuestions(engine, { before, event, after });
      }
    });
  });

  test("what is offered is what the link accepts, and the state survives JSON", () => {
    always(40, (steps) => {
      for (const { before, event, after } of steps) {
        for (const { input } of engine.actions(after)) engine.input.parse(input);
        const copy: State = JSON.parse(JSON.stringify(before));
        if (JSON.stringify(engine.step(copy, event)) !== JSON.stringify(after)) throw new Error("The copy goes another way.");
      }
    });
  });
});

/** Whether two rows of the table lead there, one after the other. */
function isPath(from: string, to: string): boolean {
  return TRANSITIONS.some(
    (first) =>
      (first.states as readonly string[]).includes(from) &&
      TRANSITIONS.some((then) => (then.states as readonly string[]).includes(first.next) && then.next === to),
  );
}
