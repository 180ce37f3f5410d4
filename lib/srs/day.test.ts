import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, isTimeZone, offsetMs, startOfStudyDay, studyDay } from "./day";

const HOUR = 3_600_000;
/** The day number of a calendar date. */
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / DAY_MS;

const zones = [
  "UTC",
  "Asia/Shanghai",
  "Asia/Kathmandu", // +05:45
  "America/New_York",
  "America/St_Johns", // −03:30
  "Europe/Dublin",
  "Africa/Casablanca", // goes back for Ramadan
  "Australia/Lord_Howe", // moves by half an hour
  "Pacific/Chatham", // +12:45, goes back at 03:45
  "Pacific/Kiritimati", // +14
  "Antarctica/Troll", // goes back by two hours
  "America/Scoresbysund",
];
const anInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const aZone = fc.constantFrom(...zones);
const aRollover = fc.integer({ min: 0, max: 23 });

describe("a study day", () => {
  test("begins at the rollover hour of the wall clock, not at midnight", () => {
    const threeInShanghai = Date.UTC(2026, 4, 9, 19); // 2026-05-10 03:00
    expect(studyDay(threeInShanghai, "Asia/Shanghai", 4)).toBe(day(2026, 5, 9));
    expect(studyDay(threeInShanghai + HOUR, "Asia/Shanghai", 4)).toBe(day(2026, 5, 10));
    expect(startOfStudyDay(day(2026, 5, 10), "Asia/Shanghai", 4)).toBe(threeInShanghai + HOUR);
  });

  test("is an hour shorter when the clocks go forward and an hour longer when they go back", () => {
    const length = (first: number) =>
      (startOfStudyDay(first + 1, "America/New_York", 4) - startOfStudyDay(first, "America/New_York", 4)) / HOUR;
    expect(length(day(2026, 3, 6))).toBe(24);
    expect(length(day(2026, 3, 7))).toBe(23); // the night to Sunday 8 March
    expect(length(day(2026, 10, 31))).toBe(25); // the night to Sunday 1 November
  });

  test("begins when the clocks jump, where they jump over the rollover hour", () => {
    const jump = Date.UTC(2026, 2, 8, 7); // 02:00 EST becomes 03:00 EDT
    expect(startOfStudyDay(day(2026, 3, 8), "America/New_York", 2)).toBe(jump);
    expect(studyDay(jump - 1, "America/New_York", 2)).toBe(day(2026, 3, 7));
    expect(studyDay(jump, "America/New_York", 2)).toBe(day(2026, 3, 8));
  });

  test("does not begin twice where the clocks go back over the rollover hour", () => {
    // Chatham, Sunday 5 April 2026: 03:45 becomes 02:45, so 03:00 comes twice.
    const first = startOfStudyDay(day(2026, 4, 5), "Pacific/Chatham", 3);
    expect(new Date(first).toISOString()).toBe("2026-04-04T13:15:00.000Z");
    for (const minutes of [0, 44, 45, 60, 104, 105]) {
      expect(studyDay(first + minutes * 60_000, "Pacific/Chatham", 3)).toBe(day(2026, 4, 5));
    }
  });

  test("follows a country over the date line: Samoa had no 30 December 2011", () => {
    const lastOfThe29th = Date.UTC(2011, 11, 30, 9, 59);
    expect(studyDay(lastOfThe29th, "Pacific/Apia", 4)).toBe(day(2011, 12, 29));
    expect(studyDay(lastOfThe29th + 5 * HOUR, "Pacific/Apia", 4)).toBe(day(2011, 12, 31));
  });

  test("holds the instants from its start up to the start of the next, in every zone", () => {
    fc.assert(
      fc.property(anInstant, aZone, aRollover, (at, zone, rollover) => {
        const today = studyDay(at, zone, rollover);
        expect(startOfStudyDay(today, zone, rollover)).toBeLessThanOrEqual(at);
        expect(startOfStudyDay(today + 1, zone, rollover)).toBeGreaterThan(at);
        expect(studyDay(startOfStudyDay(today, zone, rollover), zone, rollover)).toBe(today);
      }),
      { numRuns: 2000 },
    );
  });

  test("never goes back, also within the hours in which the clocks change", () => {
    const aMonth = fc.tuple(fc.integer({ min: 2020, max: 2034 }), fc.integer({ min: 0, max: 11 }));
    fc.assert(
      fc.property(aZone, aRollover, aMonth, (zone, rollover, [year, month]) => {
        const from = Date.UTC(year, month, 1);
        let before = studyDay(from, zone, rollover);
        for (let at = from; at < from + 31 * DAY_MS; at += 15 * 60_000) {
          const now = studyDay(at, zone, rollover);
          if (now !== before) expect(now).toBe(before + 1);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("an offset is what the wall clock is ahead of UTC", () => {
  expect(offsetMs(Date.UTC(2026, 0, 1), "Asia/Kathmandu")).toBe(5.75 * HOUR);
  expect(offsetMs(Date.UTC(2026, 6, 1) + 999, "America/St_Johns")).toBe(-2.5 * HOUR);
  expect(offsetMs(-1, "UTC")).toBe(0);
});

test("a time zone that this runtime does not know is told from one that it does", () => {
  expect(isTimeZone("Asia/Shanghai")).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});
