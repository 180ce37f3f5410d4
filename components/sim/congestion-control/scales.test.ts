import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBeside, placeLabels, SHAPE_PX, textWidthPx, ticks } from "./scales";

describe("ticks", () => {
  it("are round values within the range, not more than asked for", () => {
    expect(ticks(14.8, 5, 0, 1)).toEqual([0, 5, 10]);
    expect(ticks(1.42, 5)).toEqual([0, 0.5, 1]);
    expect(ticks(4, 5, 0, 1)).toEqual([0, 1, 2, 3, 4]);
    expect(ticks(37, 5, 2, 1)).toEqual([10, 20, 30]);
  });

  it("never exceed the range or the count by more than the ends", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 10_000, noNaN: true }), fc.integer({ min: 2, max: 8 }), (most, count) => {
        const values = ticks(most, count);
        expect(values.length).toBeLessThanOrEqual(count + 1);
        expect(Math.max(...values)).toBeLessThanOrEqual(most * 1.001);
      }),
    );
  });
});

const places = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })
  .map((list) => [...list].sort((a, b) => a - b));

describe("labels under the graph", () => {
  it("never touch each other and never leave the graph", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(236, 455), (at, widthPx) => {
        const labels = at.map((place, i) => ({ at: place, text: i % 2 ? "快速恢复" : "congestion avoidance", weight: i }));
        const spans = placeLabels(labels, widthPx, 2).map((label) => {
          const size = textWidthPx(label.text);
          const start = label.at * widthPx - (label.anchor === "end" ? size : label.anchor === "middle" ? size / 2 : 0);
          return { row: label.row, start, end: start + size };
        });
        for (const one of spans) {
          expect(one.start).toBeGreaterThanOrEqual(-0.001);
          expect(one.end).toBeLessThanOrEqual(widthPx + 0.001);
          for (const other of spans) {
            if (one !== other && one.row === other.row) expect(one.end <= other.start || other.end <= one.start).toBe(true);
          }
        }
      }),
    );
  });

  it("gives the longest phase its name first", () => {
    const labels = [
      { at: 0.5, text: "fast recovery", weight: 0.1 },
      { at: 0.5, text: "congestion avoidance", weight: 0.8 },
    ];
    expect(placeLabels(labels, 236, 1).map((label) => label.text)).toEqual(["congestion avoidance"]);
  });

  it("beside shapes never touch a neighbour's shape or leave the graph", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(236, 455), (at, widthPx) => {
        const labels = placeBeside(
          at.map((place) => ({ at: place, text: "sent again #25", short: "#25" })),
          widthPx,
        );
        labels.forEach((label, i) => {
          if (label.text === "") return;
          const size = textWidthPx(label.text);
          const here = label.at * widthPx;
          const [start, end] =
            label.side === "right" ? [here + SHAPE_PX, here + SHAPE_PX + size] : [here - SHAPE_PX - size, here - SHAPE_PX];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(widthPx);
          labels.forEach((other, j) => {
            if (i !== j) expect(other.at * widthPx <= start || other.at * widthPx >= end || other.at === label.at).toBe(true);
          });
        });
      }),
    );
  });
});
