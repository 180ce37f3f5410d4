import { describe, expect, it } from "vitest";
import { type Cubic, cubicThreshold, cubicWindow, grownCubic, newCubic, reducedCubic, timeToMaximum, withStage } from "./cubic";
import { aSender, framesOf } from "./fixtures";
import { onAck, onTimeout } from "./rules";
import type { Sender } from "./sender";

/** A stage that begins at `window` after a loss at `maximum`. */
function aStage(window: number, maximum: number): Cubic {
  return withStage({ ...newCubic(window), maximum, prior: maximum }, 0);
}

type Moment = { seconds: number; cubic: Cubic; curve: number; estimate: number; region: string };

/** A sender with one ACK a segment, evenly spaced over each round trip. */
function acked(first: Cubic, rttMs: number, untilMs: number): Moment[] {
  const moments: Moment[] = [];
  let cubic = first;
  for (let nowMs = 0; nowMs < untilMs; ) {
    nowMs += rttMs / cubic.window;
    const grown = grownCubic(cubic, 1, nowMs, rttMs);
    cubic = grown.cubic;
    const { stage, maximum } = cubic;
    if (stage === null || maximum === null) throw new Error("The stage has ended.");
    const curve = cubicWindow(nowMs / 1000, stage.k, maximum);
    moments.push({ seconds: nowMs / 1000, cubic, curve, estimate: stage.estimate, region: grown.region });
  }
  return moments;
}

const at = (moments: Moment[], seconds: number) => moments.find((moment) => moment.seconds >= seconds);

describe("CUBIC (RFC 9438 §4)", () => {
  it("C1: after a loss at 100 the curve starts at 70, is flat at 100 after 4.2 s, and then rises ever faster", () => {
    const k = timeToMaximum(100, 70);
    expect(k).toBeCloseTo(4.217, 3);
    const curve = [0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8].map((t) => cubicWindow(t, k, 100));
    [70, 79.46, 86.68, 95.64, 99.28, 100, 100.19, 102.27, 108.62, 121.65].forEach((window, i) => {
      expect(curve[i]).toBeCloseTo(window, 1);
    });
  });

  it("C1: W_est rises by 0.53 a round trip to 100 at 5.67 s, by one from then on; Reno leads from 5.85 s to 8.2 s", () => {
    const moments = acked(aStage(70, 100), 100, 9000);
    expect(at(moments, 1)?.estimate).toBeCloseTo(75.3, 1);
    expect(moments.find((moment) => moment.estimate >= 100)?.seconds).toBeCloseTo(5.667, 1);
    expect((at(moments, 7)?.estimate ?? 0) - (at(moments, 6)?.estimate ?? 0)).toBeCloseTo(10, 0);
    const friendly = moments.filter((moment) => moment.region === "reno-friendly");
    expect(friendly[0]?.seconds).toBeCloseTo(5.85, 1);
    expect(friendly.at(-1)?.seconds).toBeCloseTo(8.2, 1);
  });

  it("C1: keeps the window within a segment of the curve a round trip ahead while the curve leads", () => {
    const early = acked(aStage(70, 100), 100, 5000);
    const worst = Math.max(...early.map(({ cubic, seconds }) => Math.abs(cubic.window - cubicWindow(seconds, 4.217, 100))));
    expect(worst).toBeLessThan(2.5);
    expect(early.map((moment) => moment.region)).not.toContain("reno-friendly");
    expect(early[0]?.region).toBe("concave");
  });

  it("C2: on a short path with a small window Reno's estimate leads from the first round trip", () => {
    const moments = acked(aStage(14, 20), 20, 200);
    const second = at(moments, 0.04);
    expect(second?.estimate).toBeCloseTo(15.06, 1);
    expect(second?.curve).toBeCloseTo(14.29, 1);
    expect(second?.region).toBe("reno-friendly");
    expect(second?.cubic.window).toBe(second?.estimate);
  });

  it("C3: a loss at 80 below W_max = 100 sets W_max to 68 and cwnd to 56, so as to give place", () => {
    const flow = { ...newCubic(80), maximum: 100 };
    expect(cubicThreshold(80, 2)).toBe(56);
    expect(reducedCubic(flow, 56, true)).toMatchObject({ maximum: 68, window: 56, prior: 80 });
    expect(reducedCubic(flow, 56, false)).toMatchObject({ maximum: 80, window: 56 });
    expect(reducedCubic({ ...flow, window: 110 }, 77, true).maximum).toBe(110);
  });

  it("depends on time and not on round trips: three times the round trip, about the same window after three seconds", () => {
    const [short, long] = [100, 300].map((rttMs) => at(acked(aStage(140, 200), rttMs, 4000), 3)?.cubic.window ?? 0);
    expect(Math.abs((short ?? 0) - (long ?? 0))).toBeLessThan(6);
  });

  it("grows by half a round trip at most, however steep the curve", () => {
    const flat = withStage({ ...newCubic(10), flat: true }, 0);
    const grown = grownCubic(flat, 1, 60_000, 100);
    expect(grown.cubic.window).toBeCloseTo(10.5, 5);
  });
});

describe("a CUBIC sender", () => {
  const clock = { nowMs: 1000, rttMs: 100, byteCounting: false, fastConvergence: true };
  const cubicSender = (changes: Partial<Sender> = {}) => aSender({ algorithm: "cubic", cubic: newCubic(10), ...changes });
  const duplicated = (sender: Sender, times: number) =>
    Array.from({ length: times }).reduce<Sender>((now) => onAck(now, now.una, clock).sender, sender);

  it("keeps seven tenths of the flight on the third duplicate, and repairs several holes as NewReno does", () => {
    const sender = duplicated(cubicSender(), 3);
    expect(sender).toMatchObject({ cwnd: 10, ssthresh: 7, recovering: true, recover: 10 });
    expect(sender.cubic).toMatchObject({ maximum: 10, window: 7, stage: null });
    expect(onAck(sender, 4, clock).sender.reaction).toBe("partial-ack");
  });

  it("begins a stage of congestion avoidance when recovery ends", () => {
    const recovering = { ...duplicated(cubicSender(), 3), next: 18, highest: 18 };
    const { sender } = onAck(recovering, 11, { ...clock, nowMs: 1500 });
    expect(sender).toMatchObject({ cwnd: 7, recovering: false });
    expect(sender.cubic?.stage).toMatchObject({ startMs: 1500, k: timeToMaximum(10, 7), estimate: 7 });
  });

  it("goes back to one segment on a timeout, and takes the window where slow start ends for W_max", () => {
    const { sender } = onTimeout(cubicSender());
    expect(sender).toMatchObject({ cwnd: 1, ssthresh: 7 });
    let now: Sender = { ...sender, ssthresh: 2, next: 2 };
    now = onAck(now, 2, clock).sender;
    expect(now.cubic).toMatchObject({ maximum: 2, prior: 10, stage: { k: 0, estimate: 2 } });
  });

  it("grows no window that it does not use, and stops the curve's clock meanwhile", () => {
    const used = cubicSender({ ssthresh: 5, cubic: aStage(10, 14) });
    const { sender } = onAck({ ...used, next: 6, highest: 6 }, 2, clock);
    expect(sender).toMatchObject({ cwnd: 10, reaction: "unused-window" });
    expect(sender.cubic?.stage?.startMs).toBe(1000);
  });

  it("never takes a segment away on a new ACK outside recovery", () => {
    for (const rttMs of [20, 200, 800]) {
      const frames = framesOf({ algorithm: "cubic", amountSegments: 300, initialSsthresh: 20, losses: "60, 130", rttMs });
      frames.slice(1).forEach(({ state }, i) => {
        const [was, is] = [frames[i]?.state.flows[0]?.sender, state.flows[0]?.sender];
        const grows = ["concave", "convex", "reno-friendly", "slow-start"].includes(is?.reaction ?? "");
        if (grows) expect(is?.cwnd).toBeGreaterThanOrEqual(was?.cwnd ?? 0);
      });
    }
  });

  it("holds more than Reno after the same loss on a long path, and is back at its old window first", () => {
    const changes = { rttMs: 400, initialSsthresh: 40, amountSegments: 600, losses: "140", compareWith: "reno" as const };
    const after = framesOf({ ...changes, algorithm: "cubic" }).filter((frame) => frame.atMs > 4500);
    const ahead = after.filter(({ state: { flows } }) => (flows[0]?.sender.cwnd ?? 0) > (flows[1]?.sender.cwnd ?? 0));
    expect(ahead.length).toBeGreaterThan(after.length * 0.8);
  });
});
