import type { Parameters } from "@/lib/sim/sliding-window/parameters";
import { Crossings } from "./crossings";
import { type Mark, marksOf } from "./marks";
import { type Frames, LEFT, RIGHT, timelineOf } from "./timeline";
import styles from "./view.module.css";
import type { Word } from "./words";

/** The names stand above; time runs down below them. */
const HEAD_PX = 22;
const TOP_PX = 16;
const BOTTOM_PX = 18;
const MOST_PX = 400;
/** What is to come gets this much of the picture, so that the eye need not hunt for the moment shown. */
const AHEAD_PX = 70;
type Props = { frames: Frames; index: number; parameters: Parameters; word: (word: Word) => string; label: string };

/** Frames as bands as thick as it takes to send them, ACKs as lines: how full the line is can be seen. */
export function Diagram({ frames, index, parameters, word, label }: Props) {
  const timeline = timelineOf(frames);
  const now = frames[index];
  if (now === undefined) return null;
  const whole = TOP_PX + timeline.height + BOTTOM_PX;
  const height = Math.min(whole, MOST_PX);
  const nowY = TOP_PX + timeline.yAt(now.atMs);
  const top = Math.min(Math.max(nowY + AHEAD_PX - height, 0), whole - height);
  const seen = { from: top - TOP_PX - 20, to: top - TOP_PX + height + 20 };
  const { sender, receiver } = marksOf(frames);
  const inSight = ({ at, y }: Mark) => at <= index && y >= seen.from && y <= seen.to;
  return (
    <svg className={styles.diagram} width="100%" height={HEAD_PX + height} role="img" aria-label={label}>
      <text className={styles.name} x={`${LEFT}%`} y={14} textAnchor="middle">
        {word("sender")}
      </text>
      <text className={styles.name} x={`${RIGHT}%`} y={14} textAnchor="middle">
        {word("receiver")}
      </text>
      <svg y={HEAD_PX} width="100%" height={height} aria-hidden="true">
        <svg y={TOP_PX - top} width="100%" height={whole} overflow="visible" aria-hidden="true">
          <Crossings frames={frames} index={index} timeline={timeline} parameters={parameters} seen={seen} />
          {[LEFT, RIGHT].map((x) => (
            <line key={x} className={styles.lifeline} x1={`${x}%`} x2={`${x}%`} y1={-TOP_PX} y2={whole} />
          ))}
          <line className={styles.now} x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={nowY - TOP_PX} y2={nowY - TOP_PX} />
          {sender.filter(inSight).map((mark) => (
            <MarkText key={mark.at} mark={mark} x={LEFT - 2} anchor="end" word={word} />
          ))}
          {receiver.filter(inSight).map((mark) => (
            <MarkText key={mark.at} mark={mark} x={RIGHT + 2} anchor="start" word={word} />
          ))}
        </svg>
      </svg>
      {top > 0 && <line className={styles.cropped} x1="0" x2="100%" y1={HEAD_PX} y2={HEAD_PX} />}
    </svg>
  );
}

type MarkProps = { mark: Mark; x: number; anchor: "start" | "end"; word: Props["word"] };

function MarkText({ mark: { y, text, tone }, x, anchor, word }: MarkProps) {
  return (
    <text className={`${styles.mark} ${styles[tone]}`} x={`${x}%`} y={y + 4} textAnchor={anchor}>
      {typeof text === "string" ? text : word(text.word)}
    </text>
  );
}
