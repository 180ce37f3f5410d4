"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { StartButton } from "@/components/account/start-button";
import type { Layer } from "@/lib/layer";
import type { Locale } from "@/lib/text";
import { readKept, writeKept } from "./kept-round";
import type { Answered } from "./question";
import { QuizEnd } from "./quiz-end";
import { QuizTop } from "./quiz-top";
import { quizTexts } from "./quiz-words";
import {
  type Ask,
  answerCurrent,
  askAgain,
  beginRound,
  currentAsk,
  type Given,
  goOn,
  isAnswered,
  missedOf,
  type Round,
} from "./round";
import { useQuizKeys } from "./use-quiz-keys";
import { useRecording } from "./use-recording";

/** What a quiz is called, above each question. */
export type QuizName = { area: string; title: string; layer: Layer };

export type QuizRunProps = {
  /** Whose round a reload takes up again; the same in both languages. */
  id: string;
  name: QuizName;
  locale: Locale;
  source: "quiz" | "drill";
  /** The questions of a round, counted from 0. Called in the browser only. */
  makeAsks: (round: number) => Promise<readonly Ask[]>;
  /** Whether this quiz still asks an item that a kept round names. */
  asks: (item: string) => boolean;
  renderAsk: (ask: Ask, onAnswer: (answered: Answered) => void) => ReactNode;
  /** A missed question on the last page: what was asked, and where its answer is. */
  renderMissed: (given: Given) => ReactNode;
  /** Where to go from the last page. */
  ways?: ReactNode;
};

/** One question at a time, its answer recorded as it is given; at the end the score and what was missed. */
export function QuizRun({ id, name, locale, source, makeAsks, asks, renderAsk, renderMissed, ways }: QuizRunProps) {
  const words = quizTexts(locale);
  const [round, setRound] = useState<Round>();
  const [count, setCount] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const { recording, record, lower, settle, look } = useRecording(source);
  const ask = round && currentAsk(round);
  const answered = round !== undefined && ask !== undefined && isAnswered(round);

  // The questions are drawn by chance, so they cannot be part of the static page.
  const make = useRef(makeAsks);
  make.current = makeAsks;
  const begin = useCallback((number: number, asks: Promise<readonly Ask[]>) => {
    setHasFailed(false);
    setCount(number);
    asks.then(
      (made) => setRound(beginRound(made)),
      () => setHasFailed(true),
    );
  }, []);
  const key = `quiz ${id}`;
  const isAsked = useRef(asks);
  useEffect(() => {
    const kept = readKept(sessionStorage.getItem(key), isAsked.current);
    if (kept === undefined) return begin(0, make.current(0));
    setCount(kept.count);
    setRound(kept.round);
  }, [begin, key]);
  useEffect(() => {
    if (round) sessionStorage.setItem(key, writeKept({ count, round }));
  }, [key, count, round]);

  function answer(result: Answered) {
    if (round === undefined || ask === undefined) return;
    setRound(answerCurrent(round, result));
    void record({ ...ask, ...result });
  }
  function next() {
    if (round === undefined) return;
    settle();
    setRound(goOn(round));
  }
  function redo(from: Round) {
    const missed = missedOf(from);
    // A drill's seed is the question itself; elsewhere it is the order of the options, which should not help.
    begin(count + 1, Promise.resolve(source === "drill" ? missed : askAgain(missed, count)));
  }
  const mayLower = answered && recording.mayLower;
  useQuizKeys({ next: answered ? next : undefined, hard: mayLower ? lower : undefined });

  return (
    <main className="review quiz" data-layer={name.layer}>
      <QuizTop round={round} locale={locale} />
      <Notice who={recording.who} locale={locale} onStarted={look} />
      {round !== undefined && ask === undefined ? (
        <QuizEnd
          round={round}
          locale={locale}
          note={recording.who !== "learner" ? undefined : source === "drill" ? words.firstCounts : words.comesBack}
          renderMissed={renderMissed}
          onRedo={() => redo(round)}
          onAgain={() => begin(count + 1, makeAsks(count + 1))}
          ways={ways}
        />
      ) : (
        <div className="review-body">
          <p className="review-crumb">
            <span className="mark">{`${name.area} · ${name.title}`}</span>
          </p>
          {ask === undefined ? (
            <Waiting name={name} locale={locale} onRetry={hasFailed ? () => begin(count, makeAsks(count)) : undefined} />
          ) : (
            <div key={`${count} ${round?.place}`} className="quiz-ask">
              {renderAsk(ask, answer)}
            </div>
          )}
        </div>
      )}
      <div className="review-foot quiz-foot">
        {answered && (
          <>
            {recording.isLowered ? (
              <p className="caption" role="status">
                {words.lowered}
              </p>
            ) : (
              mayLower && (
                <button type="button" className="quiz-hard" onClick={lower}>
                  {words.hard} <kbd>2</kbd>
                </button>
              )
            )}
            <button type="button" className="review-show" onClick={next}>
              {round && round.place + 1 < round.asks.length ? words.next : words.result} <kbd>{words.enter}</kbd>
            </button>
          </>
        )}
      </div>
    </main>
  );
}

/** What the static page shows until the browser has made the questions, or could not load what makes them. */
function Waiting({ name, locale, onRetry }: { name: QuizName; locale: Locale; onRetry: (() => void) | undefined }) {
  const words = quizTexts(locale);
  return (
    <>
      <h1 className="review-front">{name.title}</h1>
      <p className="caption" role="status" aria-busy={onRetry === undefined}>
        {onRetry ? words.unreachable : words.loading}
      </p>
      {onRetry && (
        <p>
          <button type="button" className="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
    </>
  );
}

type NoticeProps = { who: "learner" | "visitor" | "failed" | undefined; locale: Locale; onStarted: () => void };

/** The one line that says where answers do not go. */
function Notice({ who, locale, onStarted }: NoticeProps) {
  const words = quizTexts(locale);
  if (who === "failed") return <p className="review-line">{words.notKept}</p>;
  if (who !== "visitor") return null;
  return (
    <div className="review-line quiz-visitor">
      <span>{words.visitor}</span>
      <StartButton locale={locale} label={words.start} onStarted={onStarted} />
    </div>
  );
}
