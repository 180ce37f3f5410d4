import type { Why } from "@/lib/srs/why";
import type { Locale } from "@/lib/text";
import { reviewWords } from "./words";

/** Whether a learning step is asked before its minute has come. */
export function isAhead(reason: Why): boolean {
  return (reason.reason === "learning" || reason.reason === "relearning") && reason.waitMs > 0;
}

/**
 * The scheduler's reason in a sentence or two, with the figures it rests on.
 * @param buildsOnOthers Whether the item's lesson has prerequisites, which then are known.
 */
export function whySentence(reason: Why, buildsOnOthers: boolean, locale: Locale): string {
  const words = reviewWords(locale);
  switch (reason.reason) {
    case "never-answered":
      return buildsOnOthers ? words.whyNever : words.whyNeverFirst;
    case "suspended":
      return words.whySuspended;
    case "learning":
    case "relearning": {
      const step = reason.reason === "learning" ? words.whyLearning : words.whyRelearning;
      if (!isAhead(reason)) return step;
      const early = words.whyAhead(Math.max(1, Math.round(reason.waitMs / 60_000)));
      return locale === "zh" ? `${step}${early}` : `${step} ${early}`;
    }
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
