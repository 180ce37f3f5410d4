import * as z from "zod/mini";

/** What was answered, as it stands in the log: JSON, small and storable. An answer that was not given is left out, never null. */
export type Answer = Exclude<Json, null>;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The longest real answer, every field of a large header, has about 1,000 characters. */
const MAX_LENGTH = 4000;
/** A drill's question and what was given to it nest three deep. */
const MAX_DEPTH = 6;

/** Checked by hand, not by `z.json()`: that one recurses into whatever depth it is sent. */
export const answerSchema = z.custom<Answer>(
  (value) => value !== null && isAnswer(value, MAX_DEPTH) && JSON.stringify(value).length <= MAX_LENGTH,
  {
    error: `An answer is JSON of at most ${MAX_LENGTH} characters and ${MAX_DEPTH} levels, in well-formed Unicode without U+0000.`,
  },
);

function isAnswer(value: unknown, depth: number): boolean {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || depth === 0) return false;
  if (Array.isArray(value)) return value.every((entry) => isAnswer(entry, depth - 1));
  return Object.entries(value).every(([key, entry]) => isStorable(key) && isAnswer(entry, depth - 1));
}

/** Postgres's jsonb takes neither U+0000 nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** Whether two values are the same JSON, whatever the order of their keys; a key that is undefined is none. */
export function sameJson(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(json: unknown): string | undefined {
  return JSON.stringify(json, (_, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
