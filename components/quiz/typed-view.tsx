"use client";

import { EntryForm } from "./entry-form";
import type { ViewProps } from "./view-props";

export function TypedView({ item, word, graded, onSubmit }: ViewProps<{ accept: string[] }>) {
  return (
    <EntryForm
      label={word("answer")}
      inputMode="text"
      solution={graded && item.accept[0]}
      word={word}
      onEnter={(text) => {
        onSubmit(text);
        return undefined;
      }}
    />
  );
}
