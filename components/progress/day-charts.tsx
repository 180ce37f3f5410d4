"use client";

import type { CSSProperties } from "react";
import { HISTORY_DAYS } from "@/lib/progress/progress";
import { DAY_MS } from "@/lib/srs/day";
import type { Locale } from "@/lib/text";
import type { ProgressAnswer } from "./use-progress";
import { progressWords } from "./words";

type Props = { progress: ProgressAnswer; locale: Locale };
const TAGS = { zh: "zh-CN", en: "en-GB" } as const;

/** A study day is named by the calendar day it starts on; as such it has no zone. */
export function dayName(day: number, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: "UTC" }).format(day * DAY_MS);
}

/** What falls due on each of seven days, as bars with their numbers. */
export function WeekAhead({ progress, locale }: Props) {
  const words = progressWords(locale);
  const most = Math.max(1, ...progress.week);
  return (
    <ol className="week" aria-label={words.week}>
      {progress.week.map((count, n) => (
        <li key={progress.today + n} style={{ "--share": `${(count / most) * 100}%` } as CSSProperties}>
          <span className="num">{count}</span>
          <i aria-hidden="true" />
          <span className="caption">{n === 0 ? words.today : dayName(progress.today + n, locale, { weekday: "short" })}</span>
        </li>
      ))}
    </ol>
  );
}

/** Answers on each of the last ninety days; the same as a table for whoever does not see bars. */
export function AnswerDays({ progress, locale }: Props) {
  const words = progressWords(locale);
  const counts = new Map(progress.days.map(({ day, answers }) => [day, answers]));
  const most = Math.max(1, ...counts.values());
  const days = Array.from({ length: HISTORY_DAYS }, (_, n) => progress.today - HISTORY_DAYS + 1 + n);
  const date = (day: number) => dayName(day, locale, { day: "numeric", month: "short" });
  return (
    <>
      <div className="answer-days" aria-hidden="true">
        {days.map((day) => {
          const answers = counts.get(day) ?? 0;
          return (
            <i
              key={day}
              style={{ "--share": `${(answers / most) * 100}%` } as CSSProperties}
              title={`${date(day)}: ${words.answers(answers)}`}
            />
          );
        })}
      </div>
      <p className="answer-days-axis caption" aria-hidden="true">
        <span>{date(days[0] ?? progress.today)}</span>
        <span>{words.today}</span>
      </p>
      <details className="how">
        <summary>{words.table}</summary>
        <table className="ruled">
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {[...progress.days].reverse().map(({ day, answers }) => (
              <tr key={day}>
                <td>{date(day)}</td>
                <td>{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
