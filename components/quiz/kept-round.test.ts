import { expect, test } from "vitest";
import { readKept, writeKept } from "./kept-round";
import { answerCurrent, beginRound, goOn, quizAsks, type Round } from "./round";

const ASKS = quizAsks(["tcp.a", "tcp.b", "tcp.c"], 7, 0, 20);
const everything = () => true;

function answer(round: Round): Round {
  return answerCurrent(round, { answer: [1], right: false, durationMs: 900 });
}

test("a round is taken up at the first question without an answer", () => {
  const onTheWay = goOn(answer(beginRound(ASKS)));
  expect(readKept(writeKept({ count: 2, round: onTheWay }), everything)).toEqual({ count: 2, round: onTheWay });
});

test("a question that was answered and not left is not asked twice", () => {
  const answered = answer(beginRound(ASKS));
  expect(readKept(writeKept({ count: 0, round: answered }), everything)?.round).toEqual(goOn(answered));
});

test("nothing is taken up from a round without an answer, or with all of them", () => {
  expect(readKept(writeKept({ count: 0, round: beginRound(ASKS) }), everything)).toBeUndefined();
  const over = ASKS.reduce((round) => goOn(answer(round)), beginRound(ASKS));
  expect(readKept(writeKept({ count: 0, round: over }), everything)).toBeUndefined();
});

test("nor from a text that is not ours, or that asks what is gone", () => {
  const text = writeKept({ count: 0, round: answer(beginRound(ASKS)) });
  expect(readKept(text, (item) => item !== "tcp.c")).toBeUndefined();
  for (const other of [null, "", "{", "{}", text.replace("tcp.b", "tcp.c").replace("tcp.a", "tcp.b")]) {
    expect(readKept(other, (item) => item.startsWith("tcp.") && item !== "tcp.b")).toBeUndefined();
  }
});
