import { describe, expect, it } from "vitest";
import { type CoDel, NEW_CODEL, takeFromHead } from "./codel";
import type { Waiting } from "./state";

/** `count` segments that have all been waiting since 0. */
function standing(count: number): Waiting[] {
  return Array.from({ length: count }, (_, i) => ({ flow: 0, number: i + 1, sentMs: 0, delivered: 0, deliveredMs: 0 }));
}

/** Takes one segment every millisecond, and says when each was dropped. */
function dropsOf(codel: CoDel, queue: Waiting[], fromMs: number, untilMs: number): number[] {
  const dropped: number[] = [];
  for (let nowMs = fromMs; nowMs < untilMs; nowMs += 1) takeFromHead(codel, queue, nowMs, () => dropped.push(nowMs));
  return dropped;
}

describe("CoDel (RFC 8289)", () => {
  it("drops nothing while waits stay under 5 ms, nor in the first 100 ms above", () => {
    const fresh = { ...NEW_CODEL };
    expect(dropsOf(fresh, standing(50), 0, 5)).toEqual([]);
    expect(dropsOf({ ...NEW_CODEL }, standing(200), 5, 105)).toEqual([]);
  });

  it("drops one after an interval, and the next ones sooner and sooner: 100 ms over the square root of their number", () => {
    const drops = dropsOf({ ...NEW_CODEL }, standing(1000), 5, 480);
    expect(drops.slice(0, 5)).toEqual([105, 205, 276, 334, 384]);
  });

  it("stops at once when a segment has waited less than 5 ms", () => {
    const codel = { ...NEW_CODEL };
    dropsOf(codel, standing(500), 5, 300);
    takeFromHead(
      codel,
      standing(5).map((waiting) => ({ ...waiting, sentMs: 299 })),
      301,
      () => {},
    );
    expect(codel).toMatchObject({ dropping: false, aboveMs: null });
  });

  it("leaves the last segment of a queue alone, however long it has waited", () => {
    const codel = { ...NEW_CODEL };
    expect(takeFromHead(codel, standing(2), 900, () => {})?.number).toBe(1);
    expect(codel.aboveMs).toBeNull();
  });

  it("begins again at about the rate that was needed, if it stopped only a moment ago", () => {
    const codel = { ...NEW_CODEL };
    dropsOf(codel, standing(2000), 5, 600);
    const { count } = codel;
    takeFromHead(codel, standing(1), 601, () => {});
    dropsOf(codel, standing(2000), 610, 712);
    expect(count).toBeGreaterThan(5);
    expect(codel.count).toBeGreaterThan(3);
  });
});
