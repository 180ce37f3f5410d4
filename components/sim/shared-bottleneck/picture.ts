import type { Parameters } from "@/lib/sim/shared-bottleneck/parameters";
import type { Series } from "@/lib/sim/shared-bottleneck/series";
import { UNITS } from "../congestion-control/curve-path";
import { ticks } from "../congestion-control/scales";

/** Heights in pixels; widths are whatever the page gives, in thousandths. */
export const AMOUNTS_PX = 170;
export const QUEUE_PX = 76;

/** The paths of a whole run. A frame shows as much of them as has passed. */
export type Picture = {
  endMs: number;
  /** The largest amount on the graph, and a path for each flow. */
  most: number;
  amounts: string[];
  queue: string;
  drops: string;
  xTicks: { at: number; text: string }[];
  amountTicks: number[];
  queueTicks: number[];
};

export function pictureOf(series: Series, { queueSegments }: Parameters): Picture {
  const { endMs } = series;
  const x = (atMs: number) => tenth((atMs / Math.max(endMs, 1)) * UNITS);
  const most = mostOf(series);
  return {
    endMs,
    most,
    amounts: series.amounts.map((points) => {
      const path = points.map(({ atMs, amount }, i) => {
        const y = yOf(amount, most, AMOUNTS_PX);
        return i === 0 ? `M${x(atMs)} ${y}` : `H${x(atMs)}V${y}`;
      });
      return path.length === 0 ? "" : `${path.join("")}H${UNITS}`;
    }),
    queue: `M0 ${QUEUE_PX}${series.queue.map(({ atMs, waiting }) => `L${x(atMs)} ${yOf(waiting, queueSegments, QUEUE_PX)}`).join("")}V${QUEUE_PX}Z`,
    drops: series.dropsMs.map((atMs) => `M${x(atMs)} -7v6`).join(""),
    xTicks: ticks(endMs / 1000, 5).map((seconds) => ({ at: (seconds * 1000) / Math.max(endMs, 1), text: String(seconds) })),
    amountTicks: ticks(most, 4, 0, 1),
    queueTicks: queueSegments === 1 ? [0, 1] : [0, queueSegments],
  };
}

/** The overshoot of a slow start is over after this long, and may leave the picture at its top, or it would flatten the rest. */
const OVERSHOOT_MS = 2000;

function mostOf({ amounts, endMs }: Series): number {
  const lasting = amounts.flatMap((points) => {
    const fromMs = (points[0]?.atMs ?? 0) + OVERSHOOT_MS;
    return points.filter((_, i) => (points[i + 1]?.atMs ?? endMs) > fromMs).map((point) => point.amount);
  });
  return Math.max(8, ...lasting) * 1.06;
}

/** Pixels from the top; above it where the value is more than the axis shows. */
export function yOf(value: number, most: number, heightPx: number): number {
  return tenth(heightPx - (value / most) * heightPx);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Moves labels at heights `ys` apart until none is nearer to another than `gap`; within 0 and `most`, in their order. */
export function spread(ys: number[], gap: number, most: number): number[] {
  const order = ys.map((_, i) => i).sort((a, b) => (ys[a] ?? 0) - (ys[b] ?? 0));
  const placed = [...ys];
  let least = 0;
  for (const i of order) {
    placed[i] = Math.max(ys[i] ?? 0, least);
    least = (placed[i] ?? 0) + gap;
  }
  let below = most;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, below);
    below = (placed[i] ?? 0) - gap;
  }
  return placed;
}
