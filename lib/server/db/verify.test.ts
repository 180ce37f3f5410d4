import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { recordReviews } from "@/lib/server/review/commands";
import { CARDS, someContent } from "@/lib/server/review/fixtures";
import { aReview, NOON } from "@/lib/srs/fixtures";
import { disconnect, pool } from "./client";
import { aLearner } from "./fixtures";
import { verifyLog } from "./verify";

afterAll(disconnect);

test("a state that is not its log replayed is found, with its learner and item; the others are counted", async () => {
  const learners = [await aLearner(), await aLearner()];
  const events = CARDS.map((item, n) => aReview({ id: randomUUID(), item, at: NOON + n }));
  for (const { claim } of learners) await recordReviews(claim, { events }, new Date(NOON + 1000), someContent);
  const mine = new Set<string>(learners.map(({ id }) => id));
  const found: unknown[] = [];
  const verify = () =>
    verifyLog(
      (learner, { item }) => mine.has(learner) && found.push([learner, item]),
      () => {},
    );

  const counted = await verify();
  expect(found).toEqual([]);
  expect(counted.learners).toBeGreaterThanOrEqual(2);
  expect(counted.events).toBeGreaterThanOrEqual(8);

  const [first, second] = learners;
  await pool().query("update item_state set reps = reps + 1 where learner_id = $1 and item_id = $2", [first?.id, CARDS[0]]);
  await pool().query("delete from review_event where learner_id = $1 and item_id = $2", [second?.id, CARDS[3]]);
  await verify();
  expect(found.sort()).toEqual(
    [
      [first?.id, CARDS[0]],
      [second?.id, CARDS[3]],
    ].sort(),
  );
});
