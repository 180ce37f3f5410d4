import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meddlerOf, throughJson } from "../fixtures";
import { describe as tell } from "./describe";
import { inputSchema } from "./input-schema";
import { actions } from "./inputs";
import { codeOf } from "./names";
import { type Parameters, parametersSchema } from "./parameters";
import type { Lane, State } from "./state";
import { init, next, step } from "./step";

const size = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
);
const parameters: fc.Arbitrary<Parameters> = fc
  .record({
    http10: fc.boolean(),
    keepAlive: fc.boolean(),
    pipelining: fc.boolean(),
    six: fc.boolean(),
    http2: fc.boolean(),
    http3: fc.boolean(),
    resources: fc.integer({ min: 1, max: 12 }),
    firstPackets: size,
    packets: size,
    page: fc.boolean(),
    warm: fc.boolean(),
    rttMs: fc.integer({ min: 5, max: 200 }).map((half) => half * 2),
    packetMs: fc.integer({ min: 0, max: 10 }),
    firstThinkMs: fc.integer({ min: 0, max: 1000 }),
    thinkMs: fc.integer({ min: 0, max: 1000 }),
    lost: fc.constantFrom("", "A1", "B1 C2", "A1 A2 A3", "L30 A1"),
    lossPercent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 })),
  })
  .filter((given) => parametersSchema.safeParse(given).success);
/** At each step either nothing, so that the engine goes on, or the action with this number, if there are so many. */
const meddling = fc.array(fc.option(fc.nat(4), { freq: 4 }), { maxLength: 30 });

const playWith = meddlerOf({ init, next, step, actions }, 20_000);

const runs = { numRuns: 30 };

/** Bits that are set. */
function bits(mask: number): number {
  return mask.toString(2).replaceAll("0", "").length;
}

function eachLane(state: State, see: (lane: Lane) => void): void {
  for (const lane of state.lanes) see(lane);
}

describe("every run", () => {
  it("comes to rest with every response complete, whatever the learner does", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        const last = playWith(given, choices, seed, (before) => {
          for (const { input } of actions(before)) expect(inputSchema.parse(input)).toEqual(input);
        });
        eachLane(last, (lane) => {
          for (const response of lane.responses) {
            expect(response).toMatchObject({ delivered: response.size, missing: 0 });
            expect(response.doneAtMs).toBeLessThanOrEqual(last.nowMs);
          }
          expect(lane.left).toBe(0);
        });
      }),
      runs,
    );
  });

  it("is the same again, also through JSON at every frame, and time never runs back", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        const plain = playWith(given, choices, seed, (before, _event, after) =>
          expect(after.nowMs).toBeGreaterThanOrEqual(before.nowMs),
        );
        expect(playWith(given, choices, seed, () => {}, throughJson)).toEqual(plain);
      }),
      runs,
    );
  });

  it("loses no packet from its books: sent = received + lost + in flight, received = handed out + held back", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        playWith(given, choices, seed, (_before, _event, after) => {
          eachLane(after, (lane) => {
            expect(lane.sent).toBe(lane.received + lane.lost + (lane.packets.length - lane.arrived));
            const arrived = lane.responses.reduce((sum, response) => sum + bits(response.arrived), 0);
            expect(lane.received).toBe(arrived);
            const inFlight = lane.connections.reduce((sum, connection) => sum + connection.inFlight, 0);
            expect(inFlight).toBe(lane.packets.length - lane.settled);
            for (const { delivered, arrived: mask } of lane.responses) expect(mask % 2 ** delivered).toBe(2 ** delivered - 1);
          });
        });
      }),
      runs,
    );
  });

  it("hands out over TCP exactly what no hole is before, and over QUIC looks at the own stream only", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        playWith(given, choices, seed, (_before, _event, after) => {
          eachLane(after, ({ version, connections, responses }) => {
            for (const { order } of connections) {
              const [first] = order;
              if (version === "http3") expect(order).toEqual([]);
              else if (first !== undefined) expect(((responses[first >> 5]?.arrived ?? 0) >> (first & 31)) & 1).toBe(0);
            }
            if (version !== "http3") return;
            for (const { delivered, arrived, size: parts } of responses) {
              if (delivered < parts) expect((arrived >> delivered) & 1).toBe(0);
            }
          });
        });
      }),
      runs,
    );
  });

  it("completes the responses of one HTTP/1 connection in the order of their requests", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        eachLane(playWith(given, choices, seed), ({ version, connections, responses }) => {
          if (version === "http2" || version === "http3") return;
          for (const at of connections.keys()) {
            const here = responses
              .filter(({ connection }) => connection === at)
              .sort((one, other) => (one.askedAtMs ?? 0) - (other.askedAtMs ?? 0));
            const times = here.map(({ doneAtMs }) => doneAtMs ?? 0);
            expect(times).toEqual([...times].sort((one, other) => one - other));
          }
        });
      }),
      runs,
    );
  });

  it("loses the same packets in every version, as long as nothing else happens", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), (given, seed) => {
        const lost = playWith(given, [], seed).lanes.map(({ responses }) =>
          responses.flatMap(({ losses }, at) => losses.map(([part]) => codeOf(at, part))).sort((one, other) => one - other),
        );
        for (const one of lost) expect(one).toEqual(lost[0]);
      }),
      runs,
    );
  });

  it("notes what each response waited for without gaps, and never blocks a stream of QUIC by another", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        eachLane(playWith(given, choices, seed), ({ version, responses }) => {
          for (const response of responses) {
            const times = response.spans.map(([, fromMs]) => fromMs);
            expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
            expect(response.spans.at(-1)).toEqual(["done", response.doneAtMs]);
            const phases = response.spans.map(([phase]) => phase);
            if (version === "http3") expect(phases).not.toContain("blocked");
            if (version !== "pipelining") expect(phases).not.toContain("behind");
          }
        });
      }),
      runs,
    );
  });

  it("has something to tell of every frame", () => {
    fc.assert(
      fc.property(parameters, fc.integer(), meddling, (given, seed, choices) => {
        playWith(given, choices, seed, (before, event, after) => {
          const { zh, en } = tell(before, event, after);
          if (!en.endsWith(".") || !zh.endsWith("。")) throw new Error(`Nothing to tell at ${after.nowMs} ms: "${en}"`);
        });
      }),
      runs,
    );
  });
});
