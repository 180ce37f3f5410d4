import type { Curve, Point } from "@/lib/sim/congestion-control/series";
import type { Layout } from "./layout";

/** Units along the width of the stretched drawing; strokes and text are outside of it and keep their size. */
export const UNITS = 1000;

export type Quantity = "cwnd" | "ssthresh" | "flight";

/**
 * A value's steps from the first frame to frame `index`, then level until `untilMs`. Where it is beyond the graph's top
 * (a threshold that is not set) nothing is drawn. Empty before the first point.
 */
export function stepPath(curve: Curve, quantity: Quantity, layout: Layout, index: number, untilMs: number): string {
  const x = (atMs: number) => round(layout.x(curve, atMs) * UNITS);
  let path = "";
  let level: number | undefined;
  for (const point of upTo(curve.points, index)) {
    const value = point[quantity];
    if (value === level) continue;
    const [from, to] = [level !== undefined && level <= layout.most, value <= layout.most];
    if (from) path += `H${x(point.atMs)}`;
    if (to) path += from ? `V${round(layout.y(value))}` : `M${x(point.atMs)} ${round(layout.y(value))}`;
    level = value;
  }
  return level === undefined || level > layout.most ? path : `${path}H${x(Math.min(untilMs, curve.endMs))}`;
}

/** The same as a surface down to the axis. */
export function stepArea(curve: Curve, quantity: Quantity, layout: Layout, index: number, untilMs: number): string {
  const path = stepPath(curve, quantity, layout, index, untilMs);
  const first = curve.points[0];
  if (path === "" || first === undefined) return "";
  return `${path}V${round(layout.y(0))}H${round(layout.x(curve, first.atMs) * UNITS)}Z`;
}

/** The points of frames 0 to `index`. */
export function upTo(points: Point[], index: number): Point[] {
  let end = points.length;
  while (end > 0 && (points[end - 1]?.index ?? 0) > index) end -= 1;
  return end === points.length ? points : points.slice(0, end);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
