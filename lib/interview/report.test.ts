import { expect, test } from "vitest";
import { AGAIN, GOOD, HARD } from "@/lib/srs/event";
import { anInterview } from "./fixtures";
import { beginMock, climb, end, judgeRung, type Mock, open, skip, tick } from "./mock";
import { reportOf } from "./report";

const ITEMS = new Map(
  ["tcp.a", "dns.a", "tcp.b", "dns.b"].map((id) => [id, { ...anInterview({ id }), area: id.split(".")[0] ?? "" }]),
);
const find = (id: string) => ITEMS.get(id);
const PLAN = [...ITEMS.keys()].map((id) => ({ id, points: 3, rungs: 2 }));
const all = (mock: Mock, first: "said" | "partly") =>
  judgeRung(open(judgeRung(open(climb(tick(tick(open(mock), 0), 1), 1000)), first, 1000)), "said", 1000);

test("a report says by area what was said, what was missed, and where the ladder broke", () => {
  const mock = end(skip(all(all(beginMock(PLAN, 60_000, 0), "said"), "partly"), 5000), 9000);
  const report = reportOf(mock, find);
  expect(report).toMatchObject({
    points: { said: 4, all: 9 },
    rungs: { said: 3, all: 4 },
    usedMs: 9000,
    budgetMs: 60_000,
    unasked: 1,
  });
  expect(report.areas.map(({ area, questions }) => [area, questions.map(({ id }) => id)])).toEqual([
    ["tcp", ["tcp.a", "tcp.b"]],
    ["dns", ["dns.a"]],
  ]);
  const [good, skipped, hard] = report.areas.flatMap(({ questions }) => questions);
  expect(good).toMatchObject({ verdict: { grade: GOOD }, missed: [2], weak: [] });
  expect(hard).toMatchObject({ verdict: { grade: HARD }, weak: [{ rung: 0, judgement: "partly" }] });
  expect(skipped).toMatchObject({
    verdict: { grade: AGAIN },
    isSkipped: true,
    missed: [0, 1, 2],
    weak: [],
    rungs: { said: 0, all: 0 },
  });
});

test("an interview that was ended at once has nothing to report, and says how much was not asked", () => {
  expect(reportOf(end(beginMock(PLAN, 60_000, 0), 100), find)).toMatchObject({
    areas: [],
    unasked: 4,
    points: { said: 0, all: 0 },
  });
});
