import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { throughJson } from "../fixtures";
import { captureOf } from "../trace";
import { websocket } from "./engine";
import { play, type Run, stepsOf } from "./fixtures";
import { frameOctets } from "./octets";
import { type Parameters, parametersSchema } from "./parameters";
import type { Side, State, Step } from "./state";
import { hasProxy } from "./state";
import { mayAct, step } from "./step";

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const parameters: fc.Arbitrary<Parameters> = fc.record({
  proxy: oneOf("none" as const, "drops" as const, "idle" as const, "careless" as const),
  origin: oneOf("own" as const, "evil" as const),
  checksOrigin: fc.boolean(),
  version: fc.oneof({ weight: 5, arbitrary: fc.constant("13" as const) }, { weight: 1, arbitrary: fc.constant("8" as const) }),
  nonce: oneOf("counting" as const, "rfc" as const, "random" as const),
  accept: oneOf("right" as const, "right" as const, "right" as const, "decoded" as const, "stale" as const),
  masking: oneOf("client" as const, "client" as const, "none" as const, "both" as const),
  size: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 65_000, max: 66_000 })),
  fragments: fc.integer({ min: 1, max: 4 }),
  silenceS: fc.integer({ min: 0, max: 180 }),
  pingEveryS: fc.integer({ min: 0, max: 6 }).map((n) => 15 * n),
  idleLimitS: fc.integer({ min: 10, max: 120 }),
  closes: oneOf("client" as const, "server" as const, "breaks" as const),
});
/** Which of the offered actions is taken at each frame; most frames take none. */
const picks = fc.array(fc.nat({ max: 40 }), { maxLength: 60 });
const seed = fc.integer();

const last = ({ states }: Run) => states.at(-1) as State;
const framesIn = (steps: Step[]) => steps.flatMap((shown) => (shown.is === "frame" ? [shown] : []));

describe("any run", () => {
  it("has parameters that the schema takes", () => {
    fc.assert(fc.property(parameters, (given) => parametersSchema.safeParse(given).success));
  });

  it("comes to rest, and is the same again from the same seed, also through JSON at every frame", () => {
    fc.assert(
      fc.property(parameters, seed, picks, (given, from, chosen) => {
        const run = play(given, from, chosen);
        expect(run.states.length).toBeLessThan(200);
        expect(websocket.next(last(run))).toBeUndefined();
        expect(play(given, from, chosen)).toEqual(run);
        expect(play(given, from, chosen, throughJson)).toEqual(run);
      }),
      { numRuns: 60 },
    );
  });

  it("never runs back in time, and an input that does not apply changes nothing", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const { states } = play(given, 1, chosen);
        for (const [at, state] of states.entries()) {
          expect(state.nowMs).toBeGreaterThanOrEqual(states[at - 1]?.nowMs ?? 0);
          if (!mayAct(state)) expect(step(state, { kind: "break" })).toBe(state);
        }
      }),
    );
  });

  it("masks each frame of the client with a key of its own, and none of the server, where both keep the rules", () => {
    fc.assert(
      fc.property(parameters, seed, picks, (given, from, chosen) => {
        const frames = framesIn(stepsOf(play({ ...given, masking: "client" }, from, chosen)));
        const refused = frames.findIndex(({ from: side, frame }) => side === "client" && !frame.masked);
        const good = refused === -1 ? frames : frames.slice(0, refused);
        for (const { from: side, frame } of good) expect(frame.masked).toBe(side === "client");
        expect(new Set(frames.map(({ frame }) => frame.serial)).size).toBe(frames.length);
      }),
    );
  });

  it("sends no data after a Close frame of the same side, and one such frame at most", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const frames = framesIn(stepsOf(play(given, 1, chosen)));
        for (const side of ["client", "server"] as const) {
          const opcodes = frames.filter(({ from }) => from === side).map(({ frame }) => frame.opcode);
          const close = opcodes.indexOf("close");
          expect(close === -1 || close === opcodes.length - 1).toBe(true);
        }
      }),
    );
  });

  it("answers every ping by a pong before anything else that the client sends", () => {
    fc.assert(
      fc.property(parameters, picks, (given, chosen) => {
        const frames = framesIn(stepsOf(play(given, 1, chosen)));
        for (const [at, { frame }] of frames.entries()) {
          if (frame.opcode === "ping") expect(frames[at + 1]?.frame).toMatchObject({ opcode: "pong", content: frame.content });
        }
      }),
    );
  });

  it("captures exactly the octets of its frames after the handshake, and sequence numbers never run backwards", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 9 }), picks, (given, from, chosen) => {
        const run = play(given, from, chosen);
        const frames = run.states.map((state, index) => ({
          index,
          atMs: state.nowMs,
          event: run.events[index - 1] ?? null,
          state,
        }));
        const isOpened = stepsOf(run).some(({ is }) => is === "open");
        for (const place of hasProxy(given) && !isOpened ? ["client"] : ["client", "server"]) {
          const sent: Record<Side, number> = { client: 0, server: 0 };
          const next = new Map<number, number>();
          let before = 0;
          for (const { atMs, packet } of captureOf(websocket, frames, place)) {
            if (packet.network.protocol !== "ipv4" || packet.network.payload.protocol !== "tcp")
              throw new Error("TCP is expected");
            const { seq, flags, data, sourcePort } = packet.network.payload;
            expect(atMs).toBeGreaterThanOrEqual(before);
            before = atMs;
            expect(seq).toBe(next.get(sourcePort) ?? seq);
            next.set(
              sourcePort,
              (seq + (data?.length ?? 0) + (flags.includes("SYN") || flags.includes("FIN") ? 1 : 0)) % 2 ** 32,
            );
            // A GET or an HTTP/1.1, before either side has sent a frame.
            const isHttp =
              sent.client + sent.server === 0 && data instanceof Uint8Array && (data[0] === 0x47 || data[0] === 0x48);
            if (!isHttp) sent[sourcePort === 80 ? "server" : "client"] += data?.length ?? 0;
          }
          for (const side of ["client", "server"] as const) {
            const own = framesIn(stepsOf(run)).filter((shown) => shown.from === side);
            const octets = own.reduce((sum, { frame }) => sum + frameOctets(last(run).seed, frame).length, 0);
            expect(sent[side]).toBe(octets);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
