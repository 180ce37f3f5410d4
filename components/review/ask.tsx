"use client";

import { useEffect, useRef, useState } from "react";
import { StartButton } from "@/components/account/start-button";
import { StaticAnswer } from "@/components/lesson/static-answer";
import { type Answered, Question } from "@/components/quiz/question";
import type { Item } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import { seedOf } from "@/lib/random";
import { AGAIN, GOOD, GRADES, type Grade, HARD, type Source } from "@/lib/srs/event";
import { answered, type Memory, preview } from "@/lib/srs/memory";
import type { Locale } from "@/lib/text";
import { answeredBefore } from "./answered-before";
import { formatDue, formatLast } from "./format-due";
import { GradeBar } from "./grade-bar";
import { type ItemStanding, readStanding, recordAnswer } from "./record";
import { useReviewKeys } from "./use-review-keys";
import { reviewWords } from "./words";

export type AskProps = { item: Localised<Item>; locale: Locale; source: Source };

/** One item asked outside the queue, its front already shown: the answer, the grade, and when it comes back. */
export function Ask({ item, locale, source }: AskProps) {
  const words = reviewWords(locale);
  const [standing, setStanding] = useState<ItemStanding | "unknown" | null>();
  const [result, setResult] = useState<Answered>();
  const [next, setNext] = useState<Memory>();
  const [recorded, setRecorded] = useState(false);
  const [wantsAgain, setWantsAgain] = useState(false);
  const shownAt = useRef(0);
  const box = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    shownAt.current = performance.now();
    void readStanding(item.id).then(setStanding);
  }, [item.id]);

  const known = standing === undefined || standing === null || standing === "unknown" ? undefined : standing;
  const moment = known && { at: Date.now(), timeZone: known.studier.timeZone, rolloverHour: known.studier.rolloverHour };
  const memory = known?.state?.memory ?? null;

  async function give(grade: Grade) {
    const durationMs = result?.durationMs ?? performance.now() - shownAt.current;
    setRecorded(true);
    const event = await recordAnswer({ item: item.id, grade, source, durationMs, ...(result && { answer: result.answer }) });
    if (event !== null && known) setNext(answered(memory, item.id, grade, event, known.studier.parameters));
    status.current?.focus({ preventScroll: true });
  }

  const isSelfGraded = item.kind === "basic" || item.kind === "interview";
  const grades: readonly Grade[] = isSelfGraded ? GRADES : result?.right ? [HARD, GOOD] : [AGAIN];
  const isGradable = standing !== undefined && standing !== null && !recorded && (isSelfGraded || result !== undefined);
  const before = known && moment && !recorded ? answeredBefore(known.state, moment, known.studier.parameters) : null;
  const mayGrade = isGradable && (before === null || wantsAgain);
  useReviewKeys({ grade: mayGrade ? (grade) => grades.includes(grade) && void give(grade) : undefined });
  // The button that was pressed is gone; the grades that it has brought are next.
  useEffect(() => {
    if (wantsAgain) box.current?.focus({ preventScroll: true });
  }, [wantsAgain]);
  // An option that was picked is disabled and loses the focus, and with it the keys; a field keeps it.
  useEffect(() => {
    if (result !== undefined && !document.activeElement?.matches("input")) box.current?.focus({ preventScroll: true });
  }, [result]);
  return (
    <div className="ask" ref={box} tabIndex={-1}>
      {isSelfGraded ? (
        <StaticAnswer item={item} />
      ) : (
        <Question item={item} locale={locale} seed={seedOf(item.id)} onAnswer={setResult} />
      )}
      {standing === null && (isSelfGraded || result) && (
        <div className="ask-start">
          <p className="caption">{words.signedOut}</p>
          <StartButton locale={locale} label={words.start} />
        </div>
      )}
      {before && known && (
        <p className="caption">
          {words.lastAnswered(formatLast(before.daysAgo, locale))}
          {words.nextOn(whole(formatDue(before.memory, Date.now(), known.studier, locale)))}
        </p>
      )}
      {isGradable && !mayGrade && (
        <p className="caption">
          <button type="button" className="button" onClick={() => setWantsAgain(true)}>
            {words.gradeAgain}
          </button>{" "}
          {words.gradeAgainCounts}
        </p>
      )}
      {mayGrade && standing !== null && (
        <GradeBar
          locale={locale}
          studier={known?.studier ?? { id: "", timeZone: "UTC", rolloverHour: 0, parameters: { retention: 0.9 } }}
          now={Date.now()}
          preview={moment && known && preview(memory, item.id, moment, known.studier.parameters)}
          grades={grades}
          onGrade={give}
        />
      )}
      <p role="status" className="caption" ref={status} tabIndex={-1}>
        {next && known && words.nextOn(whole(formatDue(next, Date.now(), known.studier, locale)))}
      </p>
    </div>
  );
}

function whole({ span, date }: { span: string; date?: string }): string {
  return date ? `${span} · ${date}` : span;
}
