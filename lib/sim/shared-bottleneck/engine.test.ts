import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitingAt } from "./bottleneck";
import { sharedBottleneck } from "./engine";
import { framesOf, someParameters } from "./fixtures";
import { ALGORITHMS, type Parameters, parametersSchema, QUEUE_RULES } from "./parameters";
import { serviceMsOf } from "./sizes";
import type { Flow, State } from "./state";

const algorithm = fc.constantFrom(...ALGORITHMS);
const rttMs = fc.integer({ min: 10, max: 400 });
const startSeconds = fc.integer({ min: 0, max: 3 });
const anyParameters: fc.Arbitrary<Parameters> = fc.record({
  flows: fc.integer({ min: 1, max: 4 }),
  bottleneckMbps: fc.constantFrom(0.6, 1.2, 2.4, 3.6),
  queueSegments: fc.integer({ min: 1, max: 200 }),
  queueRule: fc.constantFrom(...QUEUE_RULES),
  seconds: fc.integer({ min: 5, max: 6 }),
  algorithm1: algorithm,
  rttMs1: rttMs,
  startSeconds1: startSeconds,
  algorithm2: algorithm,
  rttMs2: rttMs,
  startSeconds2: startSeconds,
  algorithm3: algorithm,
  rttMs3: rttMs,
  startSeconds3: startSeconds,
  algorithm4: algorithm,
  rttMs4: rttMs,
  startSeconds4: startSeconds,
});
const anyInputs = fc.array(
  fc.record({
    frame: fc.integer({ min: 0, max: 200 }),
    event: fc.record({ type: fc.constantFrom("drop" as const, "stop" as const, "resume" as const), flow: fc.nat(3) }),
  }),
  { maxLength: 5 },
);

/** Over many parameters, seeds and learners' inputs: true of every frame, given the one before. */
function holdsInEveryFrame(holds: (state: State, before: State) => boolean): void {
  fc.assert(
    fc.property(anyParameters, fc.integer(), anyInputs, (parameters, seed, inputs) => {
      const frames = framesOf(parameters, seed, inputs);
      return frames.every(({ state }, i) => holds(state, frames[Math.max(i - 1, 0)]?.state ?? state));
    }),
    { numRuns: 10 },
  );
}

const queuedOf = (state: State, at: number) => state.queue.filter((waiting) => waiting.flow === at).length;

describe("shared-bottleneck engine", () => {
  it("loses nothing from sight: sent = delivered + lost + in the queue + under way, of every flow in every frame", () => {
    holdsInEveryFrame((state) =>
      state.flows.every((flow, at) => flow.sent === flow.delivered + flow.lost + queuedOf(state, at) + flow.acks.length),
    );
  });

  it("never queues more than there are places, and never sends faster than the link", () => {
    holdsInEveryFrame((state) => {
      const passed = state.flows.flatMap((flow) => flow.acks.filter((ack) => ack.departMs <= state.atMs)).length;
      const delivered = state.flows.reduce((total, flow) => total + flow.delivered, 0);
      const capacity = state.atMs / serviceMsOf(state.parameters);
      return waitingAt(state, state.atMs) <= state.parameters.queueSegments && delivered + passed <= capacity + 1e-6;
    });
  });

  it("keeps cwnd at one or more and ssthresh at two or more, and numbers that only grow", () => {
    holdsInEveryFrame((state, before) =>
      state.flows.every((flow, at) => {
        const was = before.flows[at] ?? flow;
        const grows = (key: keyof Flow & ("sent" | "delivered" | "lost" | "next" | "latest")) => flow[key] >= was[key];
        return flow.cwnd >= 1 && flow.ssthresh >= 2 && (["sent", "delivered", "lost", "next", "latest"] as const).every(grows);
      }),
    );
  });

  it("takes for in the network what is there and what it has not yet missed, where no timeout gave it up", () => {
    holdsInEveryFrame((state) =>
      state.flows.every(
        (flow, at) => flow.forgotten > 0 || flow.pipe === queuedOf(state, at) + flow.acks.length + flow.dropped.length,
      ),
    );
  });

  it("comes to rest when its time is over, within the frames of its bounds, and never runs back", () => {
    fc.assert(
      fc.property(anyParameters, fc.integer(), anyInputs, (parameters, seed, inputs) => {
        const frames = framesOf(parameters, seed, inputs);
        expect(frames.at(-1)?.atMs).toBe(parameters.seconds * 1000);
        expect(frames.every((frame, i) => frame.atMs >= (frames[i - 1]?.atMs ?? 0))).toBe(true);
      }),
      { numRuns: 8 },
    );
    expect(framesOf({ flows: 4, seconds: 60, bottleneckMbps: 3.6 }).length).toBeLessThanOrEqual(3002);
  });

  it("makes the same trace from the same seed, and from a state that went through JSON", () => {
    fc.assert(
      fc.property(anyParameters, fc.integer(), (parameters, seed) => {
        const thawed = <T>(value: T): T => JSON.parse(JSON.stringify(value));
        let state = sharedBottleneck.init(parametersSchema.parse({ ...parameters, seconds: 5 }), seed);
        const texts = [JSON.stringify(state)];
        for (let event = sharedBottleneck.next(state); event !== undefined; event = sharedBottleneck.next(state)) {
          state = sharedBottleneck.step(thawed(state), thawed(event));
          texts.push(JSON.stringify(state));
        }
        expect(texts).toEqual(framesOf({ ...parameters, seconds: 5 }, seed).map((frame) => JSON.stringify(frame.state)));
      }),
      { numRuns: 3 },
    );
  });

  it("leaves the state before a step as it was", () => {
    const frames = framesOf({ algorithm1: "bbr", queueRule: "codel", seconds: 5 });
    const texts = frames.map((frame) => JSON.stringify(frame.state));
    for (const { state } of frames.slice(0, 60)) {
      const event = sharedBottleneck.next(state);
      if (event !== undefined) sharedBottleneck.step(state, event);
    }
    expect(frames.slice(0, 60).map((frame) => JSON.stringify(frame.state))).toEqual(texts.slice(0, 60));
  });

  it("offers only what would change the run, and nothing when it is over", () => {
    const frames = framesOf({ algorithm1: "bbr", seconds: 5 }, 1, [{ frame: 40, event: { type: "stop", flow: 1 } }]);
    for (const { state } of frames.filter((_, i) => i % 9 === 0)) {
      for (const { input } of sharedBottleneck.actions(state)) expect(sharedBottleneck.step(state, input)).not.toBe(state);
    }
    const last = frames.at(-1)?.state;
    if (last === undefined) throw new Error("The run has no frames.");
    expect(sharedBottleneck.actions(last)).toEqual([]);
  });

  it("lets a flow that was stopped go on, with a window no larger than at the start", () => {
    const inputs = [
      { frame: 60, event: { type: "stop" as const, flow: 0 } },
      { frame: 120, event: { type: "resume" as const, flow: 0 } },
    ];
    const frames = framesOf({ seconds: 8 }, 1, inputs);
    const [stopped, resumed, end] = [frames[120], frames[122], frames.at(-1)].map((frame) => frame?.state.flows[0]);
    expect(stopped).toMatchObject({ activity: "stopped", pipe: 0 });
    expect(resumed?.cwnd).toBeLessThanOrEqual(11);
    expect(end?.delivered).toBeGreaterThan((stopped?.delivered ?? 0) + 100);
  });

  it("refuses parameters out of their bounds", () => {
    const bad = [
      { flows: 5 },
      { flows: 0 },
      { queueSegments: 0 },
      { bottleneckMbps: 4.2 },
      { rttMs4: 401 },
      { algorithm1: "vegas" },
    ];
    for (const changes of bad) expect(parametersSchema.safeParse({ ...someParameters(), ...changes }).success).toBe(false);
    for (const bottleneckMbps of [0.6, 1.2, 1.8, 2.4, 3, 3.6]) {
      expect(parametersSchema.safeParse(someParameters({ bottleneckMbps })).success).toBe(true);
    }
  });
});
