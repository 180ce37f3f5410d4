"use client";

import { useParams } from "next/navigation";
import type { Locale, Text } from "@/lib/text";

/** Its own texts, not those in messages/: this comes with every page, and all messages of both languages would too. */
const WORDS = {
  title: { zh: "这个页面出了故障", en: "Something broke on this page" },
  lede: {
    zh: "你已经回答的内容都在。重新载入试试；要是还不行，其他页面仍然可用。",
    en: "Nothing you answered is lost. Load the page again; if it breaks again, the other pages still work.",
  },
  again: { zh: "重新载入", en: "Load it again" },
} satisfies Record<string, Text>;

/** A bug surfaced. Answers wait in the browser's own store, so nothing is lost by loading the page again. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const locale: Locale = useParams().locale === "zh" ? "zh" : "en";
  return (
    <main className="page">
      <h1>{WORDS.title[locale]}</h1>
      <p className="lede">{WORDS.lede[locale]}</p>
      <p>
        <button type="button" className="button button-primary" onClick={reset}>
          {WORDS.again[locale]}
        </button>
      </p>
    </main>
  );
}
