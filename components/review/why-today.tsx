"use client";

import type { ItemState } from "@/lib/srs/fold";
import type { Moment, Parameters } from "@/lib/srs/memory";
import { type Why, why } from "@/lib/srs/why";
import type { Locale } from "@/lib/text";
import { reviewWords } from "./words";

type Props = { state: ItemState | null; moment: Moment; parameters: Parameters; locale: Locale };

/** The scheduler's reason in a sentence, with the figures it rests on. */
export function WhyToday({ state, moment, parameters, locale }: Props) {
  const words = reviewWords(locale);
  return (
    <details className="why">
      <summary>{words.why}</summary>
      <p>{sentence(why(state, moment, parameters), locale)}</p>
    </details>
  );
}

function sentence(reason: Why, locale: Locale): string {
  const words = reviewWords(locale);
  switch (reason.reason) {
    case "never-answered":
      return words.whyNever;
    case "suspended":
      return words.whySuspended;
    case "learning":
      return words.whyLearning;
    case "relearning":
      return words.whyRelearning;
    case "due":
    case "not-due":
      return words.whyDue(
        reason.sinceDays,
        reason.intervalDays,
        Math.round(reason.recall * 100),
        Math.round(reason.retention * 100),
      );
    default:
      return reason satisfies never;
  }
}
