import { describe, expect, it } from "vitest";
import { lastOf } from "../fixtures";
import type { BbrMode } from "./bbr";
import { bdpOf } from "./bbr";
import { waitingAt } from "./bottleneck";
import { waitMsOf } from "./describe";
import { jainIndex, ratesSinceAll } from "./fairness";
import { framesOf, type Run, scenarioFrames } from "./fixtures";

const index = (frames: Run) => jainIndex(ratesSinceAll(lastOf(frames)) ?? []) ?? 0;
const rates = (frames: Run) => ratesSinceAll(lastOf(frames)) ?? [];
const later = (frames: Run) => frames.filter((frame) => frame.atMs > 10_000);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanWait = (frames: Run) => mean(later(frames).map(({ state }) => waitMsOf(state)));
const modesOf = (frames: Run): BbrMode[] =>
  frames.flatMap(({ state }) => state.news.flatMap((news) => (news.kind === "mode" ? [news.mode] : [])));

describe("Jain's index", () => {
  it("is 1 for equal shares, 1/n when one has all, and in between otherwise", () => {
    expect(jainIndex([3, 3, 3])).toBe(1);
    expect(jainIndex([5, 0, 0, 0])).toBe(0.25);
    expect(jainIndex([3, 1])).toBe(0.8);
    expect(jainIndex([0, 0])).toBeNull();
  });
});

describe("flows that share a bottleneck", () => {
  it("two equal Renos come to equal shares, whoever was first", () => {
    const frames = scenarioFrames("newcomer");
    expect(index(frames)).toBeGreaterThan(0.98);
    expect(mean(rates(frames)) * 2).toBeGreaterThan(2.2);
  });

  it("a Reno alone saws: its window falls to half and climbs by one a round trip", () => {
    const frames = scenarioFrames("newcomer").filter((frame) => frame.atMs > 1500 && frame.atMs < 10_000);
    const cuts = frames.flatMap(({ state }) => state.news.flatMap((news) => (news.kind === "reduced" ? [news] : [])));
    expect(cuts.length).toBeGreaterThan(1);
    for (const { from, to } of cuts) expect(to).toBe(Math.floor(from / 2));
  });

  it("the shorter round trip gets several times as much with Reno, and CUBIC narrows the gap", () => {
    const [reno, cubic] = [scenarioFrames("rtt-reno"), scenarioFrames("rtt-cubic")];
    const [near = 0, far = 1] = rates(reno);
    expect(near / far).toBeGreaterThan(3);
    expect(index(cubic)).toBeGreaterThan(index(reno) + 0.1);
  });

  it("CUBIC gets more than Reno where the path is long", () => {
    const [reno = 0, cubic = 0] = rates(scenarioFrames("reno-cubic"));
    expect(cubic).toBeGreaterThan(reno * 1.5);
  });

  it("queueing delay grows with the buffer, and throughput does not", () => {
    const runs = [25, 50, 100, 200].map((queueSegments) => framesOf({ flows: 1, rttMs1: 40, queueSegments, seconds: 30 }));
    const waits = runs.map(meanWait);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect((waits[3] ?? 0) / (waits[0] ?? 1)).toBeGreaterThan(4);
    for (const run of runs) expect(rates(run)[0]).toBeGreaterThan(2.3);
  });

  it("bufferbloat: a round trip of 40 ms becomes one of about a second", () => {
    const worst = Math.max(...scenarioFrames("bufferbloat").map(({ state }) => 40 + waitMsOf(state)));
    expect(worst).toBeGreaterThan(1000);
    expect(worst).toBeLessThan(1060);
  });

  it("a queue too small leaves the link idle for a quarter of the time", () => {
    const [rate = 0] = rates(scenarioFrames("small-queue"));
    expect(rate / 2.4).toBeGreaterThan(0.6);
    expect(rate / 2.4).toBeLessThan(0.8);
  });

  it("CoDel keeps the same large buffer all but empty, for a few per cent of throughput", () => {
    const [bloated, tamed] = [scenarioFrames("bufferbloat"), scenarioFrames("codel")];
    expect(meanWait(tamed)).toBeLessThan(meanWait(bloated) / 20);
    expect((rates(tamed)[0] ?? 0) / (rates(bloated)[0] ?? 1)).toBeGreaterThan(0.94);
  });

  it("four flows that come one after another share evenly in the end", () => {
    expect(index(scenarioFrames("four-flows"))).toBeGreaterThan(0.97);
  });

  it("drops tail only when the queue is full", () => {
    for (const { state } of scenarioFrames("four-flows")) {
      expect(waitingAt(state, state.atMs)).toBeLessThanOrEqual(20);
      for (const news of state.news) if (news.kind === "dropped") expect(news.by).toBe("overflow");
    }
  });
});

describe("BBR in outline (draft-ietf-ccwg-bbr §5.3)", () => {
  it("goes through Startup and Drain, then cycles, and every five seconds looks at the round trip", () => {
    const frames = scenarioFrames("bbr-alone");
    const modes = modesOf(frames);
    expect(modes.slice(0, 6)).toEqual(["drain", "down", "cruise", "refill", "up", "down"]);
    expect(modes.filter((mode) => mode === "probe-rtt").length).toBeGreaterThanOrEqual(4);
    expect(modes.filter((mode) => mode === "drain")).toHaveLength(1);
  });

  it("finds 200 segments a second and 105 ms, keeps about one BDP in flight and the queue all but empty", () => {
    const frames = scenarioFrames("bbr-alone");
    const steady = later(frames).filter(({ state }) => state.flows[0]?.bbr?.mode === "cruise");
    const flight = mean(steady.map(({ state }) => state.flows[0]?.pipe ?? 0));
    const bdp = mean(steady.map(({ state }) => (state.flows[0]?.bbr ? bdpOf(state.flows[0].bbr) : 0)));
    expect(bdp).toBeCloseTo(21, 0);
    expect(Math.abs(flight - bdp)).toBeLessThan(2);
    expect(meanWait(frames)).toBeLessThan(10);
    expect(lastOf(frames).flows[0]?.lost).toBe(0);
    expect(rates(frames)[0]).toBeGreaterThan(2.25);
  });

  it("10 Mbit/s and 40 ms make a BDP of 34 segments of 1460 octets", () => {
    expect(Math.floor((10e6 * 0.04) / 8 / 1460)).toBe(34);
  });

  it("does not cut its window for a loss: the learner drops a segment, and it goes on", () => {
    const inputs = [{ frame: 200, event: { type: "drop" as const, flow: 0 } }];
    const frames = framesOf({ flows: 1, algorithm1: "bbr", queueSegments: 100 }, 1, inputs);
    expect(lastOf(frames).flows[0]?.lost).toBe(1);
    expect(frames.flatMap(({ state }) => state.news).some((news) => news.kind === "reduced")).toBe(false);
  });

  it("gets the smaller part of a deep queue that CUBIC fills, and the larger of a shallow one", () => {
    const [deep = 0, deepCubic = 0] = rates(scenarioFrames("bbr-cubic-deep"));
    const [shallow = 0, shallowCubic = 0] = rates(scenarioFrames("bbr-cubic-shallow"));
    expect(deepCubic).toBeGreaterThan(1.5 * deep);
    expect(shallow).toBeGreaterThan(3 * shallowCubic);
  });
});
