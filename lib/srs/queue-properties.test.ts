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
/** Items a.1 to a.n of one topic. */
const items = (topic: string, n: number) => Array.from({ length: n }, (_, k) => aQueueItem(`${topic}.${k + 1}`));

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
