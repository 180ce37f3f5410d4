import { describe, expect, test } from "vitest";
import { DAY_MS } from "./day";
import { aCatalogue, aQueueInput, aQueueItem, aState, NOON } from "./fixtures";
import type { ItemState } from "./fold";
import { buildQueue, countDay, type QueueEntry } from "./queue";

const HOUR = 3_600_000;
const TODAY = Math.floor(NOON / DAY_MS);
const ids = (queue: QueueEntry[]) => queue.map((entry) => entry.itemId);
const states = (given: Record<string, ItemState>) => new Map(Object.entries(given));
/** Items a.1 to a.n of one topic. */
const items = (topic: string, n: number) => Array.from({ length: n }, (_, k) => aQueueItem(`${topic}.${k + 1}`));

describe("the queue", () => {
  test("asks learning steps that are due first, then reviews, and last the steps still to come today", () => {
    const catalogue = aCatalogue(["a.soon", "b.review", "c.step", "d.tomorrow"].map((id) => aQueueItem(id)));
    const queue = buildQueue(
      aQueueInput(catalogue, {
        states: states({
          "a.soon": aState({ phase: "learning", dueAt: NOON + 60_000 }),
          "b.review": aState(),
          "c.step": aState({ phase: "relearning", dueAt: NOON - 60_000 }),
          "d.tomorrow": aState({ dueAt: NOON + 16 * HOUR }),
        }),
      }),
    );
    expect(queue.map(({ itemId, reason }) => [itemId, reason])).toEqual([
      ["c.step", "learning"],
      ["b.review", "due"],
      ["a.soon", "soon"],
    ]);
  });

  test("asks a review on its study day, whatever the hour", () => {
    const catalogue = aCatalogue([aQueueItem("a.1")]);
    const at3AmTomorrow = aQueueInput(catalogue, { states: states({ "a.1": aState({ dueAt: NOON + 15 * HOUR }) }) });
    expect(ids(buildQueue(at3AmTomorrow))).toEqual(["a.1"]);
    const at4AmTomorrow = aQueueInput(catalogue, { states: states({ "a.1": aState({ dueAt: NOON + 16 * HOUR }) }) });
    expect(ids(buildQueue(at4AmTomorrow))).toEqual([]);
  });

  test("puts what is most overdue for its stability first", () => {
    const catalogue = aCatalogue([aQueueItem("a.1"), aQueueItem("b.1"), aQueueItem("c.1")]);
    const overdue = (stability: number, days: number) => aState({ stability, lastReviewAt: NOON - days * DAY_MS });
    const queue = buildQueue(
      aQueueInput(catalogue, { states: states({ "a.1": overdue(100, 120), "b.1": overdue(2, 12), "c.1": overdue(10, 20) }) }),
    );
    expect(ids(queue)).toEqual(["b.1", "c.1", "a.1"]);
  });

  test("spreads new items among the reviews", () => {
    const catalogue = aCatalogue([...items("a", 2), ...["b", "c", "d", "e"].map((topic) => aQueueItem(`${topic}.1`))]);
    const reviewed = states(Object.fromEntries(["b.1", "c.1", "d.1", "e.1"].map((id) => [id, aState()])));
    expect(buildQueue(aQueueInput(catalogue, { states: reviewed })).map((entry) => entry.reason)).toEqual([
      "due",
      "new",
      "due",
      "due",
      "new",
      "due",
    ]);
  });

  test("leaves out what is suspended and what the catalogue no longer has", () => {
    const catalogue = aCatalogue([aQueueItem("a.1"), aQueueItem("a.2")]);
    const suspended = { suspended: true };
    const given = states({ "a.1": aState({}, suspended), "a.2": aState(null, suspended), "a.retired": aState() });
    expect(buildQueue(aQueueInput(catalogue, { states: given }))).toEqual([]);
  });

  test("brings drill skills back, but they are met by taking the drill", () => {
    const catalogue = aCatalogue([aQueueItem("drill.tcp-states", { topic: "a" }), aQueueItem("drill.ports", { topic: "a" })]);
    expect(ids(buildQueue(aQueueInput(catalogue, { states: states({ "drill.ports": aState() }) })))).toEqual(["drill.ports"]);
  });
});

describe("new items", () => {
  test("come in teaching order, of topics that are begun first", () => {
    const catalogue = aCatalogue([...items("a", 2), ...items("b", 3)]);
    const queue = buildQueue(
      aQueueInput(catalogue, {
        states: states({ "b.1": aState({ dueAt: NOON + 5 * DAY_MS }) }),
        limits: { newPerDay: 3, reviewsPerDay: 9 },
      }),
    );
    expect(ids(queue)).toEqual(["b.2", "a.1", "b.3"]);
  });

  test("wait until every topic before theirs is known", () => {
    const catalogue = aCatalogue([...items("a", 2), ...items("b", 1)], { b: ["a"] });
    const known = aState({ dueAt: NOON + 5 * DAY_MS });
    const asked = (a2: ItemState) => ids(buildQueue(aQueueInput(catalogue, { states: states({ "a.1": known, "a.2": a2 }) })));
    expect(asked(known)).toEqual(["b.1"]);
    expect(asked(aState({ dueAt: NOON + DAY_MS, recalledLater: false }))).toEqual([]);
    expect(asked(aState({ dueAt: NOON + DAY_MS, recalledLater: true, stability: 0.1 }))).toEqual([]);
  });

  test("met in a lesson or quiz come back, whatever their topic's prerequisites", () => {
    const catalogue = aCatalogue([...items("a", 1), ...items("b", 1)], { b: ["a"] });
    const queue = buildQueue(aQueueInput(catalogue, { states: states({ "b.1": aState() }) }));
    expect(ids(queue)).toContain("b.1");
  });

  test("do not wait for a topic that has nothing left to ask, or that the catalogue does not have", () => {
    const catalogue = aCatalogue([...items("a", 1), ...items("b", 1), ...items("c", 1)], { b: ["a"], c: ["unwritten"] });
    const queue = buildQueue(aQueueInput(catalogue, { states: states({ "a.1": aState(null, { suspended: true }) }) }));
    expect(ids(queue).sort()).toEqual(["b.1", "c.1"]);
  });

  test("wait for a topic's cards, not for its questions", () => {
    const catalogue = aCatalogue([aQueueItem("a.1"), aQueueItem("a.q", { kind: "choice" }), aQueueItem("b.1")], { b: ["a"] });
    const queue = buildQueue(aQueueInput(catalogue, { states: states({ "a.1": aState({ dueAt: NOON + 5 * DAY_MS }) }) }));
    expect(ids(queue).sort()).toEqual(["a.q", "b.1"]);
  });

  test("that are easily mixed up are met on different days", () => {
    const catalogue = aCatalogue([aQueueItem("a.401", { confusableWith: ["b.403"] }), aQueueItem("b.403")]);
    expect(ids(buildQueue(aQueueInput(catalogue)))).toEqual(["a.401"]);
    const metToday = aState({ firstDay: TODAY, lastDay: TODAY, dueAt: NOON + DAY_MS });
    expect(ids(buildQueue(aQueueInput(catalogue, { states: states({ "a.401": metToday }) })))).toEqual([]);
    const metYesterday = aState({ firstDay: TODAY - 1, lastDay: TODAY - 1, dueAt: NOON + DAY_MS });
    expect(ids(buildQueue(aQueueInput(catalogue, { states: states({ "a.401": metYesterday }) })))).toEqual(["b.403"]);
  });
});

test("reviews that are easily mixed up follow each other, to be told apart", () => {
  const catalogue = aCatalogue(
    ["a.401", "b.1", "c.1", "d.403"].map((id) => aQueueItem(id, { confusableWith: id === "d.403" ? ["a.401"] : [] })),
  );
  const late = (days: number) => aState({ lastReviewAt: NOON - days * DAY_MS });
  const queue = buildQueue(
    aQueueInput(catalogue, { states: states({ "a.401": late(40), "b.1": late(30), "c.1": late(20), "d.403": late(10) }) }),
  );
  expect(ids(queue)).toEqual(["a.401", "d.403", "b.1", "c.1"]);
});

describe("a study day's count", () => {
  test("tells first answers from answers to older items", () => {
    const given = states({
      "a.1": aState({ firstDay: TODAY, lastDay: TODAY }),
      "a.2": aState({ firstDay: TODAY - 3, lastDay: TODAY }),
      "a.3": aState({ firstDay: TODAY - 3, lastDay: TODAY - 1 }),
      "a.4": aState(null),
    });
    expect(countDay(given, TODAY)).toEqual({ introduced: 1, reviewed: 1 });
  });

  test("is taken off the limits", () => {
    const catalogue = aCatalogue([...items("a", 6), ...items("b", 6)]);
    const given = states({
      "a.1": aState({ firstDay: TODAY, lastDay: TODAY, dueAt: NOON + DAY_MS }),
      "a.2": aState({ lastDay: TODAY, dueAt: NOON + DAY_MS }),
      "b.1": aState(),
      "b.2": aState(),
      "b.3": aState(),
    });
    const queue = buildQueue(aQueueInput(catalogue, { states: given, limits: { newPerDay: 3, reviewsPerDay: 3 } }));
    expect(queue.filter((entry) => entry.reason === "due")).toHaveLength(2);
    expect(queue.filter((entry) => entry.reason === "new")).toHaveLength(2);
  });
});
