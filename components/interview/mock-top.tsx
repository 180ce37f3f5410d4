"use client";

import { judge } from "@/lib/interview/judge";
import { isPaused, type Mock, pause, remainingMs, resume } from "@/lib/interview/mock";
import type { InterviewQuestion } from "@/lib/interview/question";
import { GOOD, HARD } from "@/lib/srs/event";
import type { Locale } from "@/lib/text";
import { formatClock } from "./format-clock";
import type { MockControl } from "./use-mock";
import { mockWords } from "./words";

type Props = {
  mock: Mock;
  now: number;
  find: (id: string) => InterviewQuestion | undefined;
  locale: Locale;
  act: MockControl["act"];
  onEnd: () => void;
};

/** How far the interview is, and how much time is left of it. A timer is read when it is asked for, never announced. */
export function MockTop({ mock, now, find, locale, act, onEnd }: Props) {
  const words = mockWords(locale);
  const { plan, given } = mock;
  const left = remainingMs(mock, now);
  return (
    <div className="review-top mock-top">
      <span className="num">{words.place(given.length + 1, plan.length)}</span>
      <div className="review-track mock-track" role="img" aria-label={words.track(plan.length, given.length)}>
        {plan.map(({ id }, place) => {
          const answer = given[place]?.answer;
          const question = find(id);
          const grade = answer && question && judge(question, answer).grade;
          const done = grade && (grade === GOOD ? "good" : grade === HARD ? "hard" : "again");
          return <i key={id} data-done={done} data-now={place === given.length || undefined} data-layer={question?.layer} />;
        })}
      </div>
      <span className="mock-clock num" role="timer" aria-label={words.timer} data-over={left <= 0 || undefined}>
        {(left > 0 ? words.left : words.over)(formatClock(left))}
      </span>
      <span className="mock-top-ways">
        <button type="button" className="button button-quiet" onClick={() => act(isPaused(mock) ? resume : pause)}>
          {isPaused(mock) ? words.goOn : words.pause} <kbd>P</kbd>
        </button>
        <button type="button" className="button button-quiet" onClick={onEnd}>
          {words.end}
        </button>
      </span>
    </div>
  );
}
