"use client";

import { optionOrder } from "@/lib/quiz/choice";
import { OptionList } from "./option-list";
import type { ViewProps } from "./view-props";

type Item = { options: { text: string; why: string; right?: true }[] };

/** One of several, in an order that the seed decides. */
export function ChoiceView({ item, seed, word, graded, onSubmit }: ViewProps<Item>) {
  return (
    <OptionList
      options={item.options}
      order={optionOrder(item.options.length, seed)}
      word={word}
      isAnswered={graded !== undefined}
      onPick={onSubmit}
    />
  );
}
