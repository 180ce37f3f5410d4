import type { Parameters } from "@/lib/sim/sliding-window/parameters";
import { ackLabel, legible } from "./marks";
import { type Crossing, type Frames, LEFT, RIGHT, type Timeline } from "./timeline";
import styles from "./view.module.css";

type Props = {
  frames: Frames;
  index: number;
  timeline: Timeline;
  parameters: Parameters;
  seen: { from: number; to: number };
};

/** Across the line in units of the drawing, which is stretched to the width there is. */
const ACROSS = 100;
/** What has just left is seen to leave. */
const STUB_PX = 14;
const ACK_LABEL_AT = 0.42;
const LABEL_PX = 14;

/** What has crossed the line, or part of it, up to the moment shown: everything below is cut off. */
export function Crossings({ frames, index, timeline, parameters, seen }: Props) {
  const { yAt } = timeline;
  const now = frames[index];
  if (now === undefined) return null;
  const nowY = yAt(now.atMs);
  const begun = timeline.crossings.filter(({ leaves }) => leaves <= index);
  const shapes = begun
    .map((crossing) => shapeOf(crossing, index, parameters, timeline))
    .filter(({ top, bottom }) => bottom >= seen.from && top <= seen.to);
  const older = shapes.filter(({ leaves }) => leaves < index);
  const newest = shapes.filter(({ leaves }) => leaves === index);
  const labels = shapes
    .filter(({ crossing, labelY }) => crossing.flight.kind === "ack" && labelY <= nowY && !isDense(parameters, yAt))
    .sort((one, other) => one.labelY - other.labelY)
    .map((shape) => ({ ...shape, y: shape.labelY }));
  return (
    <>
      <Cut until={nowY} shapes={older} />
      <Cut until={nowY + STUB_PX} shapes={newest} />
      {shapes
        .filter(({ isLost }) => isLost)
        .map(({ key, endY }) => (
          <svg key={key} x="50%" y={endY} overflow="visible" aria-hidden="true">
            <path className={styles.cross} d="M-6 -6L6 6M6 -6L-6 6" />
          </svg>
        ))}
      {legible(labels).map(({ key, crossing, y, isLost }) => (
        <text key={key} className={`${styles.ack} ${isLost ? styles.bad : ""}`} x={labelX(isLost)} y={y + 4}>
          {ackLabel(now.state, crossing.flight)}
        </text>
      ))}
    </>
  );
}

/** A label for each of forty ACKs in a round trip would be none. */
function isDense({ frameMs }: Parameters, yAt: (ms: number) => number): boolean {
  return yAt(frameMs) - yAt(0) < LABEL_PX;
}

function labelX(isLost: boolean): string {
  const at = isLost ? 0.25 : ACK_LABEL_AT;
  return `${RIGHT - (RIGHT - LEFT) * at}%`;
}

/** Everything in its stretched frame, cut off at a height. */
function Cut({ until, shapes }: { until: number; shapes: Shape[] }) {
  if (shapes.length === 0 || until <= 0) return null;
  return (
    <svg
      x={`${LEFT}%`}
      width={`${RIGHT - LEFT}%`}
      height={until}
      viewBox={`0 0 ${ACROSS} ${until}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {shapes.map(({ key, d, className }) => (
        <path key={key} className={className} d={d} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

type Shape = {
  key: number;
  crossing: Crossing;
  leaves: number;
  isLost: boolean;
  d: string;
  className: string;
  top: number;
  bottom: number;
  endY: number;
  labelY: number;
};

function shapeOf(crossing: Crossing, index: number, { frameMs }: Parameters, { yAt }: Timeline): Shape {
  const { flight, leaves, ends } = crossing;
  const isLost = crossing.isLost && ends !== null && ends <= index;
  const thickMs = flight.kind === "frame" ? frameMs : 0;
  const fromY = yAt(flight.sentAtMs);
  const toY = yAt(flight.arrivesAtMs - thickMs);
  const reach = isLost ? 0.5 : 1;
  const endY = fromY + (toY - fromY) * reach;
  const fromThick = yAt(flight.sentAtMs + thickMs) - fromY;
  const toThick = yAt(flight.arrivesAtMs) - toY;
  const endThick = fromThick + (toThick - fromThick) * reach;
  const isFrame = flight.kind === "frame";
  const endX = isFrame ? ACROSS * reach : ACROSS * (1 - reach);
  const d = isFrame
    ? `M0 ${px(fromY)}L${endX} ${px(endY)}V${px(endY + endThick)}L0 ${px(fromY + fromThick)}z`
    : `M${ACROSS} ${px(fromY)}L${endX} ${px(endY)}`;
  const kind = isFrame ? (flight.copy > 1 ? styles.bandAgain : styles.band) : styles.line;
  return {
    key: flight.id,
    crossing,
    leaves,
    isLost,
    d,
    className: `${kind} ${isLost ? styles.lost : ""}`,
    top: fromY,
    bottom: yAt(flight.arrivesAtMs),
    endY: endY + endThick / 2,
    labelY: fromY + (toY - fromY) * (isLost ? 0.25 : ACK_LABEL_AT),
  };
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
