import { describe, expect, it } from "vitest";
import { backedOff, INITIAL_RTO_MS, newEstimate, onAcked, onSent, type RtoEstimate, withSample } from "./rto";

function after(samplesMs: number[], minRtoMs?: number): RtoEstimate[] {
  const estimates: RtoEstimate[] = [];
  let estimate = newEstimate(minRtoMs);
  for (const sample of samplesMs) {
    estimate = withSample(estimate, sample);
    estimates.push(estimate);
  }
  return estimates;
}

describe("RTO estimator (RFC 6298)", () => {
  it("waits one second before anything was measured", () => {
    expect(newEstimate().rtoMs).toBe(1000);
    expect(INITIAL_RTO_MS).toBe(1000);
  });

  it("gives 6.0, 5.7 and 5.3625 s after samples of 2.0, 1.2 and 1.2 s", () => {
    const estimates = after([2000, 1200, 1200]);
    expect(estimates.map((estimate) => estimate.rtoMs)).toEqual([6000, 5700, 5362.5]);
    expect(estimates.map((estimate) => estimate.srttMs)).toEqual([2000, 1900, 1812.5]);
    expect(estimates.map((estimate) => estimate.rttvarMs)).toEqual([1000, 950, 887.5]);
  });

  it("gives 0.300, 0.340 and 0.29125 s for samples of 0.100, 0.180 and 0.100 s, each rounded up to one second", () => {
    const bare = after([100, 180, 100], 0);
    [300, 340, 291.25].forEach((rto, i) => {
      expect(bare[i]?.rtoMs).toBeCloseTo(rto, 9);
    });
    [100, 110, 108.75].forEach((srtt, i) => {
      expect(bare[i]?.srttMs).toBeCloseTo(srtt, 9);
    });
    expect(after([100, 180, 100]).map((estimate) => estimate.rtoMs)).toEqual([1000, 1000, 1000]);
  });

  it("never waits less than the clock's granularity beyond the mean", () => {
    const steady = after(
      Array.from({ length: 200 }, () => 100),
      0,
    ).at(-1);
    expect(steady?.rtoMs).toBeCloseTo(101, 6);
  });

  it("backs off 5.7, 11.4, 22.8, 45.6 s and stops at 60", () => {
    let estimate = after([2000, 1200])[1];
    const waits: (number | undefined)[] = [estimate?.rtoMs];
    for (let i = 0; i < 4 && estimate; i += 1) {
      estimate = backedOff(estimate);
      waits.push(estimate.rtoMs);
    }
    expect(waits).toEqual([5700, 11_400, 22_800, 45_600, 60_000]);
  });

  it("ends a back-off with the next sample", () => {
    const estimate = backedOff(backedOff(after([100])[0] ?? newEstimate()));
    expect(estimate.rtoMs).toBe(4000);
    expect(withSample(estimate, 100).rtoMs).toBe(1000);
  });

  it("measures one segment at a time", () => {
    const timing = onSent(onSent(newEstimate(), 5, false, 1000), 6, false, 1010);
    expect(timing.timed).toEqual({ segment: 5, sentMs: 1000 });
    expect(onAcked(timing, 5, 1090).srttMs).toBeNull();
    expect(onAcked(timing, 7, 1100)).toMatchObject({ srttMs: 100, timed: null });
  });

  it("takes no sample from a segment that was sent again (Karn)", () => {
    const resent = onSent(onSent(newEstimate(), 5, false, 1000), 5, true, 2000);
    expect(onAcked(resent, 6, 2100)).toMatchObject({ srttMs: null, rtoMs: 1000 });
  });
});
