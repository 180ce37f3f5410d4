"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import type { AskProps } from "@/components/review/ask";
import type { Item } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";

type Props = { item: Localised<Item>; locale: Locale; show: string; children: ReactNode };

/** Unfolds the answer. The code that asks, grades and records comes only when a reader wants to answer. */
export function RecallIsland({ item, locale, show, children }: Props) {
  const [Ask, setAsk] = useState<ComponentType<AskProps>>();
  return (
    <details
      onToggle={async (event) => {
        if (!event.currentTarget.open || Ask !== undefined) return;
        const loaded = await import("@/components/review/ask");
        setAsk(() => loaded.Ask);
      }}
    >
      <summary>{show}</summary>
      <div className="recall-answer">{Ask ? <Ask item={item} locale={locale} source="lesson" /> : children}</div>
    </details>
  );
}
