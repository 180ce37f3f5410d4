"use client";

import { GRADES, type Grade } from "@/lib/srs/event";
import type { Memory } from "@/lib/srs/memory";
import type { Locale } from "@/lib/text";
import { formatDue } from "./format-due";
import type { Studier } from "./learner";
import { reviewWords } from "./words";

type Props = {
  locale: Locale;
  studier: Studier;
  now: number;
  /** What each grade leads to. Absent where the state is not known (without a network): the dates are left out. */
  preview: Record<Grade, Memory> | undefined;
  /** Those that may be given: all four, or for a right answer the two the learner may choose between. */
  grades?: readonly Grade[];
  onGrade: (grade: Grade) => void;
};

/** The grades with the date each would bring the item back on: what a button says is what happens. */
export function GradeBar({ locale, studier, now, preview, grades = GRADES, onGrade }: Props) {
  const words = reviewWords(locale);
  return (
    <fieldset className="grades" data-count={grades.length}>
      <legend className="visually-hidden">{words.gradeHint}</legend>
      {grades.map((grade) => {
        const due = preview && formatDue(preview[grade], now, studier, locale);
        return (
          <button key={grade} type="button" data-grade={grade} onClick={() => onGrade(grade)}>
            <b>
              {words.grades[grade]} <kbd>{grade}</kbd>
            </b>
            {due && (
              <span>
                {due.span}
                {due.date && <time>{due.date}</time>}
              </span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}
