import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, decide, type Known, type Stored, type Versioned } from "./decide";
import { GRADES, HARD, type ItemEvent, type LearnerEvent, type ParametersEvent } from "./event";
import { aMoment, anId, anUndo, aReview, NOON, someParameters } from "./fixtures";
import { currentStates, mismatches } from "./verify";

const HOUR = 3_600_000;
const LATE = NOON + 10_000 * HOUR;
const ITEMS = ["a.1", "a.2"] as const;
const isFine = () => undefined;

/** A learner's log and states in memory, written as the database writes them. */
class Store {
  readonly stored = new Map<string, Stored>();
  readonly states = new Map<string, Versioned>();
  replays = 0;

  take(batch: readonly LearnerEvent[], arrivedAt: number): Decision["outcomes"] {
    const quick = decide(this.known(), batch, arrivedAt, isFine);
    if (quick === "replay") this.replays += 1;
    const decision = quick === "replay" ? decide({ ...this.known(), logs: this.logs() }, batch, arrivedAt, isFine) : quick;
    if (decision === "replay") throw new Error("The logs were at hand.");
    for (const event of decision.events) this.stored.set(event.id, { event, receivedAt: arrivedAt });
    for (const { item, state, version } of decision.states) {
      expect(version).toBe(this.states.get(item)?.version ?? 0);
      this.states.set(item, { state, version: version + 1 });
    }
    return decision.outcomes;
  }

  get events(): LearnerEvent[] {
    return [...this.stored.values()].map(({ event }) => event);
  }

  get folded() {
    return new Map([...this.states].map(([item, { state }]) => [item, state]));
  }

  private known(): Known {
    const history = this.events.filter((event): event is ParametersEvent => event.type === "parameters");
    return { states: this.states, stored: this.stored, history };
  }

  private logs() {
    const logs = new Map<string, ItemEvent[]>(ITEMS.map((item) => [item, []]));
    for (const event of this.events) if (event.type !== "parameters") logs.get(event.item)?.push(event);
    return logs;
  }
}

/** What one learner did on several devices: reviews, undos, suspensions, new parameters. */
const aLife = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 100 }),
      item: fc.constantFrom(...ITEMS),
      grade: fc.constantFrom(...GRADES),
      after: fc.constantFrom("nothing", "nothing", "nothing", "undo", "suspend", "parameters"),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((steps) => {
    let at = NOON;
    return steps.flatMap(({ hours, item, grade, after }, n): LearnerEvent[] => {
      at += hours * HOUR;
      const review = aReview({ id: anId(2 * n), at, item, grade });
      const next = { id: anId(2 * n + 1), at: at + 1000 };
      if (after === "undo") return [review, anUndo(review.id, { ...next, item })];
      if (after === "suspend") return [review, { ...aMoment(), ...next, type: "suspend", item }];
      if (after === "parameters") return [review, someParameters({ ...next, retention: 0.8 + (n % 10) / 100 })];
      return [review];
    });
  });

describe("whatever arrives in which batches", () => {
  const anArrival = aLife.chain((life) =>
    fc.tuple(
      fc.constant(life),
      fc.shuffledSubarray([...life, ...life], { minLength: life.length * 2 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
    ),
  );

  test("the states are the log replayed, and those of any other order of arrival", () => {
    fc.assert(
      fc.property(anArrival, ([life, arrived, sizes]) => {
        const store = new Store();
        for (let n = 0; n < arrived.length; ) {
          const batch = arrived.slice(n, n + (sizes.next().value ?? 1));
          n += batch.length;
          expect(store.take(batch, LATE).every((outcome) => outcome.ok)).toBe(true);
          expect(mismatches(store.events, store.folded)).toEqual([]);
        }
        expect(store.stored.size).toBe(life.length);
        expect(store.folded).toEqual(currentStates(life));
      }),
    );
  });

  test("reviews that come in order are never replayed", () => {
    fc.assert(
      fc.property(aLife, (life) => {
        const store = new Store();
        for (const event of life) if (event.type === "review") store.take([event], LATE);
        expect(store.replays).toBe(0);
      }),
    );
  });
});

describe("one event of a batch", () => {
  test("is taken at its arrival when its clock is ahead, and known again by what was sent", () => {
    const store = new Store();
    const ahead = aReview({ at: NOON + HOUR });
    expect(store.take([ahead], NOON)).toMatchObject([{ ok: true, state: { last: { at: NOON } } }]);
    expect(store.take([ahead], NOON + 2 * HOUR)).toMatchObject([{ ok: true }]);
    expect(store.take([{ ...ahead, at: NOON - 1 }], NOON)).toMatchObject([{ ok: false, reason: "id-reused" }]);
    expect(store.stored.size).toBe(1);
  });

  test("that reuses an id of the same batch is refused, and its first use is not", () => {
    const [first, second] = [aReview(), aReview({ grade: HARD })];
    expect(new Store().take([first, second, first], LATE)).toMatchObject([{ ok: true }, { reason: "id-reused" }, { ok: true }]);
  });

  test("that is refused by the catalogue leaves its item as it was", () => {
    const known: Known = { states: new Map(), stored: new Map(), history: [] };
    const batch = [aReview({ id: anId(1), item: "a.1" }), aReview({ id: anId(2), item: "a.2" })];
    const decision = decide(known, batch, LATE, ({ item }) => (item === "a.1" ? "unknown-item" : undefined));
    expect(decision).toMatchObject({ outcomes: [{ ok: false }, { ok: true }], events: [batch[1]], states: [{ item: "a.2" }] });
  });

  test("that takes back something else than a review of its item is refused", () => {
    const store = new Store();
    store.take([aReview({ item: "a.1" })], LATE);
    expect(store.take([anUndo(anId(1), { id: anId(7), item: "a.2" })], LATE)).toMatchObject([{ reason: "wrong-target" }]);
    expect(store.take([anUndo(anId(9), { id: anId(9), item: "a.1" })], LATE)).toMatchObject([{ reason: "wrong-target" }]);
  });
});
