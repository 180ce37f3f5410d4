import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readKept } from "./kept";
import {
  back,
  beginMock,
  climb,
  end,
  isPaused,
  judgeRung,
  type Mock,
  open,
  type Planned,
  pause,
  plannedNow,
  remainingMs,
  resume,
  skip,
  tick,
} from "./mock";

const MINUTE = 60_000;
const PLAN: Planned[] = [
  { id: "tcp.a", points: 3, rungs: 2 },
  { id: "dns.a", points: 2, rungs: 0 },
  { id: "tcp.b", points: 2, rungs: 1 },
];
const begun = (budgetMs = 20 * MINUTE) => beginMock(PLAN, budgetMs, 0);
/** The first question said in full, by the minute `at`. */
const firstSaid = (mock: Mock, at = 0) =>
  judgeRung(open(judgeRung(open(climb(tick(tick(open(mock), 0), 2), at)), "partly", at)), "said", at);

describe("a question", () => {
  test("is opened, ticked, climbed rung by rung, and left for the next", () => {
    const second = firstSaid(begun(), 3 * MINUTE);
    expect(second.given).toEqual([
      { id: "tcp.a", answer: { points: [true, false, true], rungs: ["partly", "said"] }, isSkipped: false, usedMs: 3 * MINUTE },
    ]);
    expect(plannedNow(second)?.id).toBe("dns.a");
    expect(second.current).toMatchObject({ rung: null, isOpen: false, points: [false, false], beganMs: 3 * MINUTE });
  });

  test("takes no tick, no judgement and no step before it is opened", () => {
    const mock = begun();
    expect(tick(mock, 0)).toEqual(mock);
    expect(climb(mock, 1)).toEqual(mock);
    const onLadder = climb(open(mock), 1);
    expect(judgeRung(onLadder, "said", 1)).toEqual(onLadder);
    expect(tick(open(mock), 3)).toEqual(open(mock));
  });

  test("without a ladder is left from its rubric", () => {
    const third = climb(tick(open(firstSaid(begun())), 1), MINUTE);
    expect(third.given[1]).toMatchObject({ id: "dns.a", answer: { points: [false, true], rungs: [] } });
    expect(plannedNow(third)?.id).toBe("tcp.b");
  });

  test("that is skipped has nothing more said than was ticked", () => {
    expect(skip(begun(), MINUTE).given[0]).toMatchObject({
      answer: { points: [false, false, false], rungs: ["not", "not"] },
      isSkipped: true,
      usedMs: MINUTE,
    });
  });

  test("goes back rung by rung to its rubric, and no further", () => {
    const second = judgeRung(open(climb(open(begun()), 0)), "not", 0);
    const first = back(second);
    expect(first.current).toMatchObject({ rung: 0, isOpen: true, rungs: [] });
    expect(back(first).current).toMatchObject({ rung: null, isOpen: true });
    expect(back(back(first))).toEqual(back(first));
    expect(judgeRung(first, "said", 0).current).toMatchObject({ rung: 1, rungs: ["said"] });
  });
});

describe("the time", () => {
  test("goes on while nothing is done, and stands while it is paused", () => {
    const mock = resume(pause(begun(), 5 * MINUTE), 15 * MINUTE);
    expect(remainingMs(mock, 16 * MINUTE)).toBe(14 * MINUTE);
    expect(remainingMs(pause(begun(), 5 * MINUTE), 60 * MINUTE)).toBe(15 * MINUTE);
  });

  test("lets the question under way be finished when it is up, and puts no further one", () => {
    const late = firstSaid(begun(2 * MINUTE), 7 * MINUTE);
    expect(late).toMatchObject({ current: null, endedMs: 7 * MINUTE });
    expect(late.given).toHaveLength(1);
  });

  test("does not run backwards when the machine's clock is set back", () => {
    expect(remainingMs(beginMock(PLAN, MINUTE, 1000), 0)).toBe(MINUTE);
  });
});

describe("an interview that is ended early", () => {
  test("does not count a question that was only read", () => {
    expect(end(firstSaid(begun()), MINUTE)).toMatchObject({ current: null, endedMs: MINUTE, given: [{ id: "tcp.a" }] });
  });

  test("counts one that was opened, with the rungs that were climbed", () => {
    const onSecondRung = judgeRung(open(climb(tick(open(begun()), 0), 0)), "said", 0);
    expect(end(onSecondRung, 0).given).toMatchObject([{ answer: { points: [true, false, false], rungs: ["said"] } }]);
  });
});

const acts = [
  open,
  back,
  pause,
  resume,
  (mock: Mock) => tick(mock, 1),
  climb,
  skip,
  (mock: Mock, at: number) => judgeRung(mock, "said", at),
  (mock: Mock, at: number) => judgeRung(mock, "not", at),
] as const;
const someActs = fc.array(fc.record({ act: fc.nat(acts.length - 1), wait: fc.nat(90_000) }), { maxLength: 60 });

test("whatever is pressed: each question is left once and in order, its ticks fit it, and a reload finds it all again", () => {
  const find = (id: string) => PLAN.find((planned) => planned.id === id);
  fc.assert(
    fc.property(someActs, (script) => {
      let at = 0;
      let mock = begun(5 * MINUTE);
      for (const { act, wait } of script) {
        at += wait;
        mock = acts[act]?.(mock, at) ?? mock;
        expect(readKept(JSON.stringify(mock), find)).toEqual(mock);
        mock.given.forEach(({ id, answer, usedMs }, place) => {
          expect(id).toBe(PLAN[place]?.id);
          expect(answer.points).toHaveLength(PLAN[place]?.points ?? 0);
          expect(answer.rungs).toHaveLength(PLAN[place]?.rungs ?? 0);
          expect(usedMs).toBeGreaterThanOrEqual(0);
        });
        expect(mock.current === null).toBe(mock.endedMs !== null);
        if (isPaused(mock)) expect(remainingMs(mock, at + MINUTE)).toBe(remainingMs(mock, at));
      }
      const over = end(mock, at);
      const used = over.given.reduce((sum, { usedMs }) => sum + usedMs, 0);
      expect(used).toBeLessThanOrEqual(over.endedMs ?? 0);
    }),
    { numRuns: 500 },
  );
});

test("an interview is not taken up again where its questions have changed, or the text is not ours", () => {
  const text = JSON.stringify(firstSaid(begun()));
  const find = (id: string) => PLAN.find((planned) => planned.id === id);
  expect(readKept(text, (id) => (id === "dns.a" ? undefined : find(id)))).toBeUndefined();
  expect(readKept(text, (id) => ({ id, points: 3, rungs: 2 }))).toBeUndefined();
  const others = [null, "", "{", "{}", "[]", text.replace('"given":[{"id":"tcp.a"', '"given":[{"id":"tcp.b"')];
  for (const other of others) expect(readKept(other, find)).toBeUndefined();
});
