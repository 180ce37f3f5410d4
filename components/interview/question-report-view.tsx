"use client";

import Link from "next/link";
import { Html } from "@/components/lesson/html";
import { formatDue } from "@/components/review/format-due";
import { reviewWords } from "@/components/review/words";
import type { InterviewQuestion } from "@/lib/interview/question";
import type { QuestionReport } from "@/lib/interview/report";
import { paths } from "@/lib/paths";
import { answered } from "@/lib/srs/memory";
import type { Locale } from "@/lib/text";
import type { Book } from "./begin";
import { formatClock } from "./format-clock";
import { mockWords } from "./words";

type Props = { report: QuestionReport; question: InterviewQuestion; book: Book; locale: Locale };

/** One question of the report: its grade and why, when it comes back, what was left out, and where it is taught. */
export function QuestionReportView({ report, question, book, locale }: Props) {
  const words = mockWords(locale);
  const { verdict, missed, points, rungs, usedMs, isSkipped } = report;
  const isGraded = book.events[question.id] !== undefined;
  return (
    <article className="mock-question">
      <Html as="h4" html={question.prompt} />
      <p>
        <b>{reviewWords(locale).grades[verdict.grade]}</b>
        {locale === "zh" ? "：" : ": "}
        {isSkipped ? words.skipped : words.verdicts[verdict.why]}
        {isGraded && `${locale === "zh" ? "" : " "}${comesBack(question.id, book, locale)}`}
      </p>
      <p className="caption num">
        {words.areaScore(points.said, points.all, rungs.said, rungs.all)} · {words.time(formatClock(usedMs), question.minutes)} ·{" "}
        <Link href={paths.topic(locale, { area: question.area, id: question.topic }, question.taught_at)} prefetch={false}>
          {words.source}
        </Link>
      </p>
      {missed.length === 0 ? (
        <p className="caption">{words.missedNone}</p>
      ) : (
        <>
          <p className="caption">{words.missed}</p>
          <ul className="mock-missed">
            {missed.map((place) => {
              const entry = question.rubric[place];
              return (
                entry && (
                  <li key={entry.point}>
                    <Html html={entry.point} />
                    {entry.must && <span className="caption"> · {words.must}</span>}
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
    </article>
  );
}

/** By the computation that the server commits; without the states, which only the server knows, no date is told. */
function comesBack(id: string, { studier, states, events }: Book, locale: Locale): string {
  const { learner, event } = events[id] ?? {};
  const isKnown = studier !== null && states !== null && learner === studier.id;
  if (!isKnown || event?.type !== "review") return mockWords(locale).comesBack;
  const memory = answered(states[id]?.memory ?? null, id, event.grade, event, studier.parameters);
  const { span, date } = formatDue(memory, Date.now(), studier, locale);
  const when = date ? `${span} · ${date}` : span;
  return `${reviewWords(locale).nextOn(when)}${locale === "zh" ? "。" : "."}`;
}
