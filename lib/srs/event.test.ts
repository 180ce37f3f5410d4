import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { sameJson } from "./answer";
import { compareEvents, eventBatchSchema, eventSchema } from "./event";
import { eventId } from "./event-id";
import { anId, aReview, NOON } from "./fixtures";

const accepted = (event: unknown) => z.safeParse(eventSchema, event).success;
/** An array in an array in an array …, as JSON.parse makes it. */
const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth));

describe("an event", () => {
  test("is accepted with every part in its place", () => {
    expect(accepted(aReview({ answer: { question: { code: 401 }, given: [1, "a", true, null] } }))).toBe(true);
  });

  test.each([
    ["an unknown key", { ...aReview(), extra: 1 }],
    ["an id that is no UUID", aReview({ id: "1" })],
    ["a grade of 5", { ...aReview(), grade: 5 }],
    ["an instant in seconds", aReview({ at: NOON / 1000 })],
    ["a fraction of a millisecond", aReview({ at: NOON + 0.5 })],
    ["a zone of no land", aReview({ timeZone: "Mars/Olympus" })],
    ["a rollover hour of 24", aReview({ rolloverHour: 24 })],
    ["a negative duration", aReview({ durationMs: -1 })],
    ["an item id with a slash", aReview({ item: "../etc" })],
    ["an answer with U+0000", aReview({ answer: "a\0b" })],
    ["an answer with half a surrogate pair", aReview({ answer: { given: "\ud83d" } })],
    ["an answer of null", { ...aReview(), answer: null }],
    ["an answer of 100,000 levels", aReview({ answer: nested(100_000) })],
    ["an answer of 5,000 characters", aReview({ answer: "x".repeat(5000) })],
    ["weights that no memory has", { ...aReview(), type: "parameters", retention: 0.9, weights: Array(21).fill(1e308) }],
    ["weights of another length", { ...aReview(), type: "parameters", retention: 0.9, weights: [1, 2, 3] }],
  ])("is refused with %s", (_, event) => {
    expect(accepted(event)).toBe(false);
  });

  test("comes in a batch of 1 to 50", () => {
    const batch = (n: number) => ({ events: Array.from({ length: n }, (_, k) => aReview({ id: anId(k) })) });
    expect([0, 1, 50, 51].map((n) => z.safeParse(eventBatchSchema, batch(n)).success)).toEqual([false, true, true, false]);
  });
});

test("JSON is the same whatever the order of their keys", () => {
  expect(sameJson({ a: 1, b: [1, { c: 2, d: 3 }] }, { b: [1, { d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(sameJson({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameJson(undefined, 0)).toBe(false);
});

test("a new event's id is a UUID that sorts by its instant", () => {
  const bytes = Uint8Array.from({ length: 10 }, (_, n) => 0xff - n);
  const [early, late] = [eventId(NOON, bytes), eventId(NOON + 1, new Uint8Array(10))];
  expect(accepted(aReview({ id: early }))).toBe(true);
  expect(accepted(aReview({ id: late }))).toBe(true);
  expect(early).toMatch(/-7[0-9a-f]{3}-[89ab]/);
  expect(compareEvents({ at: 0, id: early }, { at: 0, id: late })).toBe(-1);
});
