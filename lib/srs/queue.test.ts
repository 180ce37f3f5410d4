import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "./day";
import { aCatalogue, aMoment, aQueueInput, aQueueItem, aState, NOON } from "./fixtures";
import type { ItemState } from "./fold";
import type { QueueCatalogue } from "./known-topics";
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

/** Catalogues of up to 5 topics whose prerequisites come before them, and states of some of their items. */
const aWorld = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 8 }),
      prerequisite: fc.nat(4),
      states: fc.array(
        fc.option(
          fc.record({
            phase: fc.constantFrom("learning" as const, "review" as const, "relearning" as const),
            dueIn: fc.integer({ min: -20 * 24, max: 20 * 24 }),
            ago: fc.integer({ min: 0, max: 30 }),
            suspended: fc.boolean(),
            later: fc.boolean(),
          }),
        ),
        { maxLength: 8 },
      ),
      mate: fc.nat(40),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((topics) => {
    const all = topics.flatMap(({ size }, t) => items(`t${t}`, size));
    const withMates = all.map((item, n) => {
      const mate = all[(topics[n % topics.length]?.mate ?? 0) % all.length];
      return { ...item, confusableWith: n % 3 === 0 && mate && mate !== item ? [mate.id] : [] };
    });
    const prerequisites = Object.fromEntries(
      topics.flatMap(({ prerequisite }, t) => (prerequisite < t ? [[`t${t}`, [`t${prerequisite}`]]] : [])),
    );
    const given = topics.flatMap((topic, t) =>
      topic.states.flatMap((state, k): [string, ItemState][] => {
        if (state === null) return [];
        const { phase, dueIn, ago, suspended, later } = state;
        const memory = { phase, dueAt: NOON + dueIn * HOUR, lastReviewAt: NOON - ago * DAY_MS, lastDay: TODAY - ago };
        return [[`t${t}.${k + 1}`, aState({ ...memory, firstDay: TODAY - ago, recalledLater: later }, { suspended })]];
      }),
    );
    return { catalogue: aCatalogue(withMates, prerequisites), states: new Map(given) };
  });
type World = { catalogue: QueueCatalogue; states: Map<string, ItemState> };

describe("in every world, the queue", () => {
  const limits = fc.record({ newPerDay: fc.nat(10), reviewsPerDay: fc.nat(10) });

  test("never exceeds the day's limits and never asks an item twice", () => {
    fc.assert(
      fc.property(aWorld, limits, (world: World, given) => {
        const queue = buildQueue(aQueueInput(world.catalogue, { states: world.states, limits: given }));
        const had = countDay(world.states, TODAY);
        const count = (reason: string) => queue.filter((entry) => entry.reason === reason).length;
        expect(count("new")).toBeLessThanOrEqual(Math.max(0, given.newPerDay - had.introduced));
        expect(count("due")).toBeLessThanOrEqual(Math.max(0, given.reviewsPerDay - had.reviewed));
        expect(new Set(ids(queue)).size).toBe(queue.length);
      }),
    );
  });

  test("never puts siblings side by side when another order can avoid it", () => {
    fc.assert(
      fc.property(aWorld, (world: World) => {
        const queue = buildQueue(aQueueInput(world.catalogue, { states: world.states })).filter(
          ({ reason }) => reason !== "soon",
        );
        const topics = queue.map((entry) => entry.itemId.split(".")[0]);
        const sizes = topics.map((topic) => topics.filter((other) => other === topic).length);
        fc.pre(Math.max(0, ...sizes) <= Math.ceil(topics.length / 2));
        expect(topics.some((topic, n) => n > 0 && topic === topics[n - 1])).toBe(false);
      }),
    );
  });

  test("is the same for the same input, and asks the same items whatever the seed", () => {
    fc.assert(
      fc.property(aWorld, fc.integer(), (world: World, seed) => {
        const input = aQueueInput(world.catalogue, { states: world.states, seed, moment: aMoment() });
        expect(buildQueue(input)).toEqual(buildQueue(structuredClone(input)));
        expect(ids(buildQueue({ ...input, seed: seed + 1 })).sort()).toEqual(ids(buildQueue(input)).sort());
      }),
    );
  });

  test("offers a learner who keeps up something new until all is met", () => {
    fc.assert(
      fc.property(aWorld, (world: World) => {
        const met = new Map<string, ItemState>();
        // Every day all that is asked is recalled; a day later it is known.
        for (let day = 0; day < world.catalogue.items.length + 1; day += 1) {
          const asked = buildQueue(aQueueInput(world.catalogue, { states: met, limits: { newPerDay: 5, reviewsPerDay: 99 } }));
          if (met.size < world.catalogue.items.length) expect(asked.length).toBeGreaterThan(0);
          for (const { itemId } of asked)
            met.set(itemId, aState({ dueAt: NOON + DAY_MS, firstDay: TODAY - 1, lastDay: TODAY - 1 }));
        }
        expect(met.size).toBe(world.catalogue.items.length);
      }),
    );
  });
});
