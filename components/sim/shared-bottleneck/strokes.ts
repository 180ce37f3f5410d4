import type { SVGAttributes } from "react";

type Stroke = Pick<SVGAttributes<SVGElement>, "stroke" | "strokeWidth" | "strokeDasharray">;

/** Flows A to D: told apart by the pattern of the line, and named wherever they are drawn. */
export const STROKES: Stroke[] = [
  { stroke: "var(--hue)", strokeWidth: 2.25 },
  { stroke: "var(--ink)", strokeWidth: 2, strokeDasharray: "7 3" },
  { stroke: "var(--ink-2)", strokeWidth: 2, strokeDasharray: "2 2.5" },
  { stroke: "var(--hue)", strokeWidth: 1.75, strokeDasharray: "10 3 2 3" },
];

export function strokeOf(at: number): Stroke {
  return STROKES[at] ?? {};
}
