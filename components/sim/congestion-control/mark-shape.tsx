import type { Mark } from "@/lib/sim/congestion-control/series";

/** The three marks, each with a shape of its own: a cross, a triangle pointing on, an hourglass. 10 by 10, centred. */
const SHAPES: Record<Mark["kind"], string> = {
  lost: "M-4 -4L4 4M4 -4L-4 4",
  again: "M-3.5 -4.5L4.5 0L-3.5 4.5Z",
  timeout: "M-4 -5H4L-4 5H4Z",
};

type Props = { kind: Mark["kind"]; passed: boolean };

export function MarkShape({ kind, passed }: Props) {
  const ink = kind === "again" ? "var(--good)" : "var(--bad)";
  const color = passed ? ink : "var(--ink-3)";
  return (
    <path
      d={SHAPES[kind]}
      stroke={color}
      strokeWidth={kind === "lost" ? 2 : 1.25}
      fill={kind === "again" && passed ? color : "none"}
    />
  );
}
