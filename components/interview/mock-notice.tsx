"use client";

import { StartButton } from "@/components/account/start-button";
import { OutboxLine } from "@/components/review/outbox-line";
import type { Locale } from "@/lib/text";
import { mockWords } from "./words";

type Props = {
  locale: Locale;
  /** Whose answers are recorded; nobody's for a visitor. */
  learner: string | undefined;
  hasFailed: boolean;
  isUp: boolean;
  isOver: boolean;
  onStarted: () => void;
};

/** What somebody should know beside the question: that the time is up, and where answers go or do not go. */
export function MockNotice({ locale, learner, hasFailed, isUp, isOver, onStarted }: Props) {
  const words = mockWords(locale);
  return (
    <>
      <p className="review-line mock-up" role="status">
        {isUp && words.timeUp}
      </p>
      {hasFailed && <p className="review-line">{words.notKept}</p>}
      {learner === undefined ? (
        <div className={isOver ? "mock-visitor" : "review-line quiz-visitor"}>
          <span>{isOver ? words.visitorEnd : words.visitor}</span>
          <StartButton locale={locale} label={words.start} isSecond={isOver} onStarted={onStarted} />
        </div>
      ) : (
        <OutboxLine learner={learner} locale={locale} offline={false} />
      )}
    </>
  );
}
