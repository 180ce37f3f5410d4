import { describe, expect, test } from "vitest";
import { AGAIN, EASY, GOOD, type Grade } from "./event";
import { DEFAULT_PARAMETERS } from "./memory";
import { beginSession, gradeCurrent, type Session, suspendCurrent, undoLast } from "./session";
import { tally } from "./tally";

type Item = { id: string };
const START = Date.UTC(2026, 10, 20, 2, 0);
const zone = { timeZone: "Asia/Shanghai", rolloverHour: 4 };
const fresh = (...ids: string[]): Session<Item> =>
  beginSession(
    ids.map((id) => ({ item: { id }, reason: "new", state: null })),
    START,
  );
function graded(session: Session<Item>, grade: Grade, ms: number): Session<Item> {
  const moment = { at: START + ms, ...zone };
  return gradeCurrent(session, grade, { id: `e${ms}`, at: moment.at }, { moment, parameters: DEFAULT_PARAMETERS });
}
const counts = (session: Session<Item>) => {
  const { answered, left, steps } = tally(session);
  return [answered, left, steps];
};

describe("the count of a sitting", () => {
  test("falls with every answer of the first pass, though each answer brings its item back once more", () => {
    let session = fresh("a", "b", "c");
    expect(counts(session)).toEqual([0, 3, 0]);
    session = graded(session, GOOD, 1_000);
    expect(counts(session)).toEqual([1, 2, 1]);
    session = graded(session, GOOD, 2_000);
    expect(counts(session)).toEqual([2, 1, 2]);
    session = graded(session, EASY, 3_000);
    expect(counts(session)).toEqual([3, 0, 2]);
    expect(counts(graded(session, GOOD, 4_000))).toEqual([4, 0, 1]);
  });

  test("takes an undone answer back into what is left, and a suspended item out of it without counting an answer", () => {
    const one = graded(fresh("a", "b"), GOOD, 1_000);
    expect(counts(undoLast(one))).toEqual([0, 2, 0]);
    expect(counts(suspendCurrent(one, { id: "s", at: START + 2_000 }))).toEqual([1, 0, 1]);
  });

  test("has one mark for each item, however often it is asked", () => {
    const marks = (session: Session<Item>) => tally(session).marks.map(({ entry, stage }) => [entry.item.id, stage]);
    const two = graded(graded(fresh("a", "b", "c"), AGAIN, 1_000), EASY, 2_000);
    expect(marks(two)).toEqual([
      ["a", "step"],
      ["b", "done"],
      ["c", "left"],
    ]);
    expect(marks(graded(graded(two, EASY, 61_000), EASY, 62_000))).toEqual([
      ["a", "done"],
      ["b", "done"],
      ["c", "done"],
    ]);
  });
});
