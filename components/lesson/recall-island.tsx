"use client";

import { type ComponentType, type ReactNode, useRef, useState } from "react";
import { KeyScope } from "@/components/quiz/key-scope";
import type { AskProps } from "@/components/review/ask";
import type { Item } from "@/lib/quiz/kinds";
import type { Localised } from "@/lib/quiz/localise";
import type { Locale } from "@/lib/text";

type Props = { item: Localised<Item>; locale: Locale; show: string; children: ReactNode };

/** Unfolds the answer. The code that asks, grades and records comes only when a reader wants to answer. */
export function RecallIsland({ item, locale, show, children }: Props) {
  const [Ask, setAsk] = useState<ComponentType<AskProps>>();
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={box}
      onToggle={async (event) => {
        if (!event.currentTarget.open || Ask !== undefined) return;
        const loaded = await import("@/components/review/ask");
        setAsk(() => loaded.Ask);
      }}
    >
      <summary>{show}</summary>
      <div className="recall-answer">
        {Ask ? (
          // A lesson has more to it than this prompt: keys count while the focus is in here.
          <KeyScope value={box}>
            <Ask item={item} locale={locale} source="lesson" />
          </KeyScope>
        ) : (
          children
        )}
      </div>
    </details>
  );
}
