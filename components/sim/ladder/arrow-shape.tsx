import styles from "../ladder.module.css";
import type { Box } from "./boxes";
import { LOST_AT, labelCentre, labelPoint, wordsOf } from "./labels";
import { along, type Layout, type Point, slopeOf, wayOf } from "./layout";
import type { Arrow, LadderModel } from "./model";

/** Just sent, it is already to be seen; not yet arrived, it does not look so. */
const FLYING = { least: 0.62, most: 0.9 };
/** The head ends short of the lifeline. */
const TIP_GAP = 3;
const WORD_GAP = 6;

type Props = {
  arrow: Arrow;
  model: LadderModel;
  layout: Layout;
  /** What its label must not stand on. */
  texts: readonly Box[];
};

/** One segment: its line as far as it has come, its head or its cross, and its label along the way. */
export function ArrowShape({ arrow, model, layout, texts }: Props) {
  const { now } = model;
  const way = wayOf(arrow, layout);
  const isLost = arrow.lost !== null && arrow.lost <= now;
  const hasArrived = arrow.arrives !== null && arrow.arrives <= now;
  const isRefused = hasArrived && arrow.refused;
  const reach = isLost ? LOST_AT : hasArrived ? 1 : Math.min(Math.max(arrow.progress, FLYING.least), FLYING.most);
  const start = along(way, arrow.start);
  const end = tipOf(start, along(way, Math.max(reach, Math.min(arrow.start + 0.2, 1))), hasArrived);
  const isCurrent = arrow.leaves === now || arrow.arrives === now || arrow.lost === now;
  const centre = labelCentre(arrow, model.arrows, layout, isLost, texts);
  const tone = isLost || isRefused ? styles.bad : isCurrent ? styles.current : styles.past;
  return (
    <g className={tone}>
      {arrow.start > 0 && <path className={styles.stray} d={line(along(way, Math.max(arrow.start - 0.25, 0)), start)} />}
      <path className={isLost ? styles.dashed : styles.line} d={line(start, end)} />
      {isLost || isRefused ? <Cross at={end} /> : <Head from={start} at={end} />}
      <Label words={wordsOf(arrow, isLost)} at={labelPoint(way, centre, isLost)} slope={slopeOf(way)} />
    </g>
  );
}

function line(from: Point, to: Point): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}

function tipOf(from: Point, to: Point, atLifeline: boolean): Point {
  if (!atLifeline) return to;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return along({ from, to }, 1 - TIP_GAP / length);
}

function Head({ from, at }: { from: Point; at: Point }) {
  const angle = (Math.atan2(at.y - from.y, at.x - from.x) * 180) / Math.PI;
  return (
    <path
      className={styles.head}
      d="M0 0L-9 -4L-7 0L-9 4z"
      transform={`translate(${round(at.x)} ${round(at.y)}) rotate(${round(angle)})`}
    />
  );
}

function Cross({ at }: { at: Point }) {
  return <path className={styles.cross} d="M-6 -6L6 6M6 -6L-6 6" transform={`translate(${round(at.x)} ${round(at.y)})`} />;
}

/** Flags in bold, then numbers, then a remark. */
function Label({ words: [flags, ...rest], at, slope }: { words: string[]; at: Point; slope: number }) {
  return (
    <text className={styles.label} transform={`translate(${round(at.x)} ${round(at.y)}) rotate(${round(slope)})`}>
      <tspan className={styles.flags}>{flags}</tspan>
      {rest.map((word) => (
        <tspan key={word} dx={WORD_GAP}>
          {word}
        </tspan>
      ))}
    </text>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
