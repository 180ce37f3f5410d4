"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { mayBeSignedIn } from "@/components/account/session";
import { formatWhen } from "@/components/review/format-due";
import { paths } from "@/lib/paths";
import { startOfStudyDay, studyDay } from "@/lib/srs/day";
import type { Locale } from "@/lib/text";
import { quizTexts } from "./quiz-words";

type DueDates = { serverNow: number; timeZone: string; rolloverHour: number; dueAt: Record<string, number> };
type Props = { drill: string; skills: { id: string; title: string }[]; locale: Locale };

/** The skills of a drill, each a way to practise just that one; for a learner, when the scheduler asks it next. */
export function SkillList({ drill, skills, locale }: Props) {
  const words = quizTexts(locale);
  const [dates, setDates] = useState<DueDates>();
  useEffect(() => {
    let isCurrent = true;
    void readDueDates().then((read) => isCurrent && setDates(read));
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <ul className="skill-list">
      {skills.map(({ id, title }) => (
        <li key={id}>
          <Link href={`${paths.quizSet(locale, drill)}#${id.slice(`drill.${drill}.`.length)}`} prefetch={false}>
            {title}
          </Link>
          <small>{dates && whenDue(dates, id)}</small>
        </li>
      ))}
    </ul>
  );

  function whenDue({ serverNow, timeZone, rolloverHour, dueAt }: DueDates, skill: string): string | undefined {
    const at = dueAt[skill];
    if (at === undefined) return undefined;
    const tomorrowAt = startOfStudyDay(studyDay(serverNow, timeZone, rolloverHour) + 1, timeZone, rolloverHour);
    return at < tomorrowAt ? words.dueNow : words.due(formatWhen(at, serverNow, { timeZone, rolloverHour }, locale));
  }
}

/** Asked once for all the lists of a page, while their requests overlap. */
let asked: Promise<DueDates | undefined> | undefined;

/** undefined for a visitor, and where the server cannot be asked: without the dates the list is complete. */
function readDueDates(): Promise<DueDates | undefined> {
  if (!mayBeSignedIn()) return Promise.resolve(undefined);
  asked ??= fetch("/api/v1/drills")
    // Our own route's answer (app/api/v1/drills/route.ts).
    .then((response) => (response.ok ? (response.json() as Promise<DueDates>) : undefined))
    .catch(() => undefined)
    .finally(() => {
      asked = undefined;
    });
  return asked;
}
