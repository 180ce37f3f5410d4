import type { Locale } from "@/lib/text";

/** Before the id of an item in a quiz's fragment: claims of the notes stand there without it, and may be called the same. */
export const ITEM_FRAGMENT = "item=";

/** The box of a lesson that asks an item where it was just taught. */
export function recallAnchor(item: string): string {
  return `recall-${item}`;
}

/** Every address inside the site, in one place: a link that is not made here is not a page. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  learn: (locale: Locale) => `/${locale}/learn`,
  /** One path through the map; no area is called "paths". */
  learnPath: (locale: Locale, path: string) => `/${locale}/learn/paths/${path}`,
  topic: (locale: Locale, topic: { area: string; id: string }, anchor?: string) =>
    `/${locale}/learn/${topic.area}/${topic.id}${anchor ? `#${anchor}` : ""}`,
  review: (locale: Locale) => `/${locale}/review`,
  quiz: (locale: Locale) => `/${locale}/quiz`,
  /** With a claim of the notes: only what asks it. */
  quizSet: (locale: Locale, set: string, claim?: string) => `/${locale}/quiz/${set}${claim ? `#${claim}` : ""}`,
  /** One question of a quiz. */
  quizItem: (locale: Locale, set: string, item: string) => `/${locale}/quiz/${set}#${ITEM_FRAGMENT}${item}`,
  interview: (locale: Locale) => `/${locale}/interview`,
  interviewQuestions: (locale: Locale) => `/${locale}/interview/questions.json`,
  /** What is cited, with the addresses. */
  references: (locale: Locale) => `/${locale}/references.json`,
  simulations: (locale: Locale) => `/${locale}/simulations`,
  simulation: (locale: Locale, name: string) => `/${locale}/simulations/${name}`,
  progress: (locale: Locale) => `/${locale}/progress`,
  glossary: (locale: Locale, term?: string) => `/${locale}/glossary${term ? `#term-${term}` : ""}`,
  notes: (locale: Locale) => `/${locale}/notes`,
  note: (locale: Locale, note: string) => `/${locale}/notes/${note}`,
  settings: (locale: Locale) => `/${locale}/settings`,
  signIn: (locale: Locale) => `/${locale}/sign-in`,
};
