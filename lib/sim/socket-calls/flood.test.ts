import { describe, expect, it } from "vitest";
import { run } from "./fixtures";
import { placesOf, rateThatFills, reapMs } from "./flood";
import { halfOpenCount } from "./places";

describe("the price of a SYN flood", () => {
  it("is an entry of 63 seconds with five repetitions of the SYN,ACK", () => {
    expect([0, 2, 5].map(reapMs)).toEqual([1000, 7000, 63_000]);
  });

  it.each([
    [256, 4.06],
    [1024, 16.3],
    [4096, 65],
  ])("for %i places is %d SYNs a second", (places, perSecond) => {
    expect(rateThatFills(places, 63_000)).toBeCloseTo(perSecond, perSecond < 10 ? 2 : 0);
  });

  it("is enough from that rate on, and not below it: a slower flood holds as many as come within 63 seconds", () => {
    const mostHeld = (floodPerMinute: number) =>
      Math.max(...run("flood", { backlog: 7, floodSyns: 24, floodPerMinute }).map(({ state }) => halfOpenCount(state)));
    expect(rateThatFills(placesOf(7), 63_000) * 60).toBeCloseTo(7.6, 1);
    expect(mostHeld(10)).toBe(8);
    // Client B comes by in the meantime, with an entry of its own for a moment.
    expect(mostHeld(4)).toBeLessThanOrEqual(6);
  });

  it("counts one place more than the backlog, as Linux does", () => {
    expect([0, 10].map(placesOf)).toEqual([1, 11]);
  });
});
