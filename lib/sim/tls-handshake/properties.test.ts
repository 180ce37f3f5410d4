import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SUITES, type SuiteName } from "@/lib/tls/suites";
import { endOf, framesIn, type Passage, playWithChoices, throughJson } from "../fixtures";
import { captureOf } from "../trace";
import { tlsHandshake } from "./engine";
import { SUITE_NAMES, toRest } from "./fixtures";
import { type Parameters, parametersSchema } from "./parameters";
import { scriptOf } from "./script";
import { recordsOf } from "./sizes";
import { init, next, step } from "./step";

const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    suite: fc.constantFrom<SuiteName>(...SUITE_NAMES),
    visit: fc.constantFrom("first" as const, "resumed" as const, "early" as const),
    request: fc.constantFrom("get" as const, "post" as const),
    serverGroup: fc.constantFrom("x25519" as const, "secp256r1" as const),
    replayDefence: fc.constantFrom("none" as const, "single-use" as const, "too-early" as const),
    rttMs: fc.integer({ min: 1, max: 250 }).map((quarter) => quarter * 4),
  })
  .map((it) => (SUITES[it.suite].version === "1.2" ? { ...it, visit: "first" as const } : it));
/** Which of the offered actions is taken at each frame; most frames take none. */
const choices = fc.array(fc.nat({ max: 40 }), { maxLength: 60 });
const seed = fc.integer();

const playWith = (given: Parameters, from: number, picks: number[], through?: Passage) =>
  playWithChoices({ next, step, actions: tlsHandshake.actions }, init(given, from), picks, { limit: 400, through });

describe("any run", () => {
  it("has parameters that the schema takes", () => {
    fc.assert(fc.property(parameters, (given) => parametersSchema.safeParse(given).success));
  });

  it("comes to rest, and is the same again from the same seed, also through JSON at every frame", () => {
    fc.assert(
      fc.property(parameters, seed, choices, (given, from, picks) => {
        const run = playWith(given, from, picks);
        expect(run.states.length).toBeLessThan(200);
        expect(playWith(given, from, picks)).toEqual(run);
        expect(playWith(given, from, picks, throughJson)).toEqual(run);
      }),
      { numRuns: 60 },
    );
  });

  it("never runs back in time, and nothing arrives before it is sent", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        const { states } = playWith(given, 1, picks);
        for (const [at, state] of states.entries()) {
          expect(state.nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
          for (const message of state.sent.slice(-1)) expect(message.arrivesAtMs).toBeGreaterThan(message.sentAtMs);
        }
      }),
    );
  });

  it("sends on each connection what its script says, no more and no less", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        const state = toRest(endOf(playWith(given, 1, picks)));
        for (const [at, { kind }] of state.connections.entries()) {
          const names = state.sent.filter(({ connection }) => connection === at).map(({ name }) => name);
          expect(names).toEqual(scriptOf(given, kind).map(([name]) => name));
        }
      }),
    );
  });

  it("carries out a transfer once for each time that the client asked, and more often only by replays without a defence", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        const state = toRest(endOf(playWith({ ...given, request: "post" }, 1, picks)));
        const replays = state.connections.filter(({ kind }) => kind === "replay").length;
        const visits = state.connections.length - replays;
        expect(state.transfers).toBe(visits + (given.replayDefence === "none" ? replays : 0));
      }),
    );
  });

  it("steals no key twice, and an input that does not apply changes nothing", () => {
    fc.assert(
      fc.property(parameters, choices, (given, picks) => {
        const state = endOf(playWith(given, 1, picks));
        expect(new Set(state.stolen).size).toBe(state.stolen.length);
        for (const key of state.stolen) expect(step(state, { kind: "steal", key })).toBe(state);
        if (next(state) !== undefined) expect(step(state, { kind: "replay" })).toBe(state);
      }),
    );
  });

  it("captures as many octets of TLS as the sizes say, and sequence numbers never run backwards", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 3 }), (given, from) => {
        const { states, events } = playWith(given, from, []);
        const frames = framesIn({ states, events });
        const captured = captureOf(tlsHandshake, frames, "client");
        const state = endOf({ states });
        let length = 0;
        const next = new Map<number, number>();
        for (const { packet } of captured) {
          if (packet.network.protocol !== "ipv4" || packet.network.payload.protocol !== "tcp") throw new Error("TCP is expected");
          const { seq, flags, data, sourcePort } = packet.network.payload;
          length += data?.length ?? 0;
          expect(seq).toBe(next.get(sourcePort) ?? seq);
          const octets = (data?.length ?? 0) + (flags.includes("SYN") || flags.includes("FIN") ? 1 : 0);
          next.set(sourcePort, (seq + octets) % 2 ** 32);
        }
        const sizes = state.sent.flatMap((message) => recordsOf(state, message));
        expect(length).toBe(sizes.reduce((sum, record) => sum + 5 + record.length, 0));
      }),
      { numRuns: 12 },
    );
  });
});
