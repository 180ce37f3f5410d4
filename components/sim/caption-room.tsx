import { memo } from "react";
import type { AnyRunner, Frame } from "@/lib/sim/engine";
import { stretchesOf } from "@/lib/sim/wire-words";
import type { Locale } from "@/lib/text";
import { Sentence } from "./transcript";

/** The longest by its characters is not always the one with most lines: so many are tried. */
const CANDIDATES = 8;
/** In the widths of a Latin letter. */
const WIDTH = { wide: 2, wire: 1.25 };

type Props = { runner: AnyRunner; frames: Frame[]; locale: Locale };

/**
 * The longest sentences of a run, one behind the other and unseen. On a phone the transcript is a box that shows one
 * sentence at a time: it is as high as these, so that none is cut, and nothing moves from step to step.
 */
export const CaptionRoom = memo(function CaptionRoom({ runner, frames, locale }: Props) {
  return (
    <div className="sim-room" aria-hidden="true">
      {longestOf(runner, frames, locale).map(({ atMs, text }) => (
        <p key={text}>
          <Sentence atMs={atMs} text={text} locale={locale} />
        </p>
      ))}
    </div>
  );
});

function longestOf(runner: AnyRunner, frames: readonly Frame[], locale: Locale): { atMs: number; text: string }[] {
  const told = new Map<string, { atMs: number; text: string; width: number }>();
  for (const [at, { atMs, event, state }] of frames.entries()) {
    const before = frames[at - 1];
    if (before === undefined || event === null) continue;
    const text: string = runner.describe(before.state, event, state)[locale];
    if (!told.has(text)) told.set(text, { atMs, text, width: widthOf(text) });
  }
  return [...told.values()].sort((one, other) => other.width - one.width).slice(0, CANDIDATES);
}

/** About as wide as it is on one line. */
function widthOf(sentence: string): number {
  let width = 0;
  for (const { text, wire } of stretchesOf(sentence)) {
    for (const character of text) width += character > "⺀" ? WIDTH.wide : wire ? WIDTH.wire : 1;
  }
  return width;
}
