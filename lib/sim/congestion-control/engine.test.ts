import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trace } from "../trace";
import { congestionControl } from "./engine";
import { framesOf, someParameters } from "./fixtures";
import type { Flow } from "./flow";
import { ALGORITHMS, type Parameters, parametersSchema } from "./parameters";
import { rounds } from "./rounds";
import { UNSET_SSTHRESH } from "./sender";

const anyParameters = fc.record({
  algorithm: fc.constantFrom(...ALGORITHMS),
  compareWith: fc.constantFrom("none" as const, ...ALGORITHMS),
  amountSegments: fc.integer({ min: 1, max: 120 }),
  initialWindow: fc.integer({ min: 1, max: 40 }),
  initialSsthresh: fc.integer({ min: 0, max: 60 }),
  receiverWindow: fc.integer({ min: 1, max: 60 }),
  losses: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 })
    .map((list) => list.map(([segment, count]) => `${segment}:${count}`).join(", ")),
  lossPercent: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
  rttMs: fc.integer({ min: 10, max: 1000 }),
  bottleneckMbps: fc.integer({ min: 1, max: 200 }).map((tenth) => tenth / 10),
  queueSegments: fc.integer({ min: 1, max: 30 }),
  limitedTransmit: fc.boolean(),
  ackDelayMs: fc.constantFrom(0, 0, 40, 200, 500),
  byteCounting: fc.boolean(),
  fastConvergence: fc.boolean(),
  minRtoMs: fc.integer({ min: 200, max: 1000 }),
  axis: fc.constantFrom("seconds" as const, "rounds" as const),
});
const anyInputs = fc.array(
  fc.record({
    frame: fc.integer({ min: 0, max: 80 }),
    event: fc.oneof(
      fc.constant({ type: "drop-next" as const }),
      fc.record({ type: fc.constant("drop" as const), segment: fc.integer({ min: 1, max: 120 }) }),
    ),
  }),
  { maxLength: 4 },
);
const anySeed = fc.integer();

type Holds = (flow: Flow, before: Flow, parameters: Parameters) => boolean;

/** Over many parameters, seeds and learners' inputs: true of each sender in each frame, given the frame before. */
function holdsInEveryFrame(holds: Holds): void {
  fc.assert(
    fc.property(anyParameters, anySeed, anyInputs, (parameters, seed, inputs) => {
      const frames = framesOf(parameters, seed, inputs);
      return frames.every(({ state }, i) =>
        state.flows.every((flow, f) => holds(flow, frames[Math.max(i - 1, 0)]?.state.flows[f] ?? flow, state.parameters)),
      );
    }),
    { numRuns: 40 },
  );
}

describe("congestion-control engine", () => {
  it("owes no ACK for longer than the receiver may hold one back, and never one with a gap open", () => {
    holdsInEveryFrame(
      ({ receiver }, _before, parameters) =>
        receiver.owed === null ||
        (parameters.ackDelayMs > 0 && receiver.held.length === 0 && receiver.owed.segment < receiver.next),
    );
  });

  it("loses nothing from sight: sent = delivered + lost + under way, in every frame", () => {
    holdsInEveryFrame((flow) => flow.sent === flow.delivered + flow.lost + flow.path.wire.length + flow.path.dropped.length);
  });

  it("never runs backwards: una, the highest segment sent and the receiver's next only grow", () => {
    holdsInEveryFrame(
      (flow, before) =>
        flow.sender.una >= before.sender.una &&
        flow.sender.highest >= before.sender.highest &&
        flow.receiver.next >= before.receiver.next &&
        flow.sender.una <= flow.sender.next &&
        flow.sender.next <= flow.sender.highest,
    );
  });

  it("keeps cwnd at one or more, ssthresh at two or more where it was not begun lower, and the flight within rwnd", () => {
    holdsInEveryFrame(
      ({ sender }, _before, parameters) =>
        sender.cwnd >= 1 &&
        sender.ssthresh >= (parameters.initialSsthresh === 1 ? 1 : 2) &&
        sender.next - sender.una <= parameters.receiverWindow,
    );
  });

  it("never lets time run back", () => {
    fc.assert(
      fc.property(anyParameters, anySeed, anyInputs, (parameters, seed, inputs) => {
        const times = framesOf(parameters, seed, inputs).map((frame) => frame.atMs);
        return times.every((atMs, i) => atMs >= (times[i - 1] ?? 0));
      }),
      { numRuns: 30 },
    );
  });

  it("comes to rest with everything acknowledged, or gives up", () => {
    fc.assert(
      fc.property(anyParameters, anySeed, anyInputs, (parameters, seed, inputs) => {
        for (const flow of framesOf(parameters, seed, inputs).at(-1)?.state.flows ?? []) {
          expect(["done", "gave-up"]).toContain(flow.outcome);
          if (flow.outcome === "done") expect(flow.receiver.next).toBe(parameters.amountSegments + 1);
          expect(flow.timerMs).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });

  it("comes to rest at the edges of its bounds", () => {
    const worst = {
      compareWith: "tahoe" as const,
      amountSegments: 600,
      lossPercent: 10,
      queueSegments: 1,
      bottleneckMbps: 0.1,
      rttMs: 1000,
    };
    for (const algorithm of ALGORITHMS) {
      for (const receiverWindow of [1, 179]) {
        expect(framesOf({ ...worst, algorithm, receiverWindow, initialWindow: 40 }).at(-1)?.state.flows[0]?.outcome).toBe("done");
      }
    }
  });

  it("makes the same trace from the same seed, and from a state that went through JSON", () => {
    fc.assert(
      fc.property(anyParameters, anySeed, (parameters, seed) => {
        const thawed = <T>(value: T): T => JSON.parse(JSON.stringify(value));
        let state = congestionControl.init(parametersSchema.parse(someParameters(parameters)), seed);
        const texts: string[] = [];
        for (let event = congestionControl.next(state); event !== undefined; event = congestionControl.next(thawed(state))) {
          texts.push(JSON.stringify(state));
          state = congestionControl.step(thawed(state), thawed(event));
        }
        texts.push(JSON.stringify(state));
        expect(texts).toEqual(framesOf(parameters, seed).map((frame) => JSON.stringify(frame.state)));
      }),
      { numRuns: 12 },
    );
  });

  it("keeps its state the size of a window, however long the run", () => {
    const size = (amountSegments: number) => {
      const changes = { amountSegments, initialSsthresh: 16, bottleneckMbps: 1.2, queueSegments: 10 };
      return Math.max(...framesOf(changes).map((frame) => JSON.stringify(frame.state).length));
    };
    expect(size(600)).toBeLessThan(size(200) * 1.2);
  });

  it("gives the k-th transmission the same fate under both algorithms", () => {
    const frames = framesOf({ compareWith: "tahoe", lossPercent: 10, amountSegments: 30 }, 3);
    const firstLoss = (flow: number) => frames.find((frame) => frame.event?.type === "loss" && frame.event.flow === flow)?.event;
    expect(firstLoss(0)).toMatchObject({ segment: (firstLoss(1) as { segment: number }).segment });
  });

  it("begins its round trips with the windows of the textbook: 1, 2, 4, 8, 16, then one more each time", () => {
    const frames = framesOf({ initialWindow: 1, initialSsthresh: 16, amountSegments: 120 });
    const beginnings = new Map<number, number>();
    for (const { state } of frames) {
      const flow = state.flows[0];
      if (flow !== undefined && flow.round > 0 && !beginnings.has(flow.round)) beginnings.set(flow.round, flow.sender.cwnd);
    }
    const textbook = rounds({ algorithm: "reno", initialWindow: 1, initialSsthresh: 16, losses: [], rounds: 10 });
    expect([...beginnings.values()]).toEqual(textbook.map((round) => round.cwnd));
  });

  it("drops the tail of a burst that the queue cannot hold", () => {
    const frames = framesOf({ initialWindow: 10, queueSegments: 4, amountSegments: 10 });
    const refused = frames.flatMap((frame) =>
      frame.event?.type === "loss" && frame.event.cause === "overflow" ? [frame.event.segment] : [],
    );
    // One is being sent, four wait, the other five are refused.
    expect(refused.slice(0, 5)).toEqual([6, 7, 8, 9, 10]);
  });

  it("backs the timer off while the same segment is lost, and gives up after 100 s without progress", () => {
    const frames = framesOf({ losses: "1:9", amountSegments: 1 });
    const expiries = frames.filter((frame) => frame.event?.type === "timeout").map((frame) => Math.round(frame.atMs - 100));
    expect(expiries).toEqual([1000, 3000, 7000, 15_000, 31_000, 63_000, 123_000]);
    expect(frames.at(-1)?.state.flows[0]?.outcome).toBe("gave-up");
  });

  it("lets a learner drop the next segment, and one that is on its way", () => {
    const next = framesOf({}, 1, [{ frame: 1, event: { type: "drop-next" } }]);
    const lost = next.find((frame) => frame.event?.type === "loss")?.event;
    expect(lost).toMatchObject({ segment: 11, cause: "learner" });
    const onPath = framesOf({}, 1, [{ frame: 1, event: { type: "drop", segment: 4 } }]);
    expect(onPath[2]?.state.flows[0]).toMatchObject({ lost: 1, sent: 10 });
    expect(onPath.at(-1)?.state.flows[0]).toMatchObject({ outcome: "done", resent: 1 });
  });

  it("leaves the state as it is when there is nothing left to drop", () => {
    const last = framesOf().at(-1)?.state;
    if (last === undefined) throw new Error("The run has no frames.");
    expect(congestionControl.step(last, { type: "drop-next" })).toBe(last);
    expect(congestionControl.step(last, { type: "drop", segment: 3 })).toBe(last);
    expect(congestionControl.actions(last)).toEqual([]);
  });

  it("offers only what would change the run", () => {
    for (const { state } of framesOf({ compareWith: "tahoe", losses: "3", amountSegments: 20 })) {
      for (const action of congestionControl.actions(state)) expect(congestionControl.step(state, action.input)).not.toBe(state);
    }
  });

  it("refuses parameters out of their bounds", () => {
    const bad = [
      { losses: "1;2" },
      { losses: "x" },
      { amountSegments: 601 },
      { lossPercent: 11 },
      { receiverWindow: 0 },
      { algorithm: "vegas" },
    ];
    for (const changes of bad) expect(parametersSchema.safeParse({ ...someParameters(), ...changes }).success).toBe(false);
    expect(parametersSchema.safeParse(someParameters({ losses: " 7, 9:2 " })).success).toBe(true);
  });

  it("leaves ssthresh unset until the first loss when none is given", () => {
    expect(framesOf({ losses: "20" }).map((frame) => frame.state.flows[0]?.sender.ssthresh)).toContain(UNSET_SSTHRESH);
  });

  it("says how a run ends when it is traced", () => {
    expect(trace(congestionControl, { parameters: someParameters({ lossPercent: 5 }), seed: 9, inputs: [] }).ended).toBe("rest");
  });
});
