import type { AnyRunner, Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import { formatTime } from "./format-time";
import { WireText } from "./wire-text";

/** A page carries this many sentences of a run, and the player this many on either side of the current one. */
export const TRANSCRIPT_LIMIT = 60;

/** The run in sentences: a list for reading, and what a screen reader gets instead of the picture. */
export function Transcript({
  runner,
  frames,
  current,
  locale,
}: {
  runner: AnyRunner;
  frames: Frame[];
  current?: number;
  locale: Locale;
}) {
  return (
    <ol className="sim-log">
      {frames.map((frame, index) => {
        const before = frames[index - 1];
        if (before === undefined || frame.event === null) return null;
        return (
          <li key={frame.index} aria-current={frame.index === current ? "step" : undefined}>
            <time>{formatTime(frame.atMs)}</time>
            <span>
              <WireText>{runner.describe(before.state, frame.event, frame.state)[locale]}</WireText>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
