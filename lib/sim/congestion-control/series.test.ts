import { describe, expect, it } from "vitest";
import { framesOf } from "./fixtures";
import { roundAt, seriesOf } from "./series";

const lossy = { initialWindow: 1, initialSsthresh: 8, losses: "25", amountSegments: 80 };

describe("series of the graph", () => {
  it("has the phases of a Reno run in their order, without a gap", () => {
    const [curve] = seriesOf(framesOf(lossy)).curves;
    expect(curve?.phases.map((span) => span.phase)).toEqual([
      "slow-start",
      "congestion-avoidance",
      "fast-recovery",
      "congestion-avoidance",
    ]);
    curve?.phases.slice(1).forEach((span, i) => {
      expect(span.fromMs).toBe(curve.phases[i]?.toMs);
    });
    expect(curve?.phases.at(-1)?.toMs).toBe(curve?.endMs);
  });

  it("marks the loss, the retransmission and the timeout, a timeout once", () => {
    const [reno] = seriesOf(framesOf(lossy)).curves;
    expect(reno?.marks.map(({ kind, segment }) => `${kind} ${segment}`)).toEqual(["lost 25", "again 25"]);
    const [tail] = seriesOf(framesOf({ losses: "10", amountSegments: 10 })).curves;
    expect(tail?.marks.map(({ kind, segment }) => `${kind} ${segment}`)).toEqual(["lost 10", "timeout 10"]);
  });

  it("marks what the learner drops", () => {
    const inputs = [{ frame: 1, event: { type: "drop" as const, segment: 4 } }];
    expect(seriesOf(framesOf({}, 1, inputs)).curves[0]?.marks[0]).toMatchObject({ kind: "lost", segment: 4, index: 2 });
  });

  it("ends each sender's curve when its own transfer is done", () => {
    const { curves, endMs } = seriesOf(framesOf({ ...lossy, algorithm: "tahoe", compareWith: "reno" }));
    expect(curves.map((curve) => curve.algorithm)).toEqual(["tahoe", "reno"]);
    expect(curves[0]?.endMs).toBe(endMs);
    expect(curves[1]?.endMs).toBeLessThan(endMs);
  });

  it("holds a point for each change only", () => {
    const [curve] = seriesOf(framesOf(lossy)).curves;
    curve?.points.slice(1).forEach((point, i) => {
      const before = curve.points[i];
      expect([point.cwnd, point.ssthresh, point.flight]).not.toEqual([before?.cwnd, before?.ssthresh, before?.flight]);
    });
  });

  it("counts time in round trips, rising from 1", () => {
    const [curve] = seriesOf(framesOf(lossy)).curves;
    if (curve === undefined) throw new Error("The run has no curve.");
    expect(roundAt(curve, 0)).toBe(1);
    expect(curve.roundsMs.map((ms) => roundAt(curve, ms))).toEqual(curve.roundsMs.map((_, i) => i + 1));
    const samples = Array.from({ length: 50 }, (_, i) => roundAt(curve, (i / 49) * curve.endMs));
    expect(samples).toEqual([...samples].sort((a, b) => a - b));
  });
});
