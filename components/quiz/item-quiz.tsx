"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Html } from "@/components/lesson/html";
import { StaticAnswer } from "@/components/lesson/static-answer";
import { PredictStage } from "@/components/review/predict-stage";
import { paths } from "@/lib/paths";
import type { GradedItem } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";
import { chosenItems } from "./chosen-items";
import { CiteLinks } from "./cite-links";
import { newSeed } from "./new-seed";
import { type Answered, Question } from "./question";
import { type QuizName, QuizRun } from "./quiz-run";
import { quizTexts } from "./quiz-words";
import { type Ask, quizAsks } from "./round";

type Topic = { id: string; area: string };
type Item = Localised<GradedItem>;
/** The questions of a topic that the program grades. */
export type TopicItems = { topic: Topic; items: Item[] };
type Props = { id: string; name: QuizName; topics: TopicItems[]; most: number; locale: Locale; ways?: ReactNode };

/**
 * The questions of one topic or of several, in rounds of at most `most`: all of them, or those that the address names
 * after `#` (chosen-items.ts).
 */
export function ItemQuiz({ id, name, topics, most, locale, ways }: Props) {
  const words = quizTexts(locale);
  const named = useSyncExternalStore(onHashChange, readHash, noHash);
  const every = topics.flatMap(({ topic, items }) => items.map((item) => ({ id: item.id, item, topic, claims: item.claims })));
  const chosen = chosenItems(every, named);
  const byId = new Map(chosen.map((entry) => [entry.item.id, entry]));
  // A quiz on a claim or of one item is a quiz of its own: its round is not the whole quiz's, also after a reload.
  const run = chosen === every ? id : `${id} ${named}`;
  const seed = useRef<number>(undefined);
  return (
    <QuizRun
      key={run}
      id={run}
      name={name}
      locale={locale}
      source="quiz"
      makeAsks={async (round) => {
        seed.current ??= newSeed();
        return quizAsks([...byId.keys()], seed.current, round, most);
      }}
      asks={(asked) => byId.has(asked)}
      renderAsk={(ask, onAnswer) => {
        const found = byId.get(ask.item);
        return found && <AskedItem item={found.item} topic={found.topic} ask={ask} locale={locale} onAnswer={onAnswer} />;
      }}
      renderMissed={(given) => {
        const found = byId.get(given.item);
        if (found === undefined) return null;
        const { item, topic } = found;
        return (
          <>
            <Html as="p" html={item.prompt} />
            <Source item={item} topic={topic} locale={locale} />
            <details>
              <summary>{words.answer}</summary>
              {item.kind === "predict" && <PredictStage item={item} answered locale={locale} />}
              <StaticAnswer item={item} />
            </details>
          </>
        );
      }}
      ways={
        <>
          {chosen !== every && (
            // The fragment goes, and with it the choice: only a real navigation tells everybody of it.
            <a className="button" href={paths.quizSet(locale, id)}>
              {words.every(every.length)}
            </a>
          )}
          {ways}
        </>
      }
    />
  );
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
const readHash = () => location.hash.slice(1);
const noHash = () => "";

type AskedProps = {
  item: Item;
  ask: Ask;
  topic: Topic;
  locale: Locale;
  onAnswer: (answered: Answered) => void;
};

function AskedItem({ item, ask, topic, locale, onAnswer }: AskedProps) {
  const [answered, setAnswered] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The new question is where reading goes on; but a field that waits for typing keeps the focus it has taken.
  useEffect(() => {
    if (!document.activeElement?.matches("input")) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="review-front">
        <Html html={item.prompt} />
      </h1>
      {item.kind === "predict" && <PredictStage item={item} answered={answered} locale={locale} />}
      <Question
        item={item}
        locale={locale}
        seed={ask.seed}
        onAnswer={(result) => {
          setAnswered(true);
          onAnswer(result);
        }}
      />
      {answered && <Source item={item} topic={topic} locale={locale} />}
    </>
  );
}

/** What the answer rests on, and the paragraph that teaches it. */
function Source({ item, topic, locale }: { item: Item; topic: Topic; locale: Locale }) {
  return (
    <p className="review-links caption">
      <CiteLinks cites={item.cites} locale={locale} />
      <Link href={paths.topic(locale, topic, item.taught_at)} prefetch={false}>
        {quizTexts(locale).source}
      </Link>
    </p>
  );
}
