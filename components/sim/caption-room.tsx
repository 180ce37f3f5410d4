import { memo } from "react";
import type { AnyRunner, Frame } from "@/lib/sim/engine";
import { stretchesOf } from "@/lib/sim/wire-words";
import type { Locale } from "@/lib/text";
import { Sentence } from "./transcript";

/** The longest by its characters is not always the one with most lines: so many are tried. */
const CANDIDATES = 8;
/** In the widths of a Latin letter. */
const WIDTH = { wide: 2, wire: 1.25 };

type Props = {
  runner: AnyRunner;
  frames: Frame[];
  locale: Locale;
  /** What is said below the last sentence. */
  end: string;
};

/**
 * The longest sentences of a run, one behind the other and unseen. On a phone the transcript is a box that shows one
 * sentence at a time: it is as high as these, and as the last one with the end below it, so that none is cut, and nothing
 * moves from step to step.
 */
export const CaptionRoom = memo(function CaptionRoom({ runner, frames, locale, end }: Props) {
  const told = sentencesOf(runner, frames, locale);
  const last = told.at(-1);
  return (
    <div className="sim-room" aria-hidden="true">
      {longestOf(told).map(({ atMs, text }) => (
        <p key={text}>
          <Sentence atMs={atMs} text={text} locale={locale} />
        </p>
      ))}
      {last !== undefined && (
        <div>
          <Sentence {...last} locale={locale} />
          <p className="sim-end">{end}</p>
        </div>
      )}
    </div>
  );
});

type Told = { atMs: number; text: string };

function sentencesOf(runner: AnyRunner, frames: readonly Frame[], locale: Locale): Told[] {
  return frames.flatMap(({ atMs, event, state }, at) => {
    const before = frames[at - 1];
    return before === undefined || event === null ? [] : [{ atMs, text: runner.describe(before.state, event, state)[locale] }];
  });
}

function longestOf(told: readonly Told[]): Told[] {
  const once = new Map(told.map((sentence) => [sentence.text, sentence]));
  const measured = [...once.values()].map((sentence) => ({ sentence, width: widthOf(sentence.text) }));
  const widestFirst = measured.sort((one, other) => other.width - one.width).slice(0, CANDIDATES);
  return widestFirst.map(({ sentence }) => sentence);
}

/** About as wide as it is on one line. */
function widthOf(sentence: string): number {
  let width = 0;
  for (const { text, wire } of stretchesOf(sentence)) {
    for (const character of text) width += character > "⺀" ? WIDTH.wide : wire ? WIDTH.wire : 1;
  }
  return width;
}
