"use client";

import type { Why } from "@/lib/srs/why";
import type { Locale } from "@/lib/text";
import { whySentence } from "./why-sentence";
import { reviewWords } from "./words";

/** The scheduler's reason, for whoever asks. */
export function WhyToday({ reason, locale }: { reason: Why; locale: Locale }) {
  return (
    <details className="why">
      <summary>{reviewWords(locale).why}</summary>
      <p>{whySentence(reason, locale)}</p>
    </details>
  );
}
