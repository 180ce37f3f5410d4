"use client";

import { useMemo, useState } from "react";
import { isPaused, plannedNow, remainingMs } from "@/lib/interview/mock";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { Locale } from "@/lib/text";
import type { Begun } from "./begin";
import { MockFoot } from "./mock-foot";
import { MockNotice } from "./mock-notice";
import { MockTop } from "./mock-top";
import { EndQuestion, Paused } from "./pauses";
import { QuestionView } from "./question-view";
import { ReportView } from "./report-view";
import { useMock } from "./use-mock";
import { useMockKeys } from "./use-mock-keys";
import { useNow } from "./use-now";

export type RunningProps = { begun: Begun; questions: InterviewQuestion[]; locale: Locale; onAgain: () => void };

/** An interview: its question, its clock and what may be done now; when it is over, its report. */
export function Running({ begun, questions, locale, onAgain }: RunningProps) {
  const byId = useMemo(() => new Map(questions.map((question) => [question.id, question])), [questions]);
  const find = (id: string) => byId.get(id);
  const { mock, book, hasFailed, act, adopt } = useMock(begun, find);
  const [isEnding, setEnding] = useState(false);
  const planned = plannedNow(mock);
  const question = planned && find(planned.id);
  const { current } = mock;
  const now = useNow(current !== null && !isPaused(mock));
  const isUp = remainingMs(mock, now) <= 0;
  const stay = () => setEnding(false);
  useMockKeys(mock, act, isEnding ? stay : undefined);
  const notice = (
    <MockNotice
      locale={locale}
      learner={book.studier?.id}
      hasFailed={hasFailed}
      isUp={current !== null && isUp}
      isOver={current === null}
      onStarted={adopt}
    />
  );

  if (current === null || question === undefined) {
    return (
      <main className="page mock-report">
        <ReportView mock={mock} book={book} find={find} notice={notice} locale={locale} onAgain={onAgain} />
      </main>
    );
  }
  return (
    <main className="review mock" data-layer={question.layer}>
      <MockTop mock={mock} now={now} find={find} locale={locale} act={act} onEnd={() => setEnding(true)} />
      {notice}
      {isEnding ? (
        <EndQuestion locale={locale} act={act} onStay={stay} />
      ) : isPaused(mock) ? (
        <Paused locale={locale} act={act} />
      ) : (
        <>
          <QuestionView
            key={question.id}
            question={question}
            current={current}
            spentOf={{ mock, now }}
            locale={locale}
            act={act}
          />
          <MockFoot
            current={current}
            rungs={question.ladder.length}
            isLast={isUp || mock.given.length + 1 === mock.plan.length}
            locale={locale}
            act={act}
          />
        </>
      )}
    </main>
  );
}
