"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import type { Mock } from "@/lib/interview/mock";
import type { InterviewQuestion } from "@/lib/interview/question";
import { reportOf } from "@/lib/interview/report";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import type { Book } from "./begin";
import { formatClock } from "./format-clock";
import { QuestionReportView } from "./question-report-view";
import { REPORT_HASH } from "./storage-keys";
import { WeakRungs } from "./weak-rungs";
import { mockWords } from "./words";

type Props = {
  mock: Mock;
  book: Book;
  find: (id: string) => InterviewQuestion | undefined;
  notice: ReactNode;
  locale: Locale;
  onAgain: () => void;
};

/** What the interview showed: a sentence, the rungs that gave way, then each question with when it comes back. */
export function ReportView({ mock, book, find, notice, locale, onAgain }: Props) {
  const words = mockWords(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    history.replaceState(history.state, "", REPORT_HASH);
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { points, rungs, usedMs, budgetMs, unasked, areas } = reportOf(mock, find);
  const score =
    points.all === 0
      ? words.nothing
      : rungs.all === 0
        ? words.scorePoints(points.said, points.all)
        : words.score(points.said, points.all, rungs.said, rungs.all);
  const sentences = [words.used(mock.given.length, formatClock(usedMs), Math.round(budgetMs / 60_000))];
  if (unasked > 0) sentences.push(words.unasked(unasked));
  if (book.studier && points.all > 0) sentences.push(words.scheduled);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="review-sentence">
        {score}
      </h1>
      <p className="caption num">{sentences.join(locale === "zh" ? "" : " ")}</p>
      {notice}
      <div className="review-ways">
        <button type="button" className="button button-primary" onClick={onAgain}>
          {words.again}
        </button>
        {book.studier && (
          <Link className="button" href={paths.review(locale)} prefetch={false}>
            {words.review}
          </Link>
        )}
      </div>
      {rungs.all > 0 && <WeakRungs areas={areas} find={find} locale={locale} />}
      {areas.length > 0 && <h2>{words.byQuestion}</h2>}
      {areas.map((area) => {
        const first = find(area.questions[0]?.id ?? "");
        return (
          <section key={area.area} className="mock-area" data-layer={first?.layer} aria-labelledby={`area-${area.area}`}>
            <h3 id={`area-${area.area}`} className="mark">
              {first?.areaTitle}
              <span className="caption num">
                {words.areaScore(area.points.said, area.points.all, area.rungs.said, area.rungs.all)}
              </span>
            </h3>
            {area.questions.map((each) => {
              const question = find(each.id);
              return (
                question && <QuestionReportView key={each.id} report={each} question={question} book={book} locale={locale} />
              );
            })}
          </section>
        );
      })}
    </>
  );
}
