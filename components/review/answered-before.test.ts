import { describe, expect, test } from "vitest";
import { EASY, GOOD } from "@/lib/srs/event";
import { answered, DEFAULT_PARAMETERS, type Memory } from "@/lib/srs/memory";
import { answeredBefore } from "./answered-before";
import { formatLast } from "./format-due";

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 20, 4, 0);
const moment = (at: number) => ({ at, timeZone: "Asia/Shanghai", rolloverHour: 4 });
const stateOf = (memory: Memory) => ({ memory, suspended: false, awaitsTarget: false, last: { at: NOON, id: "e" } });
const easy = stateOf(answered(null, "a.b", EASY, moment(NOON)));
const good = stateOf(answered(null, "a.b", GOOD, moment(NOON)));
const before = (state: typeof easy | null, at: number) => answeredBefore(state, moment(at), DEFAULT_PARAMETERS);

describe("an item that was answered before", () => {
  test("says so while its next day has not come, counted in study days", () => {
    expect(before(easy, NOON + 60_000)).toEqual({ memory: easy.memory, daysAgo: 0 });
    expect(before(easy, NOON + 2 * DAY_MS)).toMatchObject({ daysAgo: 2 });
    expect(before({ ...easy, suspended: true }, NOON + 60_000)).toMatchObject({ daysAgo: 0 });
  });

  test("is graded like any other once it is due, or was never answered", () => {
    expect(before(easy, easy.memory.dueAt)).toBeNull();
    expect(before(null, NOON)).toBeNull();
  });

  test("says so between the steps of its first day, until the step's minute", () => {
    expect(before(good, NOON + 60_000)).toMatchObject({ daysAgo: 0 });
    expect(before(good, good.memory.dueAt)).toBeNull();
  });

  test("names the day of its last answer in both languages", () => {
    expect([0, 1, 3].map((days) => formatLast(days, "en"))).toEqual(["today", "yesterday", "3 days ago"]);
    expect([0, 1, 3].map((days) => formatLast(days, "zh"))).toEqual(["今天", "昨天", "3天前"]);
  });
});
