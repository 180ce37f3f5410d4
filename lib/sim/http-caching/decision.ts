import type { Lifetime } from "./freshness";
import type { Party } from "./message";

/** The questions of RFC 9111, in the order in which a cache asks them here. */
export const QUESTIONS = {
  /** §4: may a stored response be used? */
  reuse: ["stored", "vary", "asked", "no-cache", "fresh", "stale", "validator"],
  /** §3: may a response be stored? */
  store: ["no-store", "private", "authorization", "lifetime"],
  /** §4.3.3: no answer, or an error; may a stale response do? */
  failure: ["stored", "asked", "forbidden", "permitted"],
  /** §4.3.4: which stored response does a 304 confirm? */
  freshen: ["stored", "same"],
  /** §4.4 */
  invalidate: ["non-error"],
  /** RFC 9110 §13.2.2, at the origin. */
  condition: ["if-none-match", "if-modified-since"],
} as const;
export type About = keyof typeof QUESTIONS;
export type CheckId = (typeof QUESTIONS)[About][number];

/** One question with its answer; `by` is what in the headers decided it. */
export type Check = { id: CheckId; holds: boolean; by?: string };

export type Outcome =
  | "serve"
  | "serve-stale"
  | "validate"
  | "forward"
  | "fail"
  | "store"
  | "pass"
  | "freshen"
  | "invalidate"
  | "not-modified"
  | "full"
  | "silent"
  | "unavailable"
  | "done";

/** What one party decided in one step, with its reasons. Questions that it did not come to are not among the checks. */
export type Decision = {
  by: Party;
  about: About;
  checks: readonly Check[];
  outcome: Outcome;
  ageS: number | null;
  lifetime: Lifetime | null;
};
