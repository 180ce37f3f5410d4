"use client";

import { readNumber } from "@/lib/quiz/numeric";
import { EntryForm } from "./entry-form";
import type { ViewProps } from "./view-props";

export function NumericView({ item, word, graded, onSubmit }: ViewProps<{ answer: number; unit?: string }>) {
  return (
    <EntryForm
      label={word("answer")}
      unit={item.unit}
      inputMode="decimal"
      solution={graded && `${item.answer}${item.unit ? ` ${item.unit}` : ""}`}
      word={word}
      onEnter={(text) => {
        const value = readNumber(text);
        if (!Number.isFinite(value)) return word("number");
        onSubmit(value);
        return undefined;
      }}
    />
  );
}
