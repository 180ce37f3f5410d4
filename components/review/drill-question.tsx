"use client";

import { useEffect, useRef, useState } from "react";
import { Html } from "@/components/lesson/html";
import { CiteLinks } from "@/components/quiz/cite-links";
import { inlineHtml } from "@/components/quiz/inline-html";
import { OptionList } from "@/components/quiz/option-list";
import { OtherOptions } from "@/components/quiz/other-options";
import type { Answered } from "@/components/quiz/question";
import { Verdict } from "@/components/quiz/verdict";
import { quizWords } from "@/components/quiz/words";
import { gradeAnswer } from "@/lib/drills/answer";
import { drillIdOf } from "@/lib/drills/catalogue";
import type { Drill, Presented } from "@/lib/drills/drill";
import { loadDrill } from "@/lib/drills/load";
import type { Graded } from "@/lib/quiz/base";
import { localise } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";

type Props = {
  skill: string;
  /** Makes the question: the same seed asks the same. */
  seed: number;
  locale: Locale;
  onAnswer: (answered: Answered) => void;
};

type Asked = { drill: Drill; question: unknown; presented: Presented };

/** A question of a drill skill, made here and now: its prompt is the heading, its options grade at once. */
export function DrillQuestion({ skill, seed, locale, onAnswer }: Props) {
  const made = useMade(skill, seed);
  const asked = made === "failed" ? undefined : made;
  const [graded, setGraded] = useState<Graded>();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef(0);
  const word = quizWords(locale);
  useEffect(() => {
    if (asked === undefined) return;
    shownAt.current = performance.now();
    heading.current?.focus({ preventScroll: true });
  }, [asked]);

  if (asked === undefined) {
    return (
      <p className="caption" role="status">
        {word(made === "failed" ? "notMade" : "making")}
      </p>
    );
  }
  const { drill, question, presented } = asked;
  const options = localise(presented.options, locale).map(({ text, why, ...option }) => ({
    ...option,
    text: inlineHtml(text),
    why: inlineHtml(why),
  }));

  function submit(given: number) {
    if (graded !== undefined) return;
    const answer = { question, given };
    const result = gradeAnswer(drill, skill, answer);
    // The list only gives indices of its own options.
    if (result === undefined) throw new Error(`An answer to ${skill} is not one of its options.`);
    setGraded(result);
    onAnswer({ answer, right: result.right, durationMs: Math.round(performance.now() - shownAt.current) });
  }

  const verdict = graded && { right: graded.right, why: localise(graded.why, locale).map(inlineHtml) };
  return (
    <div className="question" data-kind="drill">
      <h1 ref={heading} tabIndex={-1} className="review-front">
        <Html html={inlineHtml(presented.prompt[locale])} />
      </h1>
      <OptionList
        options={options}
        order={options.map((_, index) => index)}
        word={word}
        isAnswered={graded !== undefined}
        onPick={submit}
      />
      <Verdict graded={verdict} word={word} />
      {verdict && <OtherOptions options={options} said={verdict.why} word={word} />}
      {graded && (
        <p className="caption">
          <CiteLinks cites={presented.cites} locale={locale} />
        </p>
      )}
    </div>
  );
}

/** The question of this seed, as soon as the drill's data is here; undefined until then. */
function useMade(skill: string, seed: number): Asked | "failed" | undefined {
  const [made, setMade] = useState<Asked | "failed">();
  useEffect(() => {
    let isCurrent = true;
    const id = drillIdOf(skill);
    if (id === undefined) return;
    loadDrill[id]().then(
      (drill) => {
        const question = drill.make(skill, seed);
        const presented = drill.present(skill, question);
        if (isCurrent && presented !== undefined) setMade({ drill, question, presented });
      },
      () => isCurrent && setMade("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [skill, seed]);
  return made;
}
