import { describe, expect, it } from "vitest";
import { ROUND_RUNS } from "./round-runs";
import { type RoundRun, rounds } from "./rounds";

const from1: Pick<RoundRun, "initialWindow" | "initialSsthresh"> = { initialWindow: 1, initialSsthresh: 16 };
const cwnds = (run: RoundRun) => rounds(run).map((round) => round.cwnd);
const ssthreshs = (run: RoundRun) => rounds(run).map((round) => round.ssthresh);
const rise = [1, 2, 4, 8, 16, 17, 18, 19, 20, 21, 22, 23, 24];
const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe("textbook round model", () => {
  it("V1: Reno halves on three duplicates at 24 and restarts from 1 on a timeout at 16", () => {
    const { run } = ROUND_RUNS.reno;
    expect(cwnds(run)).toEqual([...rise, 12, 13, 14, 15, 16, 1, 2, 4, 8, 9, 10, 11]);
    expect(ssthreshs(run)).toEqual([...times(13, 16), ...times(5, 12), ...times(7, 8)]);
  });

  it("V2: the figure of the Chinese textbooks, timeout first and three duplicates later", () => {
    const { run } = ROUND_RUNS.classic;
    expect(cwnds(run)).toEqual([...rise, 1, 2, 4, 8, 12, 13, 14, 15, 16, 8, 9, 10, 11]);
    expect(ssthreshs(run)).toEqual([...times(13, 16), ...times(9, 12), ...times(4, 8)]);
  });

  it("V3: Tahoe restarts from 1 on three duplicates too", () => {
    const { run } = ROUND_RUNS.tahoe;
    expect(cwnds(run)).toEqual([...rise, 1, 2, 4, 8, 12, 13, 14, 15, 16]);
    expect(ssthreshs(run)).toEqual([...times(13, 16), ...times(9, 12)]);
  });

  it("V4: a start of today, from 10 and without a threshold", () => {
    const { run } = ROUND_RUNS.modern;
    expect(cwnds(run)).toEqual([10, 20, 40, 80, 160, 80, 81, 82, 83]);
    expect(ssthreshs(run)).toEqual([...Array.from({ length: 5 }, () => null), ...times(4, 80)]);
  });

  it("V5: ssthresh never falls below two", () => {
    const run: RoundRun = {
      ...from1,
      algorithm: "reno",
      losses: [
        { round: 3, by: "timeout" },
        { round: 4, by: "timeout" },
      ],
      rounds: 10,
    };
    expect(cwnds(run)).toEqual([1, 2, 4, 1, 1, 2, 3, 4, 5, 6]);
    expect(ssthreshs(run)).toEqual([16, 16, 16, ...times(7, 2)]);
  });

  it("leaves ssthresh alone when the same segment times out again", () => {
    const run: RoundRun = {
      ...from1,
      algorithm: "reno",
      losses: [
        { round: 5, by: "timeout" },
        { round: 6, by: "timeout", sameSegment: true },
      ],
      rounds: 8,
    };
    expect(ssthreshs(run)).toEqual([...times(5, 16), 8, 8, 8]);
  });

  it("caps the last doubling at ssthresh: 8 becomes 12 and not 16", () => {
    const run: RoundRun = { algorithm: "reno", initialWindow: 8, initialSsthresh: 12, losses: [], rounds: 3 };
    expect(rounds(run).map(({ cwnd, phase }) => [cwnd, phase])).toEqual([
      [8, "slow-start"],
      [12, "congestion-avoidance"],
      [13, "congestion-avoidance"],
    ]);
  });
});
