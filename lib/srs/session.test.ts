import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGAIN, EASY, GOOD, GRADES, type Grade } from "./event";
import { applyEvent } from "./fold";
import { DEFAULT_PARAMETERS } from "./memory";
import {
  advance,
  beginSession,
  extendSession,
  gradeCurrent,
  nextStepAt,
  type Session,
  suspendCurrent,
  undoLast,
} from "./session";

type Item = { id: string };
const START = Date.UTC(2026, 10, 20, 2, 0);
const zone = { timeZone: "Asia/Shanghai", rolloverHour: 4 };
const at = (ms: number) => ({ moment: { at: START + ms, ...zone }, parameters: DEFAULT_PARAMETERS });
const fresh = (...ids: string[]): Session<Item> =>
  beginSession(
    ids.map((id) => ({ item: { id }, reason: "new", state: null })),
    START,
  );
let events = 0;
function graded(session: Session<Item>, grade: Grade, ms: number): Session<Item> {
  events += 1;
  return gradeCurrent(session, grade, { id: `e${events}`, at: START + ms }, at(ms));
}

describe("a session", () => {
  test("asks the queue in its order", () => {
    const one = fresh("a", "b");
    expect(one.current?.item.id).toBe("a");
    expect(graded(one, EASY, 0).current?.item.id).toBe("b");
  });

  test("brings a forgotten item back when its minute has come, before the rest of the queue", () => {
    const two = graded(fresh("a", "b", "c"), AGAIN, 0);
    expect(two.current?.item.id).toBe("b");
    const three = graded(two, EASY, 61_000);
    expect(three.current?.item.id).toBe("a");
  });

  test("asks a drill skill once a day, right or wrong", () => {
    for (const grade of [AGAIN, GOOD] as const) {
      expect(graded(fresh("drill.tcp-states.opening"), grade, 0)).toMatchObject({ current: null, waiting: [], steps: [] });
    }
  });

  test("asks a step ahead of its minute when nothing else is left", () => {
    const later = graded(graded(fresh("a", "b"), GOOD, 0), GOOD, 10_000);
    expect(later.current?.item.id).toBe("a");
    expect(later.current?.reason).toBe("soon");
  });

  test("asks no step ahead of its minute while anything else waits", () => {
    let session = fresh("a", "b", "c", "d");
    for (const id of ["a", "b", "c", "d"]) {
      expect(session.current?.item.id).toBe(id);
      session = graded(session, GOOD, 1_000);
    }
    expect(session.current?.reason).toBe("soon");
  });

  test("takes more of the queue in behind what waits, and what it has already only once", () => {
    const more = ["a", "b", "c", "d"].map((id) => ({ item: { id }, reason: "due" as const, state: null }));
    const session = extendSession(graded(fresh("a", "b", "c"), AGAIN, 0), more, START);
    expect(session.current?.item.id).toBe("b");
    expect(session.waiting.map((entry) => entry.item.id)).toEqual(["c", "d"]);
    expect(session.steps.map((entry) => entry.item.id)).toEqual(["a"]);
    expect(extendSession(graded(fresh("z"), EASY, 0), more, START).current?.item.id).toBe("a");
  });

  test("lets the item that was just answered wait for its minute, also when it is the only one", () => {
    const paused = graded(fresh("a"), AGAIN, 0);
    expect(paused.current).toBeNull();
    expect(nextStepAt(paused)).toBe(START + 60_000);
    expect(advance(paused, START + 60_000).current?.item.id).toBe("a");
  });

  test("never changes the item on screen because another falls due", () => {
    const two = graded(fresh("a", "b"), AGAIN, 0);
    expect(advance(two, START + 3_600_000).current?.item.id).toBe("b");
  });

  test("is finished when every item has left its steps", () => {
    const over = graded(advance(graded(fresh("a"), GOOD, 0), START + 600_000), GOOD, 600_000);
    expect(over.current).toBeNull();
    expect(nextStepAt(over)).toBeNull();
  });

  test("leaves a suspended item out until that is taken back", () => {
    const without = suspendCurrent(fresh("a", "b"), { id: "s1", at: START });
    expect(without.current?.item.id).toBe("b");
    const back = undoLast(without);
    expect(back.current?.item.id).toBe("a");
    expect(back.waiting.map((entry) => entry.item.id)).toEqual(["b"]);
  });

  test("an undone answer leaves the session as it was before, whatever was answered", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES), { maxLength: 12 }), fc.constantFrom(...GRADES), (before, last) => {
        const session = before.reduce((so, grade, n) => graded(so, grade, n * 30_000), fresh("a", "b", "c", "d"));
        if (session.current === null) return;
        const undone = undoLast(graded(session, last, before.length * 30_000));
        expect(undone.current).toEqual(session.current);
        expect(undone.done).toEqual(session.done);
        expect(ids(undone)).toEqual(ids(session));
      }),
    );
  });

  test("shows the state that the log will have", () => {
    const session = fresh("a", "b");
    const event = {
      type: "review" as const,
      id: "00000000-0000-4000-8000-000000000001",
      item: "a",
      grade: GOOD as Grade,
      source: "review" as const,
      durationMs: 900,
      algorithm: "fsrs-6" as const,
      at: START,
      ...zone,
    };
    const act = gradeCurrent(session, GOOD, event, at(0)).done[0]?.act;
    expect(act?.type === "graded" && act.next.memory).toEqual((applyEvent(null, "a", event) as { memory: unknown }).memory);
  });
});

function ids(session: Session<Item>): string[] {
  return [...session.waiting, ...session.steps].map((entry) => entry.item.id).sort();
}
