"use client";

import type { AskedItem } from "@/lib/review/queue";
import type { Session } from "@/lib/srs/session";
import type { Locale } from "@/lib/text";
import { type Crumbs, crumbOf } from "./crumbs";
import { reviewWords } from "./words";

type Props = {
  session: Session<AskedItem>;
  crumbs: Crumbs;
  locale: Locale;
  onUndo: (() => void) | undefined;
};

/** More marks than this would be thinner than a pixel on a phone. */
const MOST_MARKS = 60;

/** How far the sitting is: a mark for each item, those answered in the hue of their layer. */
export function Track({ session, crumbs, locale, onUndo }: Props) {
  const words = reviewWords(locale);
  const left = session.waiting.length + session.steps.length + (session.current ? 1 : 0);
  const done = session.done.length;
  const total = done + left;
  const marks = Math.min(total, MOST_MARKS);
  return (
    <div className="review-top">
      <span className="num">{words.sitting(done, left)}</span>
      <div className="review-track" role="img" aria-label={words.track(done, total)}>
        {Array.from({ length: marks }, (_, mark) => {
          const entry = session.done[Math.floor((mark * total) / marks)]?.entry;
          const topic = entry && crumbOf(crumbs, entry.item);
          return <i key={`${mark} ${marks}`} data-layer={topic?.layer} data-done={entry !== undefined || undefined} />;
        })}
      </div>
      <button type="button" className="button button-quiet" onClick={onUndo} disabled={onUndo === undefined}>
        {words.undo} <kbd>U</kbd>
      </button>
    </div>
  );
}
