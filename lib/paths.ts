import type { Locale } from "@/lib/text";

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
  interview: (locale: Locale) => `/${locale}/interview`,
  interviewQuestions: (locale: Locale) => `/${locale}/interview/questions.json`,
  simulations: (locale: Locale) => `/${locale}/simulations`,
  simulation: (locale: Locale, name: string) => `/${locale}/simulations/${name}`,
  progress: (locale: Locale) => `/${locale}/progress`,
  glossary: (locale: Locale, term?: string) => `/${locale}/glossary${term ? `#term-${term}` : ""}`,
  notes: (locale: Locale) => `/${locale}/notes`,
  note: (locale: Locale, note: string) => `/${locale}/notes/${note}`,
  settings: (locale: Locale) => `/${locale}/settings`,
  signIn: (locale: Locale) => `/${locale}/sign-in`,
};
