"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { Graded } from "@/lib/quiz/base";
import { type GradedItem, grade } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";
import { ChoiceView } from "./choice-view";
import { HeaderView } from "./header-view";
import { MatchView } from "./match-view";
import { MultipleView } from "./multiple-view";
import { NumericView } from "./numeric-view";
import { OrderView } from "./order-view";
import { OtherOptions } from "./other-options";
import { TypedView } from "./typed-view";
import { Verdict } from "./verdict";
import type { ViewProps } from "./view-props";
import { quizWords } from "./words";

export type Answered = { answer: unknown; right: boolean; durationMs: number };

export type QuestionProps = {
  item: Localised<GradedItem>;
  locale: Locale;
  /** Decides the order of options: the same seed shows the same order. */
  seed: number;
  /** Called once, when the answer was graded. */
  onAnswer: (answered: Answered) => void;
};

type Kind = GradedItem["kind"];
type Views = { [K in Kind]: ComponentType<ViewProps<Localised<Extract<GradedItem, { kind: K }>>>> };

const VIEWS: Views = {
  choice: ChoiceView,
  predict: ChoiceView,
  multiple: MultipleView,
  numeric: NumericView,
  typed: TypedView,
  order: OrderView,
  match: MatchView,
  header: HeaderView,
};

/** Any question that the program grades, below its prompt: takes the answer, then says at once what was right and why. */
export function Question({ item, locale, seed, onAnswer }: QuestionProps) {
  const [graded, setGraded] = useState<Graded<string>>();
  const shownAt = useRef(0);
  const word = quizWords(locale);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);

  function submit(answer: unknown) {
    if (graded !== undefined) return;
    const result = grade(item, answer);
    // The views only make answers of their kind's shape.
    if (result === undefined) throw new Error(`An answer to ${item.id} does not have the shape of its kind.`);
    setGraded(result);
    onAnswer({ answer, right: result.right, durationMs: Math.round(performance.now() - shownAt.current) });
  }

  // The table above pairs each kind with the view of just that kind, which TypeScript cannot follow through a union.
  const View = VIEWS[item.kind] as ComponentType<ViewProps<Localised<GradedItem>>>;
  return (
    <div className="question" data-kind={item.kind}>
      <View item={item} seed={seed} word={word} graded={graded} onSubmit={submit} />
      <Verdict graded={graded} word={word} />
      {graded && "options" in item && <OtherOptions options={item.options} said={graded.why} word={word} />}
    </div>
  );
}
