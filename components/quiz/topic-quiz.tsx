"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Html } from "@/components/lesson/html";
import { StaticAnswer } from "@/components/lesson/static-answer";
import { PredictStage } from "@/components/review/predict-stage";
import { paths } from "@/lib/paths";
import type { GradedItem } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";
import { newSeed } from "./new-seed";
import { type Answered, Question } from "./question";
import { type QuizName, QuizRun } from "./quiz-run";
import { quizTexts } from "./quiz-words";
import { type Ask, quizAsks } from "./round";

type Item = Localised<GradedItem>;
type Props = { topic: { id: string; area: string }; name: QuizName; items: Item[]; locale: Locale };

/** All questions of a topic that the program grades. */
export function TopicQuiz({ topic, name, items, locale }: Props) {
  const words = quizTexts(locale);
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <QuizRun
      id={topic.id}
      name={name}
      locale={locale}
      source="quiz"
      makeAsks={async () => quizAsks([...byId.keys()], newSeed())}
      asks={(id) => byId.has(id)}
      renderAsk={(ask, onAnswer) => {
        const item = byId.get(ask.item);
        return item && <AskedItem item={item} ask={ask} topic={topic} locale={locale} onAnswer={onAnswer} />;
      }}
      renderMissed={({ item: id }) => {
        const item = byId.get(id);
        return (
          item && (
            <>
              <Html as="p" html={item.prompt} />
              <Source item={item} topic={topic} locale={locale} />
              <details>
                <summary>{words.answer}</summary>
                {item.kind === "predict" && <PredictStage item={item} answered locale={locale} />}
                <StaticAnswer item={item} />
              </details>
            </>
          )
        );
      }}
      ways={
        <Link className="button" href={paths.topic(locale, topic)}>
          {words.lesson}
        </Link>
      }
    />
  );
}

type AskedProps = {
  item: Item;
  ask: Ask;
  topic: Props["topic"];
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
function Source({ item, topic, locale }: { item: Item; topic: Props["topic"]; locale: Locale }) {
  return (
    <p className="review-links caption">
      <span>{item.cites.join(" · ")}</span>
      <Link href={paths.topic(locale, topic, item.taught_at)} prefetch={false}>
        {quizTexts(locale).source}
      </Link>
    </p>
  );
}
