import fc from "fast-check";
import { default_w } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { DAY_MS, startOfStudyDay, studyDay } from "./day";
import { AGAIN, EASY, GOOD, GRADES, type Grade, HARD } from "./event";
import { aMemory, aMoment, NOON } from "./fixtures";
import { answered, isKnown, KNOWN_RECALL, type Memory, preview, recall } from "./memory";

const item = "tcp-handshake.segments";

/** Answers at noon, so many days after one another. */
function after(answers: readonly (readonly [Grade, number])[]): Memory {
  let memory: Memory | null = null;
  let at = NOON;
  for (const [grade, days] of answers) {
    at += days * DAY_MS;
    memory = answered(memory, item, grade, aMoment({ at }));
  }
  if (memory === null) throw new Error("No answers were given.");
  return memory;
}

describe("FSRS-6, by the vectors of fsrs-rs (src/inference.rs)", () => {
  test("a first answer sets stability and difficulty", () => {
    const first = (grade: Grade) => after([[grade, 0]]);
    expect(GRADES.map((grade) => first(grade).stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first(AGAIN).difficulty).toBeCloseTo(6.4133, 4);
    expect(first(HARD).difficulty).toBeCloseTo(5.1121707, 4);
    expect(first(GOOD).difficulty).toBeCloseTo(2.118104, 4);
    expect(first(EASY).difficulty).toBe(1);
  });

  test("six answers over 33 days end at the known stability and difficulty (test_memory_state)", () => {
    const memory = after([
      [AGAIN, 0],
      [GOOD, 0],
      [GOOD, 1],
      [GOOD, 3],
      [GOOD, 8],
      [GOOD, 21],
    ]);
    expect(memory.stability).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test("recall follows the forgetting curve, whose decay is the last weight", () => {
    const memory = aMemory({ stability: 1, lastReviewAt: NOON });
    const parameters = { retention: 0.9, weights: [...default_w.slice(0, 20), 0.2] };
    const recalls = [0, 1, 2, 3].map((days) => recall(memory, NOON + days * DAY_MS, parameters));
    [1, 0.9, 0.84028935, 0.7985001].forEach((expected, day) => {
      expect(recalls[day]).toBeCloseTo(expected, 6);
    });
  });
});

describe("an answer", () => {
  test("to a new item leads through the steps of one and ten minutes", () => {
    const minutes = (grade: Grade) => (answered(null, item, grade, aMoment()).dueAt - NOON) / 60_000;
    expect(minutes(AGAIN)).toBe(1);
    expect(minutes(HARD)).toBe(6);
    expect(minutes(GOOD)).toBe(10);
    const twice = answered(answered(null, item, GOOD, aMoment()), item, GOOD, aMoment({ at: NOON + 600_000 }));
    expect(twice.phase).toBe("review");
    expect(twice.intervalDays).toBe(2);
  });

  test("that counts in days is due from the start of the study day on", () => {
    const moment = aMoment({ timeZone: "America/New_York", at: Date.UTC(2026, 2, 7, 8, 30) }); // Saturday 03:30, still Friday's
    const memory = answered(aMemory(), item, GOOD, moment);
    const today = studyDay(moment.at, moment.timeZone, moment.rolloverHour);
    expect(memory.dueAt).toBe(startOfStudyDay(today + memory.intervalDays, "America/New_York", 4));
    expect(memory.lastDay).toBe(Date.UTC(2026, 2, 6) / DAY_MS);
  });

  test("counts the nights that were slept, not the hours that went by", () => {
    const evening = answered(null, item, EASY, aMoment({ at: Date.UTC(2026, 2, 2, 22) }));
    const morning = answered(evening, item, GOOD, aMoment({ at: Date.UTC(2026, 2, 3, 6) }));
    const sameNight = answered(evening, item, GOOD, aMoment({ at: Date.UTC(2026, 2, 3, 3) }));
    const nextNoon = answered(evening, item, GOOD, aMoment({ at: Date.UTC(2026, 2, 3, 12) }));
    expect(morning.stability).toBe(nextNoon.stability);
    expect(morning.stability).not.toBe(sameNight.stability);
  });

  test("again to a learnt item counts a lapse and asks again in ten minutes", () => {
    const memory = answered(aMemory({ lapses: 2 }), item, AGAIN, aMoment());
    expect(memory).toMatchObject({ phase: "relearning", lapses: 3, dueAt: NOON + 600_000, recalledLater: false });
  });

  test("to a drill skill is due on a later study day, never in minutes: another answer today would be practice", () => {
    for (const grade of GRADES) {
      const first = answered(null, "drill.status-codes.redirects", grade, aMoment());
      const later = answered(first, "drill.status-codes.redirects", AGAIN, aMoment({ at: NOON + 20 * DAY_MS }));
      for (const memory of [first, later]) {
        expect(memory.phase).toBe("review");
        expect(memory.intervalDays).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test("does not go back in time when the learner flies west into yesterday", () => {
    const inAuckland = answered(null, item, EASY, aMoment({ timeZone: "Pacific/Auckland" }));
    const inHonolulu = answered(inAuckland, item, GOOD, aMoment({ timeZone: "Pacific/Honolulu", at: NOON + 3_600_000 }));
    expect(inHonolulu.lastDay).toBe(inAuckland.lastDay);
    expect(inHonolulu.dueAt).toBeGreaterThan(NOON);
  });

  test("made with a higher wished retention comes back sooner", () => {
    const wished = (retention: number) =>
      answered(aMemory({ stability: 200 }), item, GOOD, aMoment(), { retention }).intervalDays;
    expect(wished(0.95)).toBeLessThan(wished(0.9));
    expect(wished(0.8)).toBeGreaterThan(wished(0.9));
  });

  test("made with fitted weights uses them", () => {
    const weights = default_w.with(2, 4);
    expect(answered(null, item, GOOD, aMoment(), { retention: 0.9, weights }).stability).toBe(4);
  });
});

const aGrade = fc.constantFrom(...GRADES);
/** Grades with the hours that lie before each. */
const aHistory = fc.array(fc.tuple(aGrade, fc.integer({ min: 0, max: 24 * 40 })), { maxLength: 12 });
const remembered = (history: [Grade, number][]) => {
  let memory: Memory | null = null;
  let at = NOON;
  for (const [grade, hours] of history) {
    at += hours * 3_600_000;
    memory = answered(memory, item, grade, aMoment({ at }));
  }
  return { memory, at };
};

describe("a button's label", () => {
  test("is what the commit does, however long the learner thinks within the study day", () => {
    fc.assert(
      fc.property(aHistory, aGrade, fc.integer({ min: 0, max: 3_600_000 }), (history, grade, thinksMs) => {
        const { memory, at } = remembered(history);
        const shown = preview(memory, item, aMoment({ at }))[grade];
        const committed = answered(memory, item, grade, aMoment({ at: at + thinksMs }));
        const sameDay = studyDay(at, "UTC", 4) === studyDay(at + thinksMs, "UTC", 4);
        if (!sameDay) return;
        expect(committed.intervalDays).toBe(shown.intervalDays);
        expect(committed.stability).toBe(shown.stability);
        if (shown.intervalDays > 0) expect(committed.dueAt).toBe(shown.dueAt);
        else expect(committed.dueAt - (at + thinksMs)).toBe(shown.dueAt - at);
      }),
    );
  });

  test("never promises a better grade an earlier date", () => {
    fc.assert(
      fc.property(aHistory, (history) => {
        const { memory, at } = remembered(history);
        const shown = preview(memory, item, aMoment({ at }));
        const dates = GRADES.map((grade) => shown[grade].dueAt);
        expect(dates).toEqual([...dates].sort((a, b) => a - b));
      }),
    );
  });

  test("differs between items of the same past, so that they do not come back on one day", () => {
    const due = (id: string) => answered(aMemory({ stability: 100 }), id, GOOD, aMoment()).intervalDays;
    expect(new Set(["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => due(`tcp.${id}`))).size).toBeGreaterThan(3);
  });
});

describe("an item is known", () => {
  test("once it was recalled on a later study day, while predicted recall is at least 0.85", () => {
    const sameDay = after([
      [GOOD, 0],
      [GOOD, 0],
    ]);
    expect(isKnown(sameDay, sameDay.lastReviewAt)).toBe(false);
    const later = after([
      [GOOD, 0],
      [GOOD, 1],
    ]);
    expect(isKnown(later, later.lastReviewAt)).toBe(true);
    let at = later.lastReviewAt;
    while (recall(later, at) >= KNOWN_RECALL) at += DAY_MS;
    expect(isKnown(later, at - DAY_MS)).toBe(true);
    expect(isKnown(later, at)).toBe(false);
  });

  test("not from the moment it is forgotten until it is recalled again", () => {
    const forgotten = answered(aMemory(), item, AGAIN, aMoment());
    expect(isKnown(forgotten, NOON)).toBe(false);
    expect(isKnown(answered(forgotten, item, GOOD, aMoment({ at: NOON + 600_000 })), NOON + 600_000)).toBe(true);
  });

  test("never when it was not answered", () => {
    expect(isKnown(null, NOON)).toBe(false);
    expect(recall(null, NOON)).toBe(0);
  });
});
