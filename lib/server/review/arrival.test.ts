import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { disconnect } from "@/lib/server/db/client";
import { aLearner, type TestLearner } from "@/lib/server/db/fixtures";
import { readLearnerLog } from "@/lib/server/db/reviews";
import type { Outcome } from "@/lib/srs/decide";
import { GRADES, type LearnerEvent, type ReviewEvent } from "@/lib/srs/event";
import { anUndo, aReview as aReviewOf, NOON, someParameters } from "@/lib/srs/fixtures";
import { mismatches } from "@/lib/srs/verify";
import { recordReviews } from "./commands";
import { CARDS, someContent } from "./fixtures";

const [CARD, OTHER] = CARDS as [string, string];
const HOUR = 3_600_000;
const NOW = new Date(NOON + 400 * 24 * HOUR);

let me: TestLearner;
beforeEach(async () => {
  me = await aLearner();
});
afterAll(disconnect);

const aReview = (given: Partial<ReviewEvent> = {}) => aReviewOf({ id: randomUUID(), item: CARD, ...given });

async function outcomes(events: LearnerEvent[], options: { as?: TestLearner } = {}): Promise<Outcome[]> {
  const recorded = await recordReviews((options.as ?? me).claim, { events }, NOW, someContent);
  if (!recorded.ok) throw new Error(recorded.reason);
  return recorded.value;
}

/** What the tables say of a learner, and whether the states are the log replayed. */
async function stored(learner = me) {
  const { events, states } = await readLearnerLog(learner.id);
  expect(mismatches(events, states)).toEqual([]);
  return { events, states };
}
const logLength = async (learner = me) => (await stored(learner)).events.length;

describe("whatever arrives when", () => {
  test("parameters set while reviews come in are never missed by one of them", async () => {
    const reviews = Array.from({ length: 30 }, (_, n) => aReview({ at: NOON + n * 30 * HOUR, item: CARDS[n % 4] as string }));
    const changes = [0.8, 0.95, 0.85].map((retention, n) =>
      someParameters({ id: randomUUID(), at: NOON + n * 240 * HOUR, retention }),
    );
    await Promise.all([...reviews.map((each) => outcomes([each])), ...changes.map((each) => outcomes([each]))]);
    expect(await logLength()).toBe(33);
  });

  test("two devices that post at once, with repeats, end at the state that the whole log folds to", async () => {
    const reviews = Array.from({ length: 40 }, (_, n) =>
      aReview({ at: NOON + Math.floor(n / 2) * 10 * HOUR, item: CARDS[n % 3] as string, grade: GRADES[n % 4] as 1 }),
    );
    const undos = reviews
      .filter((_, n) => n % 7 === 0)
      .map(({ id, item, at }) => anUndo(id, { id: randomUUID(), item, at: at + 5000 }));
    const batches = [...reviews, ...undos].map((event, n, all) => [event, ...all.slice(n + 1, n + (n % 4))]);
    await Promise.all([...batches, ...batches.slice(0, 20)].map((batch) => outcomes(batch)));
    expect(await logLength()).toBe(reviews.length + undos.length);
  });

  test("the same batch sent eight times in parallel is stored once, and all eight are told so", async () => {
    const batch = Array.from({ length: 12 }, (_, n) => aReview({ at: NOON + n * HOUR, item: CARDS[n % 4] as string }));
    const answers = await Promise.all(Array.from({ length: 8 }, () => outcomes(batch)));
    for (const answer of answers) expect(answer.every((outcome) => outcome.ok)).toBe(true);
    expect(await logLength()).toBe(12);
  });

  test("of two different reviews with one id, sent at once, one is refused and nothing of it remains", async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = aReview({ item: CARD, at: NOON + round * HOUR });
      const answers = await Promise.all([outcomes([one]), outcomes([{ ...one, item: OTHER }])]);
      expect(
        answers
          .flat()
          .map((outcome) => (outcome.ok ? "ok" : outcome.reason))
          .sort(),
      ).toEqual(["id-reused", "ok"]);
    }
    expect(await logLength()).toBe(10);
  });

  test("any order of arrival gives the same states", { timeout: 60_000 }, async () => {
    const aScript = fc.array(
      fc.record({
        hours: fc.integer({ min: 0, max: 60 }),
        card: fc.nat(1),
        grade: fc.constantFrom(...GRADES),
        undo: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(aScript, fc.infiniteStream(fc.nat(1000)), async (script, ranks) => {
        let at = NOON;
        const events = script.flatMap(({ hours, card, grade, undo }): LearnerEvent[] => {
          at += hours * HOUR;
          const review = aReview({ at, grade, item: CARDS[card] as string });
          const back = anUndo(review.id, { id: randomUUID(), item: review.item, at: at + 1000 });
          return undo ? [review, back] : [review];
        });
        const [one, two] = [await aLearner(), await aLearner()];
        for (const event of events) await outcomes([event], { as: one });
        const ranked = events.map((event) => ({ event, rank: ranks.next().value ?? 0 }));
        const shuffled = ranked.sort((a, b) => a.rank - b.rank).map(({ event }) => event);
        for (const event of [...shuffled, ...shuffled.slice(0, 3)]) await outcomes([event], { as: two });
        expect((await stored(two)).states).toEqual((await stored(one)).states);
      }),
      { numRuns: 15 },
    );
  });
});
