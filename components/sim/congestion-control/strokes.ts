import type { SVGAttributes } from "react";
import type { Quantity } from "./curve-path";

type Stroke = Pick<SVGAttributes<SVGElement>, "stroke" | "strokeWidth" | "strokeDasharray">;

/** The first sender's curve is a solid line in the layer's hue, the second's a dashed one in ink: never colour alone. */
const CWND: Stroke[] = [
  { stroke: "var(--hue)", strokeWidth: 2.25 },
  { stroke: "var(--ink)", strokeWidth: 2, strokeDasharray: "7 3" },
];
const SSTHRESH: Stroke[] = [
  { stroke: "var(--ink-2)", strokeWidth: 1.5, strokeDasharray: "1.5 3" },
  { stroke: "var(--ink-3)", strokeWidth: 1.5, strokeDasharray: "1.5 6" },
];
/** The top of the flight's surface, seen where it parts from cwnd. */
export const FLIGHT_EDGE: Stroke = { stroke: "var(--ink-3)", strokeWidth: 1 };
export const RECEIVER_WINDOW: Stroke = { stroke: "var(--ink-2)", strokeWidth: 1.25, strokeDasharray: "10 3 2 3" };

export function strokeOf(quantity: Quantity, sender: number): Stroke {
  const stroke = quantity === "ssthresh" ? SSTHRESH[sender] : CWND[sender];
  return stroke ?? {};
}
