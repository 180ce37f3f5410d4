import { describe, expect, it } from "vitest";
import { placesOf, rateThatFills, reapMs, steadyHalfOpen } from "./flood";

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

  it("fills every place from that rate on, and fewer below it", () => {
    expect(steadyHalfOpen(256, 10, 63_000)).toBe(256);
    expect(steadyHalfOpen(256, 2, 63_000)).toBe(126);
  });

  it("counts one place more than the backlog, as Linux does", () => {
    expect([0, 10].map(placesOf)).toEqual([1, 11]);
  });
});
