"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { Locale } from "@/lib/text";
import { quizTexts } from "./quiz-words";
import { type Given, missedOf, type Round } from "./round";

type Props = {
  round: Round;
  locale: Locale;
  /** What becomes of the missed ones, where answers are recorded. */
  note: string | undefined;
  renderMissed: (given: Given) => ReactNode;
  onRedo: () => void;
  onAgain: () => void;
  ways?: ReactNode;
};

/** The score in a sentence, what was missed with the way back to its text, and what to do next. */
export function QuizEnd({ round, locale, note, renderMissed, onRedo, onAgain, ways }: Props) {
  const words = quizTexts(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const missed = missedOf(round);
  return (
    <div className="review-rest quiz-end">
      <h1 ref={heading} tabIndex={-1} className="review-sentence">
        {words.score(round.asks.length - missed.length, round.asks.length)}
      </h1>
      {missed.length > 0 && note && <p className="caption">{note}</p>}
      <div className="review-ways">
        {missed.length > 0 && (
          <button type="button" className="button button-primary" onClick={onRedo}>
            {words.redo(missed.length)}
          </button>
        )}
        <button type="button" className={missed.length > 0 ? "button" : "button button-primary"} onClick={onAgain}>
          {words.again}
        </button>
        {ways}
      </div>
      {missed.length > 0 && (
        <section aria-labelledby="missed">
          <h2 id="missed">{words.missed}</h2>
          <ol className="quiz-missed">
            {missed.map((given) => (
              <li key={`${given.item} ${given.seed}`}>{renderMissed(given)}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
