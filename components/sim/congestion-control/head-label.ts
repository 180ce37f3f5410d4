import type { Curve } from "@/lib/sim/congestion-control/series";
import { type Layout, NARROW_PX } from "./layout";
import type { Place } from "./scales";

/** Where the label of a curve's head stands: beside its dot, above or below. */
export type Side = { left: boolean; below: boolean };

/** Generous for the 12-pixel mono of the labels, and the space to the dot. */
const CHARACTER_PX = 7.4;
const AWAY_PX = 8;
/** From a label's dot to its near and far edge, upward or downward. */
const NEAR_PX = 4;
const FAR_PX = 20;

type Head = { text: string; x: Place; y: number };

/** Above to the right first, for there the future lies, which is faint or not there at all. */
const SIDES: Side[] = [
  { left: false, below: false },
  { left: true, below: false },
  { left: false, below: true },
  { left: true, below: true },
];

/**
 * The first side on which no curve runs through the label, at the least width that the graph can have; where there is
 * none, the side that the fewest steps cross. `taken` are the boxes of labels placed before.
 */
export function sideOf(head: Head, curves: Curve[], layout: Layout, untilMs: number, taken: Box[]): { side: Side; box: Box } {
  const sides = SIDES.map((side) => ({ side, box: boxOf(head, side) }));
  const fitting = sides.filter(({ box }) => box.from >= 0 && box.to <= 1 && box.top >= -FAR_PX && box.bottom <= layout.y(0));
  const scored = (fitting.length === 0 ? sides : fitting).map((each) => ({
    ...each,
    hits: crossings(each.box, curves, layout, untilMs) + 100 * taken.filter((other) => overlap(other, each.box)).length,
  }));
  const [best] = scored.sort((a, b) => a.hits - b.hits);
  if (best === undefined) throw new Error("There is always a side.");
  return best;
}

/** Places along the width, pixels from the top of the plot. */
export type Box = { from: Place; to: Place; top: number; bottom: number };

function boxOf({ text, x, y }: Head, { left, below }: Side): Box {
  const [near, far] = [AWAY_PX / NARROW_PX, (AWAY_PX + text.length * CHARACTER_PX) / NARROW_PX];
  return {
    from: left ? x - far : x + near,
    to: left ? x - near : x + far,
    top: below ? y + NEAR_PX : y - FAR_PX,
    bottom: below ? y + FAR_PX : y - NEAR_PX,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom;
}

/** How many steps of the curves up to `untilMs` run through a box. */
function crossings(box: Box, curves: Curve[], layout: Layout, untilMs: number): number {
  let count = 0;
  for (const curve of curves) {
    for (let i = curve.points.length - 1; i >= 0; i -= 1) {
      const point = curve.points[i];
      const next = curve.points[i + 1];
      if (point === undefined || point.atMs > untilMs) continue;
      const endMs = Math.min(next?.atMs ?? curve.endMs, untilMs, curve.endMs);
      const to = layout.x(curve, endMs);
      if (to < box.from) break;
      // A level stretch and the step that ends it.
      const levels = [
        layout.y(point.cwnd),
        next === undefined || next.atMs > untilMs ? layout.y(point.cwnd) : layout.y(next.cwnd),
      ];
      const [high, low] = [Math.min(...levels), Math.max(...levels)];
      if (layout.x(curve, point.atMs) < box.to && high < box.bottom && low > box.top) count += 1;
    }
  }
  return count;
}
