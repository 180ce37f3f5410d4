import { describe, expect, test } from "vitest";
import { DAY_MS } from "./day";
import { aMoment, aState, NOON } from "./fixtures";
import { why } from "./why";

describe("an item says why it is asked", () => {
  test("because it was never answered", () => {
    expect(why(null, aMoment())).toEqual({ reason: "never-answered" });
    expect(why(aState(null), aMoment())).toEqual({ reason: "never-answered" });
  });

  test("because a learning step is due, or will be in so many milliseconds", () => {
    expect(why(aState({ phase: "learning", dueAt: NOON - 5 }), aMoment())).toEqual({ reason: "learning", waitMs: 0 });
    expect(why(aState({ phase: "relearning", dueAt: NOON + 5 }), aMoment())).toEqual({ reason: "relearning", waitMs: 5 });
  });

  test("because its day has come, with the interval, the delay and the predicted recall", () => {
    const late = why(aState({ dueAt: NOON - 3 * DAY_MS, intervalDays: 7, stability: 10 }), aMoment());
    expect(late).toMatchObject({ reason: "due", sinceDays: 10, intervalDays: 7, lateDays: 3, retention: 0.9 });
    expect(late).toHaveProperty("recall", 0.9);
  });

  test("or that its day has not come yet, or that it is suspended", () => {
    expect(why(aState({ dueAt: NOON + 2 * DAY_MS }), aMoment())).toMatchObject({ reason: "not-due", lateDays: 0 });
    expect(why(aState({}, { suspended: true }), aMoment())).toEqual({ reason: "suspended" });
  });
});
