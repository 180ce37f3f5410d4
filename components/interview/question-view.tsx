"use client";

import { useEffect, useRef } from "react";
import { Html } from "@/components/lesson/html";
import { elapsedMs } from "@/lib/interview/clock";
import { type Current, type Mock, tick } from "@/lib/interview/mock";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { Locale } from "@/lib/text";
import { formatClock } from "./format-clock";
import { LadderView } from "./ladder-view";
import type { MockControl } from "./use-mock";
import { mockWords } from "./words";

type Props = {
  question: InterviewQuestion;
  current: Current;
  spentOf: { mock: Mock; now: number };
  locale: Locale;
  act: MockControl["act"];
};

/** The question as it stands: asked; its points open, to be ticked; or its ladder, climbed rung by rung. */
export function QuestionView({ question, current, spentOf: { mock, now }, locale, act }: Props) {
  const words = mockWords(locale);
  const { rung, isOpen, points } = current;
  const heading = useRef<HTMLHeadingElement>(null);
  const rubric = useRef<HTMLHeadingElement>(null);
  const stage = rung === null ? (isOpen ? "points" : "asked") : "ladder";
  // Reading goes on where something new is, for eyes and for a screen reader alike.
  useEffect(() => {
    if (stage === "asked") scrollTo(0, 0);
    if (stage === "asked") heading.current?.focus({ preventScroll: true });
    if (stage === "points") rubric.current?.focus({ preventScroll: true });
  }, [stage]);
  const spent = formatClock(elapsedMs(mock.clock, now) - current.beganMs);
  return (
    <div className="review-body">
      <p className="review-crumb">
        <span className="mark">{`${question.areaTitle} · ${question.topicTitle}`}</span>
        <span className="caption num" role="timer" aria-label={words.spentNow}>
          {words.spent(spent, question.minutes)}
        </span>
      </p>
      <h1 ref={heading} tabIndex={-1} className="review-front" data-small={rung !== null || undefined}>
        <Html html={question.prompt} />
      </h1>
      {stage === "asked" && <p className="caption">{words.aloud}</p>}
      {stage === "points" && (
        <section className="review-back interview" aria-labelledby="points">
          <h2 id="points" ref={rubric} tabIndex={-1} className="mock-heading">
            {words.points}
          </h2>
          <p className="caption">{words.ticked}</p>
          <ul className="rubric mock-rubric">
            {question.rubric.map(({ must, point }, place) => (
              <li key={point}>
                <label>
                  <input type="checkbox" checked={points[place] === true} onChange={() => act((before) => tick(before, place))} />
                  <kbd>{place + 1}</kbd>
                  <Html html={point} />
                  {must && <span className="caption"> · {words.must}</span>}
                </label>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rung !== null && (
        <>
          <p className="caption num">{words.said(points.filter(Boolean).length, points.length)}</p>
          <LadderView ladder={question.ladder} rung={rung} isOpen={isOpen} judged={current.rungs} locale={locale} />
        </>
      )}
    </div>
  );
}
