"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { StartButton } from "@/components/account/start-button";
import { paths } from "@/lib/paths";
import { nextStepAt } from "@/lib/srs/session";
import type { Locale } from "@/lib/text";
import { formatWhen } from "./format-due";
import type { Sitting } from "./sitting";
import { useReviewKeys } from "./use-review-keys";
import { reviewWords } from "./words";

/** Nobody is signed in: what reviewing is, and the one button. */
export function SignedOut({ locale }: { locale: Locale }) {
  const words = reviewWords(locale);
  return (
    <main className="review-rest">
      <h1 className="review-sentence">{words.signedOut}</h1>
      <div className="review-ways">
        <StartButton locale={locale} label={words.start} />
        <Link className="button button-quiet" href={paths.signIn(locale)}>
          {words.signIn}
        </Link>
      </div>
    </main>
  );
}

type TroubleProps = { locale: Locale; trouble: "session-ended" | "unreachable"; onRetry: () => void };

export function Trouble({ locale, trouble, onRetry }: TroubleProps) {
  const words = reviewWords(locale);
  return (
    <main className="review-rest">
      <h1 className="review-sentence">{trouble === "session-ended" ? words.ended : words.unreachable}</h1>
      <div className="review-ways">
        {trouble === "session-ended" ? (
          <Link className="button button-primary" href={paths.signIn(locale)}>
            {words.signIn}
          </Link>
        ) : (
          <button type="button" className="button button-primary" onClick={onRetry}>
            {words.retry}
          </button>
        )}
      </div>
    </main>
  );
}

/** Nothing to ask: what was done, when the next comes, and what to do meanwhile. Undoing is above, beside the count. */
export function Nothing({ sitting, locale, onUndo }: { sitting: Sitting; locale: Locale; onUndo: () => void }) {
  const words = reviewWords(locale);
  const { session, studier, newLeft } = sitting;
  const graded = session.done.filter((done) => done.act.type === "graded").length;
  const stepAt = nextStepAt(session);
  const heading = useRef<HTMLHeadingElement>(null);
  // The last item, which had the focus, is gone; the sentence in its place is where reading goes on.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useReviewKeys({ undo: onUndo });
  return (
    <div className="review-rest">
      <div>
        <h1 ref={heading} tabIndex={-1} className="review-sentence">
          {graded > 0 ? words.finished(graded) : words.nothing}
        </h1>
        {stepAt !== null && <p>{words.finishedStep(formatWhen(stepAt, Date.now(), studier, locale))}</p>}
        <p className="caption">{newLeft > 0 ? words.nothingLesson : words.nothingNew}</p>
      </div>
      <div className="review-ways">
        <Link className="button button-primary" href={paths.learn(locale)}>
          {words.learn}
        </Link>
        <Link className="button" href={paths.quiz(locale)}>
          {words.quiz}
        </Link>
      </div>
    </div>
  );
}
