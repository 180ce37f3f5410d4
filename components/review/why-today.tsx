"use client";

import type { Why } from "@/lib/srs/why";
import type { Locale } from "@/lib/text";
import { whySentence } from "./why-sentence";
import { reviewWords } from "./words";

/** The scheduler's reason, for whoever asks. */
export function WhyToday({ reason, buildsOnOthers, locale }: { reason: Why; buildsOnOthers: boolean; locale: Locale }) {
  return (
    <details className="why">
      <summary>{reviewWords(locale).why}</summary>
      <p>{whySentence(reason, buildsOnOthers, locale)}</p>
    </details>
  );
}
