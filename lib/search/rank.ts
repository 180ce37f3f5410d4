import type { EntryKind } from "./entry";

/** How much more a word counts in a title than among the words that are not shown. */
export const FIELD_WEIGHTS = { title: 5, other: 4, aliases: 3, detail: 1.2, words: 1, kindWords: 0.6 };

/**
 * Of two things that match alike, the one that teaches or defines comes first, and what asks comes last: somebody who
 * searches wants to know. Tuned by hand on some sixty queries of the whole catalogue.
 */
export const KIND_WEIGHTS: Record<EntryKind, number> = {
  lesson: 2.2,
  term: 1.5,
  status: 1.3,
  method: 1.3,
  header: 1.3,
  port: 1.2,
  protocol: 1.2,
  layer: 1.2,
  flag: 1.2,
  state: 1.3,
  call: 1.3,
  suite: 1.1,
  exchange: 1.1,
  prefix: 1.1,
  simulation: 1.1,
  drill: 0.9,
  section: 0.9,
  row: 0.8,
  table: 0.7,
  interview: 0.7,
  question: 0.65,
  card: 0.65,
};

/** Names of an entry without spaces and marks: whole; where a row has several words, each of them; and its other names. */
export type Names = { whole: string[]; words: string[]; aliases: string[] };

/** By how much an entry gains that is what was typed, or begins with it, or has it as it stands. `typed` is squeezed. */
export function exactness({ whole, words, aliases }: Names, typed: string): number {
  if (whole.includes(typed)) return 5;
  if (aliases.includes(typed)) return 4;
  if (words.includes(typed)) return 3.5;
  if (whole.some((name) => name.startsWith(typed))) return 1.8;
  if (aliases.some((name) => name.startsWith(typed))) return 1.5;
  return whole.some((name) => name.includes(typed)) ? 1.35 : 1;
}
