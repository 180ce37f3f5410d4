"use client";

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
        // People write 65,535 and 65 535; neither changes the number.
        const value = Number(text.replace(/[,\s_，]/g, ""));
        if (Number.isNaN(value)) return word("number");
        onSubmit(value);
        return undefined;
      }}
    />
  );
}
