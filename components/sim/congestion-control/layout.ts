import { UNSET_SSTHRESH } from "@/lib/sim/congestion-control/sender";
import { type Curve, roundAt, type Series } from "@/lib/sim/congestion-control/series";
import { type Place, ticks } from "./scales";

/** Height of the plotted area in pixels; its width is whatever the page gives. */
export const PLOT_PX = 200;

/** The least widths of the plotted area, in pixels: on a 320-pixel screen, and where the container is 32rem wide. */
export const NARROW_PX = 236;
export const WIDE_PX = 455;

export type Layout = {
  /** Where a moment of a sender lies along the horizontal axis. */
  x: (curve: Curve, atMs: number) => Place;
  /** Pixels from the top of the plotted area. */
  y: (segments: number) => number;
  xTicks: { at: Place; text: string }[];
  yTicks: number[];
  /** The largest value that the vertical axis shows. */
  most: number;
};

export function layoutOf(series: Series, axis: "seconds" | "rounds", receiverWindow: number): Layout {
  const most = mostOf(series, receiverWindow);
  const y = (segments: number) => PLOT_PX - (segments / most) * PLOT_PX;
  const yTicks = ticks(most, 5, 0, 1);
  if (axis === "rounds") {
    const last = Math.max(2, ...series.curves.map((curve) => roundAt(curve, curve.endMs)));
    const xTicks = [1, ...ticks(last, 5, 2, 1)].map((round) => ({ at: (round - 1) / (last - 1), text: String(round) }));
    return { x: (curve, atMs) => (roundAt(curve, atMs) - 1) / (last - 1), y, xTicks, yTicks, most };
  }
  const endMs = Math.max(series.endMs, 1);
  const xTicks = ticks(endMs / 1000, 5).map((seconds) => ({ at: (seconds * 1000) / endMs, text: String(seconds) }));
  return { x: (_curve, atMs) => Math.min(atMs / endMs, 1), y, xTicks, yTicks, most };
}

/** A threshold or receiver window far above every cwnd would flatten the curve, and is left off the graph. */
function mostOf({ curves }: Series, receiverWindow: number): number {
  const cwnd = Math.max(4, ...curves.flatMap((curve) => curve.points.map((point) => point.cwnd)));
  const limits = curves.flatMap((curve) => curve.points.map((point) => point.ssthresh)).filter((value) => value < UNSET_SSTHRESH);
  const near = [receiverWindow, ...limits].filter((value) => value <= cwnd * 1.3);
  return Math.max(cwnd, ...near) * 1.06;
}
