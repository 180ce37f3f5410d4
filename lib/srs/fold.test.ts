import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "./day";
import { AGAIN, EASY, GOOD, GRADES, type ItemEvent, type ParametersEvent } from "./event";
import { aMoment, anId, anUndo, aReview, NOON, someParameters } from "./fixtures";
import { applyEvent, foldItem, type ItemState } from "./fold";
import { answered } from "./memory";

const item = "tcp-handshake.segments";
const drill = "drill.status-codes";
const HOUR = 3_600_000;

/** A log of one item: reviews, undos of some of them, suspensions, over up to a year, with instants that collide at times. */
const aLog = fc
  .array(
    fc.record({
      hours: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 24 * 60 })),
      type: fc.constantFrom("review", "review", "review", "review", "undo", "suspend", "resume"),
      grade: fc.constantFrom(...GRADES),
      target: fc.nat(30),
      timeZone: fc.constantFrom("Asia/Shanghai", "America/New_York"),
      rolloverHour: fc.constantFrom(0, 4),
    }),
    { maxLength: 20 },
  )
  .map((steps) => {
    let at = NOON;
    return steps.map(({ hours, type, grade, target, timeZone, rolloverHour }, n): ItemEvent => {
      at += hours * HOUR;
      const moment = { at, timeZone, rolloverHour };
      const id = anId(n);
      if (type === "undo") return anUndo(anId(target % steps.length), { ...moment, id });
      if (type === "review") return aReview({ ...moment, id, grade });
      return { ...moment, id, item, type: type === "suspend" ? "suspend" : "resume" };
    });
  });

const someHistory = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 24 * 200 }), fc.double({ min: 0.75, max: 0.95, noNaN: true }), fc.nat(1_000_000))
    .map(([hours, retention, n]): ParametersEvent => someParameters({ at: NOON + hours * HOUR, id: anId(1000 + n), retention })),
  { maxLength: 3 },
);

/** What the learner sees of a state: an item without an answer that counts is as new as one without a log. */
const seen = (state: ItemState | null) => ({ memory: state?.memory ?? null, suspended: state?.suspended ?? false });

describe("the state of an item is its log replayed", () => {
  test("to the same state, in whatever order and however often the events arrive", () => {
    fc.assert(
      fc.property(
        aLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }))),
        someHistory,
        ([log, arrived], history) => {
          expect(foldItem(item, arrived, [...history].reverse())).toEqual(foldItem(item, log, history));
        },
      ),
    );
  });

  test("to the same state, whichever of two devices is heard first", () => {
    fc.assert(
      fc.property(aLog, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (log, onPhone) => {
        const phone = log.filter((_, n) => onPhone[n]);
        const laptop = log.filter((_, n) => !onPhone[n]);
        expect(foldItem(item, [...phone, ...laptop])).toEqual(foldItem(item, [...laptop, ...phone]));
      }),
    );
  });

  test("event by event as well as at once, wherever one event can be told by itself", () => {
    fc.assert(
      fc.property(
        aLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }), fc.boolean())),
        someHistory,
        ([log, shuffled, inOrder], history) => {
          const arrival = inOrder ? log : shuffled;
          let state: ItemState | null = null;
          arrival.forEach((event, n) => {
            const applied = applyEvent(state, item, event, history);
            const folded = foldItem(item, arrival.slice(0, n + 1), history);
            if (applied !== "replay") expect(applied).toEqual(folded);
            state = folded;
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("so that newer reviews never need a replay", () => {
    const first = applyEvent(null, item, aReview({ id: anId(1) }));
    expect(first).not.toBe("replay");
    if (first === "replay") return;
    expect(applyEvent(first, item, aReview({ id: anId(2), at: NOON + 1 }))).not.toBe("replay");
    expect(applyEvent(first, item, aReview({ id: anId(0) }))).toBe("replay");
  });

  test("and there is none without a log", () => {
    expect(foldItem(item, [])).toBeNull();
  });
});

describe("an undo", () => {
  test("of the last review gives the state before it", () => {
    fc.assert(
      fc.property(aLog, fc.constantFrom(...GRADES), someHistory, (log, grade, history) => {
        const at = (log.at(-1)?.at ?? NOON) + HOUR;
        const review = aReview({ id: anId(50), at, grade });
        const undo = anUndo(review.id, { id: anId(51), at: at + 1000 });
        const withBoth = foldItem(item, [...log, review, undo], history);
        expect(seen(withBoth)).toEqual(seen(foldItem(item, log, history)));
      }),
    );
  });

  test("of an overdue review restores its due date, which ts-fsrs's rollback does not", () => {
    const first = aReview({ grade: EASY });
    const late = aReview({ id: anId(2), at: NOON + 40 * DAY_MS });
    const dueBefore = foldItem(item, [first])?.memory?.dueAt;
    const undone = foldItem(item, [first, late, anUndo(late.id, { id: anId(3), at: late.at + 5000 })]);
    expect(undone?.memory?.dueAt).toBe(dueBefore);
  });

  test("of an earlier review replays the later ones as if it had never been", () => {
    const [first, mistake, last] = [
      aReview({ id: anId(1) }),
      aReview({ id: anId(2), at: NOON + DAY_MS, grade: AGAIN }),
      aReview({ id: anId(3), at: NOON + 2 * DAY_MS }),
    ];
    const undone = foldItem(item, [first, mistake, last, anUndo(mistake.id, { id: anId(4), at: NOON + 3 * DAY_MS })]);
    expect(seen(undone)).toEqual(seen(foldItem(item, [first, last])));
  });

  test("counts also where a clock that was set back puts it before its review", () => {
    const review = aReview();
    const undone = foldItem(item, [review, anUndo(review.id, { at: NOON - 60_000 })]);
    expect(undone?.memory).toBeNull();
  });

  test("that arrives before its review waits for it", () => {
    const undo = anUndo(anId(9), { at: NOON + 5000 });
    const waiting = foldItem(item, [undo]);
    expect(waiting).toMatchObject({ memory: null, awaitsTarget: true });
    expect(applyEvent(waiting, item, aReview({ id: anId(9), at: NOON + 6000 }))).toBe("replay");
    expect(foldItem(item, [undo, aReview({ id: anId(9), at: NOON + 6000 })])).toMatchObject({
      memory: null,
      awaitsTarget: false,
    });
  });

  test("takes back reviews only: a suspension is ended by resuming", () => {
    const suspended: ItemEvent = { ...aMoment(), id: anId(1), item, type: "suspend" };
    expect(foldItem(item, [suspended, anUndo(suspended.id)])?.suspended).toBe(true);
    expect(foldItem(item, [suspended, { ...suspended, id: anId(2), type: "resume" }])?.suspended).toBe(false);
  });
});

describe("new parameters", () => {
  test("hold from their instant on and leave earlier intervals as they were", () => {
    const first = aReview({ grade: EASY });
    const second = aReview({ id: anId(2), at: NOON + 8 * DAY_MS });
    const between = someParameters({ at: NOON + DAY_MS, retention: 0.95 });
    expect(foldItem(item, [first], [between])).toEqual(foldItem(item, [first]));
    const memory = answered(null, item, EASY, first);
    expect(foldItem(item, [first, second], [between])?.memory).toEqual(answered(memory, item, GOOD, second, between));
  });

  test("of the same instant hold by the order of ids", () => {
    const review = aReview({ id: anId(5), grade: EASY });
    const before = someParameters({ id: anId(4), retention: 0.8 });
    const after = someParameters({ id: anId(6), retention: 0.95 });
    expect(foldItem(item, [review], [after, before])?.memory).toEqual(answered(null, item, EASY, review, before));
  });
});

describe("a drill skill", () => {
  const drilled = (n: number, hours: number, grade: 1 | 3) =>
    aReview({ id: anId(n), item: drill, source: "drill", at: NOON + hours * HOUR, grade });

  test("is reviewed by the first answer of a study day; the rest of that day is practice", () => {
    const first = drilled(1, 0, AGAIN);
    const practised = foldItem(drill, [first, drilled(2, 1, GOOD), drilled(3, 2, GOOD)]);
    expect(practised?.memory).toEqual(foldItem(drill, [first])?.memory);
    expect(practised?.last.id).toBe(anId(3));
  });

  test("is reviewed again on the next study day", () => {
    const state = foldItem(drill, [drilled(1, 0, GOOD), drilled(2, 1, AGAIN), drilled(3, 24, GOOD)]);
    expect(state?.memory?.reps).toBe(2);
  });

  test("whose first answer is undone counts the second", () => {
    const first = drilled(1, 0, AGAIN);
    const state = foldItem(drill, [
      first,
      drilled(2, 1, GOOD),
      anUndo(first.id, { id: anId(3), item: drill, at: NOON + 2 * HOUR }),
    ]);
    expect(seen(state)).toEqual(seen(foldItem(drill, [drilled(2, 1, GOOD)])));
  });

  test("differs from a card, whose every answer counts", () => {
    const again = aReview({ id: anId(2), at: NOON + HOUR });
    expect(foldItem(item, [aReview(), again])?.memory?.reps).toBe(2);
  });
});
