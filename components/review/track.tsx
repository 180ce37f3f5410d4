"use client";

import type { AskedItem } from "@/lib/review/queue";
import type { Session } from "@/lib/srs/session";
import { tally } from "@/lib/srs/tally";
import type { Locale } from "@/lib/text";
import { type Crumbs, crumbOf } from "./crumbs";
import { reviewWords } from "./words";

type Props = {
  session: Session<AskedItem>;
  /** Items of today that the browser does not have yet. */
  beyond: number;
  crumbs: Crumbs;
  locale: Locale;
  onUndo: (() => void) | undefined;
};

/** More marks than this would be thinner than a pixel on a phone. */
const MOST_MARKS = 60;

/** How far the sitting is: a mark for each item, in the hue of its layer once it was answered, paler while it comes once more. */
export function Track({ session, beyond, crumbs, locale, onUndo }: Props) {
  const words = reviewWords(locale);
  const { answered, left, steps, marks } = tally(session);
  const shown = Math.min(marks.length, MOST_MARKS);
  return (
    <div className="review-top">
      <span className="num">{words.sitting(answered, left + beyond, steps)}</span>
      <div
        className="review-track"
        role="img"
        aria-label={words.track(marks.filter(({ stage }) => stage !== "left").length, marks.length)}
      >
        {Array.from({ length: shown }, (_, place) => {
          const mark = marks[Math.floor((place * marks.length) / shown)];
          const stage = mark?.stage ?? "left";
          const layer = mark && stage !== "left" ? crumbOf(crumbs, mark.entry.item)?.layer : undefined;
          return <i key={`${place} ${shown}`} data-layer={layer} data-done={stage === "left" ? undefined : stage} />;
        })}
      </div>
      <button type="button" className="button button-quiet" onClick={onUndo} disabled={onUndo === undefined}>
        {words.undo} <kbd>U</kbd>
      </button>
    </div>
  );
}
