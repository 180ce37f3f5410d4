import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { playWithChoices, proveQuestions, stepsOf } from "@/lib/sim/fixtures";
import { lengthOf } from "@/lib/sim/tcp/segment";
import { leq } from "@/lib/sim/tcp/sequence";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { tcpTeardown as engine } from "./engine";
import type { Parameters } from "./parameters";
import { REACTIONS } from "./reactions";
import type { Event, Input, State } from "./state";
import { sentBy } from "./words";

// Thousands of runs; a busy machine takes its time.
const parameters: fc.Arbitrary<Parameters> = fc.record({
  clientEnds: fc.constantFrom<Parameters["clientEnds"]>("shutdown", "close", "abort"),
  unreadOctets: fc.constantFrom(0, 0, 40),
  serverEnds: fc.constantFrom<Parameters["serverEnds"]>("when-told", "by-itself", "never"),
  serverWaitsMs: fc.constantFrom(0, 10, 30, 300, 5000, 61_000, 300_000),
  serverOctets: fc.constantFrom(0, 0, 1, 200),
  loss: fc.constantFrom<Parameters["loss"]>("none", "client-fin", "first-ack", "server-fin", "last-ack"),
  lossCount: fc.integer({ min: 1, max: 8 }),
  timeWait: fc.constantFrom<Parameters["timeWait"]>("kept", "kept", "skipped"),
  stack: fc.constantFrom<Parameters["stack"]>("rfc", "linux"),
  connections: fc.constantFrom(1, 1, 1, 2, 5),
  rttMs: fc.integer({ min: 2, max: 200 }).map((tens) => tens * 10),
  clientNext: fc.constantFrom(0, 5000, 2 ** 32 - 1),
  serverNext: fc.constantFrom(0, 8000, 2 ** 32 - 100),
});

type Step = { before: State; event: Event | Input; after: State };

/** A run in which the learner interferes at will: each number picks one of the actions on offer, or none. */
function play(given: Parameters, picks: readonly (number | null)[]): Step[] {
  const first = engine.init(engine.params.parse(given), 1);
  return stepsOf(playWithChoices(engine, first, picks, { limit: 1500, round: true }));
}

const picks = fc.array(fc.option(fc.nat(30), { freq: 3 }), { maxLength: 40 });

function always(numRuns: number, check: (steps: Step[], given: Parameters) => void): void {
  const property = fc.property(parameters, picks, (given, chosen) => {
    check(play(given, chosen), given);
  });
  fc.assert(property, { numRuns });
}

describe("Whatever is asked of it and whatever the learner does", () => {
  test("a run comes to rest, its clock never runs back, and segments do not pile up", () => {
    always(120, (steps) => {
      for (const { before, after } of steps) {
        if (after.nowMs < before.nowMs) throw new Error("Time runs back.");
        if (after.flight.length > 24) throw new Error("Segments pile up.");
      }
    });
  });

  test("every segment that was sent arrives, is lost, or is on its way", () => {
    always(80, (steps) => {
      const count = (types: string[]) => steps.filter(({ event }) => types.includes(event.type)).length;
      const sent = steps.reduce((sum, { before, after }) => sum + (after === before ? 0 : after.effect.sent.length), 0);
      expect(count(["arrive", "lose", "drop"]) + (steps.at(-1)?.after.flight.length ?? 0)).toBe(sent + count(["duplicate"]));
    });
  });

  test("holds the invariants of the fact sheet, a.8", () => {
    always(80, (steps) => {
      for (const { before, event, after } of steps) {
        const { connection, host, flight } = after.effect;
        for (const ends of after.connections) {
          for (const name of HOSTS) {
            const { snd } = ends[name].tcb;
            if (!leq(snd.una, snd.nxt)) throw new Error("SND.UNA runs ahead of SND.NXT.");
          }
        }
        if (event.type !== "arrive" || host === null || flight === null) continue;
        const [was, is] = [before.connections[connection]?.[host].tcb, after.connections[connection]?.[host].tcb];
        if (was === undefined || is === undefined) throw new Error("The step was about no connection.");
        const sent = sentBy(after);
        if (flight.segment.rst && sent.some(({ rst }) => rst)) throw new Error("A RST answers a RST.");
        if (is.state === "TIME-WAIT" && was.fin === null) throw new Error("TIME-WAIT without a FIN of its own.");
        const peerFinished = ["CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"].includes(was.state);
        if (peerFinished && after.effect.delivered > 0) throw new Error("Data is taken after the peer’s FIN.");
        if (lengthOf(flight.segment) === 0 && !flight.segment.rst && after.effect.row === "59" && sent.length > 0) {
          throw new Error("An ACK answers an ACK.");
        }
      }
    });
  });

  test("a connection that nobody interferes with ends CLOSED on both sides, unless the server never closes", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        // As often as a FIN may be lost and still arrive.
        const steps = play({ ...given, lossCount: Math.min(given.lossCount, 3), serverEnds: "when-told" }, []);
        for (const { client, server } of steps.at(-1)?.after.connections ?? []) {
          expect([client.tcb.state, server.tcb.state]).toEqual(["CLOSED", "CLOSED"]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("every step has its sentence in both languages, and every arrival its reaction", () => {
    always(100, (steps) => {
      for (const { before, event, after } of steps) {
        const { zh, en } = engine.describe(before, event, after);
        const odd = /undefined|null|NaN|(sends|answers|with|from|goes) nothing|什么也/;
        if (zh.length < 8 || en.length < 15 || odd.test(en) || odd.test(zh)) throw new Error(`${en} ${zh}`);
        const { row, lostUnread } = after.effect;
        if (event.type === "arrive" && !lostUnread && (row === null || REACTIONS[row] === undefined)) {
          throw new Error(`Row ${row} has no sentence.`);
        }
      }
    });
  });

  test("every question is one, has distinct choices, and its right one among them", () => {
    always(40, (steps) => {
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
