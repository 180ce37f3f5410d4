import { describe, expect, test } from "vitest";
import { DAY_MS, studyDay } from "@/lib/srs/day";
import type { ItemState } from "@/lib/srs/fold";
import { answered, DEFAULT_PARAMETERS, type Memory, recall } from "@/lib/srs/memory";
import { progressOf } from "./progress";

const zone = { timeZone: "Asia/Shanghai", rolloverHour: 4 };
const NOW = Date.UTC(2026, 10, 20, 2, 0);
const moment = { at: NOW, ...zone };
const today = studyDay(NOW, zone.timeZone, zone.rolloverHour);
const daysAgo = (days: number) => ({ at: NOW - days * DAY_MS, ...zone });
const stateOf = (memory: Memory | null, suspended = false): ItemState => ({
  memory,
  suspended,
  awaitsTarget: false,
  last: { at: 0, id: "" },
});
const items = [
  { id: "a.1", topic: "a" },
  { id: "a.2", topic: "a" },
  { id: "b.1", topic: "b" },
];
const easyTwice = answered(answered(null, "a.1", 4, daysAgo(20)), "a.1", 3, daysAgo(8));
const knownTopics = new Set<string>();
const input = { items, knownTopics, states: new Map<string, ItemState>(), history: [], moment, parameters: DEFAULT_PARAMETERS };

describe("progress", () => {
  test("of somebody who has answered nothing is all zero", () => {
    const progress = progressOf(input);
    expect(progress.total).toEqual({ score: 0, met: 0, known: 0, all: 3 });
    expect([progress.dueNow, ...progress.week]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("is the mean predicted recall over all items, unmet ones counting 0", () => {
    const progress = progressOf({ ...input, states: new Map([["a.1", stateOf(easyTwice)]]) });
    const now = recall(easyTwice, NOW);
    expect(progress.topics.a?.score).toBeCloseTo(now / 2);
    expect(progress.total.score).toBeCloseTo(now / 3);
    expect(progress.topics.a).toMatchObject({ met: 1, known: 1, all: 2 });
    expect(progress.topics.b).toMatchObject({ met: 0, all: 1 });
  });

  test("counts the skills of a drill for the drill, and in no total", () => {
    const skills = [
      { id: "drill.ports.a", topic: "ports" },
      { id: "drill.ports.b", topic: "ports" },
    ];
    const states = new Map([["drill.ports.a", stateOf(easyTwice)]]);
    const { drills, total, topics } = progressOf({ ...input, items: [...items, ...skills], states });
    expect(drills.ports).toMatchObject({ met: 1, known: 1, all: 2 });
    expect(drills.ports?.score).toBeCloseTo(recall(easyTwice, NOW) / 2);
    expect(total).toMatchObject({ met: 0, all: 3 });
    expect(Object.keys(topics)).toEqual(["a", "b"]);
  });

  test("names the topics that the scheduler counts as known", () => {
    expect(progressOf({ ...input, knownTopics: new Set(["b"]) }).knownTopics).toEqual(["b"]);
  });

  test("leaves suspended items out of what is due", () => {
    const due = answered(null, "a.2", 4, daysAgo(60));
    const states = (suspended: boolean) => new Map([["a.2", stateOf(due, suspended)]]);
    expect(progressOf({ ...input, states: states(false) }).dueNow).toBe(1);
    expect(progressOf({ ...input, states: states(true) }).dueNow).toBe(0);
  });

  test("puts each due item on its own day of the week", () => {
    const inDays = (days: number) => stateOf({ ...easyTwice, dueAt: NOW + days * DAY_MS });
    const states = new Map([
      ["a.1", inDays(0)],
      ["a.2", inDays(3)],
      ["b.1", inDays(30)],
    ]);
    expect(progressOf({ ...input, states }).week).toEqual([1, 0, 0, 1, 0, 0, 0]);
  });

  test("counts as retention only the first answer of a day to an item met before", () => {
    const states = new Map([["a.1", stateOf({ ...easyTwice, firstDay: today - 5 })]]);
    // The state's own first day may differ by a zone; the history decides.
    const history = [
      { item: "a.1", day: today - 5, grade: 1 },
      { item: "a.1", day: today - 2, grade: 1 },
      { item: "a.1", day: today - 2, grade: 3 },
      { item: "a.1", day: today, grade: 3 },
    ];
    const progress = progressOf({ ...input, states, history });
    expect(progress.retention).toEqual({ recalled: 1, asked: 2 });
    expect(progress.days).toEqual([
      { day: today - 5, answers: 1 },
      { day: today - 2, answers: 2 },
      { day: today, answers: 1 },
    ]);
    expect(progress.lines[0]?.ticks.map((tick) => tick.recalled)).toEqual([false, false, true]);
  });

  test("forgets items that the catalogue has retired", () => {
    const progress = progressOf({ ...input, states: new Map([["gone.1", stateOf(easyTwice)]]) });
    expect(progress.total.met).toBe(0);
  });
});
