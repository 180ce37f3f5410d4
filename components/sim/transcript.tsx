import { memo } from "react";
import type { AnyRunner, Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import { formatTime } from "./format-time";
import { WireText } from "./wire-text";

/** A page carries this many sentences of a run, and the player this many on either side of the current one. */
export const TRANSCRIPT_LIMIT = 60;

type Props = { runner: AnyRunner; frames: Frame[]; current?: number; locale: Locale };

/** The run in sentences: a list for reading, and what a screen reader gets instead of the picture. */
export function Transcript({ runner, frames, current, locale }: Props) {
  return (
    <ol className="sim-log">
      {frames.map((frame, index) => (
        <Line
          key={frame.index}
          runner={runner}
          before={frames[index - 1]}
          frame={frame}
          isCurrent={frame.index === current}
          locale={locale}
        />
      ))}
    </ol>
  );
}

type LineProps = { runner: AnyRunner; before: Frame | undefined; frame: Frame; isCurrent: boolean; locale: Locale };

/** Remembered: a step adds one sentence and leaves the others as they are. */
const Line = memo(function Line({ runner, before, frame, isCurrent, locale }: LineProps) {
  if (before === undefined || frame.event === null) return null;
  return (
    <li aria-current={isCurrent ? "step" : undefined}>
      <Sentence atMs={frame.atMs} text={runner.describe(before.state, frame.event, frame.state)[locale]} locale={locale} />
    </li>
  );
});

/** One thing that happened, and when. */
export function Sentence({ atMs, text, locale }: { atMs: number; text: string; locale: Locale }) {
  return (
    <>
      <time>{formatTime(atMs, locale)}</time>
      <span>
        <WireText>{text}</WireText>
      </span>
    </>
  );
}
