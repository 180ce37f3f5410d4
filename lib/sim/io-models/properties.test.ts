import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meddlerOf, throughJson } from "../fixtures";
import { inputSchema } from "./input-schema";
import { actions } from "./inputs";
import { isLoop, MODELS } from "./models";
import { type Parameters, parametersSchema } from "./parameters";
import type { State } from "./state";
import { init, next, step } from "./step";
import { activeOf, workOfBurst } from "./work";

const parameters: fc.Arbitrary<Parameters> = fc.record({
  model: fc.constantFrom(...MODELS),
  connections: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20_000 })),
  active: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 500 }) },
  ),
  openFiles: fc.oneof(fc.constant(4), fc.integer({ min: 4, max: 5000 })),
  messageBytes: fc.integer({ min: 1, max: 8192 }),
  readBytes: fc.integer({ min: 512, max: 8192 }),
  edge: fc.constantFrom("drain", "once"),
  bursts: fc.integer({ min: 1, max: 5 }),
  burstEveryMs: fc.integer({ min: 1, max: 1000 }),
  stackMiB: fc.integer({ min: 1, max: 64 }),
  threadKiB: fc.integer({ min: 4, max: 1024 }),
  stackSpaceGiB: fc.constantFrom("1", "131072"),
  processKiB: fc.integer({ min: 16, max: 16_384 }),
});
/** At each step either nothing, so that the engine goes on, or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(9), { freq: 3 }), { maxLength: 40 });

const playWith = meddlerOf({ init, next, step, actions }, 5000);
const unread = (state: State) => state.sockets.reduce((sum, socket) => sum + socket.unreadBytes, 0);

describe("every run", () => {
  it("takes the parameters that the form offers", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect(parametersSchema.parse(given)).toEqual(given);
      }),
    );
  });

  it("comes to rest, whatever the learner does, and every action offered is one that a link may carry", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        const last = playWith(given, choices, seed, (before) => {
          for (const { input } of actions(before)) expect(inputSchema.parse(input)).toEqual(input);
        });
        expect(["asleep", "stopped"]).toContain(last.phase);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same seed, also through JSON at every frame", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        expect(playWith(given, choices, seed, () => {}, throughJson)).toEqual(playWith(given, choices, seed));
      }),
      { numRuns: 60 },
    );
  });

  it("never lets time run back, and loses no byte: what arrived was read or is unread", () => {
    fc.assert(
      fc.property(parameters, meddling, fc.integer(), (given, choices, seed) => {
        let arrived = 0;
        let taken = 0;
        playWith(given, choices, seed, (before, event, after) => {
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs);
          if (event.kind === "arrive" || event.kind === "send") {
            const came = unread(after) - unread(before);
            const count = event.kind === "arrive" ? activeOf(given, before.connections) : after === before ? 0 : 1;
            expect(came).toBe(count * given.messageBytes);
            arrived += came;
          }
          if (event.kind === "read" || event.kind === "run") taken += after.total.data - before.total.data;
          // A handler that crashed takes what it had not read along.
          if (event.kind === "crash") arrived -= unread(before) - unread(after);
          expect(arrived).toBe(taken + unread(after));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("that keeps up does in each burst exactly the work that the comparison says", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const expected = workOfBurst(given.model, given, given.connections);
        const last = playWith(given, [], seed, (_before, event, after) => {
          const isServed = event.kind === "wait" && after.phase === "asleep" && after.burst > 0;
          // With a single read at the edge, a later burst also finds what an earlier one left.
          const isClean = given.edge === "drain" || given.model !== "epoll-et" || after.burst === 1;
          if (isServed && isClean) expect(after.thisBurst).toEqual(expected);
        });
        expect(expected === null).toBe(last.stop !== null);
      }),
      { numRuns: 150 },
    );
  });

  it("leaves data unread for good only at the edge, and only where a read was not repeated", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const last = playWith(given, [], seed);
        if (unread(last) > 0) expect([given.model, given.edge]).toEqual(["epoll-et", "once"]);
      }),
      { numRuns: 60 },
    );
  });

  it("of a loop gives up the processor once a burst, and with one each once for each that is active", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const last = playWith(given, [], seed);
        if (last.stop !== null) return;
        expect(last.total.switches).toBe(given.bursts * (isLoop(given.model) ? 1 : activeOf(given, given.connections)));
      }),
      { numRuns: 60 },
    );
  });
});
