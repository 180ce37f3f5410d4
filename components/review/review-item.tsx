"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Html } from "@/components/lesson/html";
import { StaticAnswer } from "@/components/lesson/static-answer";
import { CiteLinks } from "@/components/quiz/cite-links";
import { type Answered, Question } from "@/components/quiz/question";
import { paths } from "@/lib/paths";
import { localise } from "@/lib/quiz/localise";
import { seedOf } from "@/lib/random";
import type { AskedItem } from "@/lib/review/queue";
import { AGAIN, GOOD, GRADES, type Grade, HARD } from "@/lib/srs/event";
import { preview } from "@/lib/srs/memory";
import type { SessionEntry } from "@/lib/srs/session";
import { why } from "@/lib/srs/why";
import type { Locale } from "@/lib/text";
import type { Crumb } from "./crumbs";
import { DrillQuestion } from "./drill-question";
import { GradeBar } from "./grade-bar";
import { InterviewAnswer } from "./interview-answer";
import { KeyList } from "./key-list";
import type { Studier } from "./learner";
import { PredictStage } from "./predict-stage";
import { useReviewKeys } from "./use-review-keys";
import { isAhead } from "./why-sentence";
import { WhyToday } from "./why-today";
import { reviewWords } from "./words";

type Props = {
  entry: SessionEntry<AskedItem>;
  studier: Studier;
  crumb: Crumb | undefined;
  /** Counts the answers of this sitting: options come in another order each time an item is asked. */
  turn: number;
  locale: Locale;
  onGrade: (grade: Grade, durationMs: number, answer?: unknown) => void;
  onSuspend: () => void;
  onUndo: () => void;
};

/** One item: its front; then, when it is answered, the back and the grades along the lower edge. */
export function ReviewItem({ entry, studier, crumb, turn, locale, onGrade, onSuspend, onUndo }: Props) {
  const words = reviewWords(locale);
  const [shown, setShown] = useState(false);
  const [result, setResult] = useState<Answered>();
  const [showKeys, setShowKeys] = useState(false);
  const shownAt = useRef(performance.now());
  const [now] = useState(() => Date.now());
  const front = useRef<HTMLHeadingElement>(null);
  const { item, state } = entry;
  const isSelfGraded = item.kind === "basic" || item.kind === "interview";
  const answered = isSelfGraded ? shown : result !== undefined;
  const grades: readonly Grade[] = isSelfGraded ? GRADES : result?.right ? [HARD, GOOD] : [AGAIN];
  const seed = seedOf(`${item.id} ${turn}`);
  const moment = { at: now, timeZone: studier.timeZone, rolloverHour: studier.rolloverHour };
  const reason = why(state, moment, studier.parameters);
  const asked = isAhead(reason) ? words.askedAhead : words.reasons[entry.reason];
  const memory = state?.memory ?? null;
  const dates = useMemo(
    () =>
      preview(memory, item.id, { at: now, timeZone: studier.timeZone, rolloverHour: studier.rolloverHour }, studier.parameters),
    [memory, item.id, now, studier],
  );

  // The new question is where reading goes on, for eyes and for a screen reader alike; a field to be typed into is focused
  // by its own view, so that an answer can be typed at once.
  const isTyped = item.kind === "numeric" || item.kind === "typed";
  useEffect(() => {
    scrollTo(0, 0);
    if (!isTyped) front.current?.focus({ preventScroll: true });
  }, [isTyped]);

  function give(grade: Grade) {
    if (!answered || !grades.includes(grade)) return;
    onGrade(grade, result?.durationMs ?? performance.now() - shownAt.current, result?.answer);
  }
  useReviewKeys({
    show: () => (isSelfGraded && !shown ? setShown(true) : give(grades.includes(GOOD) ? GOOD : AGAIN)),
    grade: give,
    undo: onUndo,
    suspend: onSuspend,
    help: () => setShowKeys(!showKeys),
  });

  return (
    <>
      <div className="review-body">
        <p className="review-crumb">
          <span className="mark">{crumb ? `${crumb.areaTitle} · ${crumb.title}` : asked}</span>
          {crumb && <span className="caption">{asked}</span>}
        </p>
        <Front item={item} locale={locale} headingRef={front} />
        {item.kind === "predict" && <PredictStage item={item} answered={answered} locale={locale} />}
        {item.kind === "interview" && !shown && <p className="caption">{words.aloud}</p>}
        {item.kind === "drill" ? (
          <DrillQuestion skill={item.id} seed={seed} locale={locale} onAnswer={setResult} />
        ) : item.kind !== "basic" && item.kind !== "interview" ? (
          <Question item={localise(item, locale)} locale={locale} seed={seed} onAnswer={setResult} />
        ) : (
          shown && <Back item={item} locale={locale} />
        )}
        {answered && result && <p className="caption">{result.right ? words.rightSoGood : words.wrongSoAgain}</p>}
        {/* Suspending and the list of keys are here from the start: in a field that is typed into, their keys are text. */}
        <div className="review-links caption">
          {answered && "cites" in item && <CiteLinks cites={item.cites} locale={locale} />}
          {answered && crumb?.lesson && "taught_at" in item && (
            <Link href={paths.topic(locale, crumb.lesson, item.taught_at)} prefetch={false}>
              {words.source}
            </Link>
          )}
          {answered && <WhyToday reason={reason} buildsOnOthers={crumb?.buildsOnOthers ?? false} locale={locale} />}
          <button type="button" className="button-plain" onClick={onSuspend} title={words.suspendHelp}>
            {words.suspend}
          </button>
          <button
            type="button"
            className="button-plain review-keys-button"
            onClick={() => setShowKeys(!showKeys)}
            aria-expanded={showKeys}
          >
            {words.keys}
          </button>
        </div>
        {showKeys && <KeyList locale={locale} />}
      </div>
      <div className="review-foot">
        {answered ? (
          <GradeBar locale={locale} studier={studier} now={now} preview={dates} grades={grades} onGrade={give} />
        ) : (
          isSelfGraded && (
            <button type="button" className="review-show" onClick={() => setShown(true)}>
              {words.show} <kbd>{locale === "zh" ? "空格" : "Space"}</kbd>
            </button>
          )
        )}
      </div>
    </>
  );
}

function Front({
  item,
  locale,
  headingRef,
}: {
  item: AskedItem;
  locale: Locale;
  headingRef: React.Ref<HTMLHeadingElement>;
}): ReactNode {
  // A drill's question is made with its prompt, which is its heading.
  if (item.kind === "drill") return null;
  return (
    <h1 ref={headingRef} tabIndex={-1} className="review-front">
      <Html html={item.kind === "basic" ? item.front[locale] : item.prompt[locale]} />
    </h1>
  );
}

function Back({ item, locale }: { item: Extract<AskedItem, { kind: "basic" | "interview" }>; locale: Locale }): ReactNode {
  if (item.kind === "interview") return <InterviewAnswer item={item} locale={locale} />;
  return (
    <section className="review-back" aria-live="polite">
      {item.kind === "basic" ? <Html as="div" html={item.back[locale]} /> : <StaticAnswer item={localise(item, locale)} />}
    </section>
  );
}
