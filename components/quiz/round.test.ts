import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerCurrent, askAgain, beginRound, currentAsk, drillAsks, goOn, isAnswered, missedOf, quizAsks } from "./round";

const ASKS = quizAsks(["tcp.a", "tcp.b", "tcp.c"], 7, 0, 20);
const answered = (right: boolean) => ({ answer: 0, right, durationMs: 900 });

describe("a round", () => {
  test("asks one question after the other and keeps what was given to each", () => {
    let round = beginRound(ASKS);
    for (const [place, right] of [true, false, true].entries()) {
      expect(currentAsk(round)).toEqual(ASKS[place]);
      round = goOn(answerCurrent(round, answered(right)));
    }
    expect(currentAsk(round)).toBeUndefined();
    expect(round.given.map((given) => given.right)).toEqual([true, false, true]);
    expect(missedOf(round)).toEqual([{ ...ASKS[1], ...answered(false) }]);
  });

  test("does not go on from an open question", () => {
    const round = beginRound(ASKS);
    expect(goOn(round)).toEqual(round);
  });

  test("takes only the first answer to a question, and none after the last", () => {
    const once = answerCurrent(beginRound(ASKS), answered(false));
    expect(answerCurrent(once, answered(true))).toEqual(once);
    const over = goOn(answerCurrent(beginRound([]), answered(true)));
    expect([over.given, isAnswered(over)]).toEqual([[], false]);
  });
});

test("A quiz asks every item once, in an order that only the seed decides", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.integer(), (items, seed) => {
      const asks = quizAsks(items, seed, 0, 20);
      expect(asks.map((ask) => ask.item).sort()).toEqual([...items].sort());
      expect(quizAsks(items, seed, 0, 20)).toEqual(asks);
    }),
  );
});

test("A quiz of many questions goes on in the next round where this one ended, and asks nothing twice in a round", () => {
  const items = Array.from({ length: 50 }, (_, n) => `area.${n}`);
  const rounds = [0, 1, 2].map((round) => quizAsks(items, 9, round, 20).map((ask) => ask.item));
  expect(rounds.map((round) => new Set(round).size)).toEqual([20, 20, 20]);
  expect(new Set(rounds.flat().slice(0, 50)).size).toBe(50);
});

test("A quiz whose questions all fit asks all of them each round, in another order", () => {
  const items = Array.from({ length: 12 }, (_, n) => `topic.${n}`);
  const [first, second] = [0, 1].map((round) => quizAsks(items, 9, round, 20).map((ask) => ask.item));
  expect(first).not.toEqual(second);
  expect(first?.toSorted()).toEqual(second?.toSorted());
});

test("Missed questions come again in their order, with their options in another", () => {
  const again = askAgain(ASKS, 1);
  expect(again.map((ask) => ask.item)).toEqual(ASKS.map((ask) => ask.item));
  for (const [place, ask] of again.entries()) expect(ask.seed).not.toBe(ASKS[place]?.seed);
});

describe("rounds of a drill", () => {
  const skills = Array.from({ length: 21 }, (_, n) => `drill.d.${n}`);
  const unlike = (ask: { item: string; seed: number }) => `${ask.item} ${ask.seed}`;

  test("have twelve questions and ask every skill before one comes again", () => {
    const [first, second] = [drillAsks(skills, 3, 0, unlike), drillAsks(skills, 3, 1, unlike)];
    expect([first.length, second.length]).toEqual([12, 12]);
    expect(new Set([...first, ...second].slice(0, 21).map((ask) => ask.item)).size).toBe(21);
  });

  test("ask nothing twice: where only five questions can be made, five are asked", () => {
    const asks = drillAsks(["drill.d.few"], 3, 0, ({ seed }) => `question ${Math.abs(seed % 5)}`);
    expect(asks).toHaveLength(5);
  });

  test("leave out a skill that makes no question", () => {
    const identify = (ask: { item: string; seed: number }) => (ask.item === "drill.d.0" ? undefined : unlike(ask));
    expect(drillAsks(["drill.d.0", "drill.d.1"], 3, 0, identify).map((ask) => ask.item)).toEqual(Array(6).fill("drill.d.1"));
  });
});
