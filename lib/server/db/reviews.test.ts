import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { decide } from "@/lib/srs/decide";
import type { LearnerEvent } from "@/lib/srs/event";
import { aReview as aReviewOf, NOON } from "@/lib/srs/fixtures";
import { mismatches } from "@/lib/srs/verify";
import { disconnect, inTransaction, prisma } from "./client";
import { aLearner, type TestLearner } from "./fixtures";
import { append, lock, readForDecision, readLearnerLog } from "./reviews";
import { raiseEpoch } from "./states";

const NOW = new Date(NOON + 1_000_000);
let me: TestLearner;
beforeEach(async () => {
  me = await aLearner();
});
afterAll(disconnect);

let answered = 0;
/** Each is newer than the one before. */
const aReview = (item: string) => {
  answered += 1;
  return aReviewOf({ id: randomUUID(), item, at: NOON + answered });
};

/** Reads and decides as a request does; what is returned sends the decision, as late as the test likes. */
async function decided(...events: LearnerEvent[]) {
  const standing = await readForDecision(me.claim, undefined, events);
  if (!standing.ok) throw new Error(standing.reason);
  const decision = decide(standing.value, events, NOW.getTime(), () => undefined);
  if (decision === "replay") throw new Error("These events are the newest.");
  return () => append(standing.value, decision, NOW);
}

async function logged() {
  const { events, states } = await readLearnerLog(me.id);
  expect(mismatches(events, states)).toEqual([]);
  return events.map((event) => ("item" in event ? event.item : event.type)).sort();
}

describe("a decision is not stored when meanwhile", () => {
  test("another review of the item was stored, whether or not the item was new", async () => {
    for (const already of [1, 2]) {
      const [first, second] = [await decided(aReview("a.1")), await decided(aReview("a.1"))];
      expect(await first()).toMatchObject({ ok: true });
      expect(await second()).toEqual({ ok: false, reason: "raced" });
      expect(await logged()).toHaveLength(already);
    }
  });

  test("another request stored the same event", async () => {
    const review = aReview("a.1");
    const [first, second] = [await decided(review), await decided({ ...review, item: "a.2" })];
    expect(await first()).toMatchObject({ ok: true });
    expect(await second()).toEqual({ ok: false, reason: "raced" });
    expect(await logged()).toEqual(["a.1"]);
  });

  test("the learner's parameters changed", async () => {
    const store = await decided(aReview("a.1"));
    await inTransaction((connection) => raiseEpoch(me.id, connection));
    expect(await store()).toEqual({ ok: false, reason: "raced" });
    expect(await logged()).toEqual([]);
  });

  test("the learner's parameters were being changed, by someone who has the lock", async () => {
    const store = await decided(aReview("a.1"));
    const stored = await inTransaction(async (connection) => {
      await lock(me.id, connection);
      const pending = store();
      await Promise.race([pending, sleep(200)]);
      await raiseEpoch(me.id, connection);
      // Not awaited here: it waits for this transaction.
      return { pending };
    });
    expect(await stored.pending).toEqual({ ok: false, reason: "raced" });
    expect(await logged()).toEqual([]);
  });

  test("the guest was merged into an account", async () => {
    const store = await decided(aReview("a.1"));
    const account = await aLearner();
    await prisma().learner.update({ where: { id: me.id }, data: { mergedInto: account.id } });
    expect(await store()).toEqual({ ok: false, reason: "raced" });
    expect(await logged()).toEqual([]);
  });
});

test("where one item of a batch was overtaken, the events of the others are stored, and nothing of it", async () => {
  const [batch, single] = [await decided(aReview("a.1"), aReview("b.1")), await decided(aReview("a.1"))];
  await single();
  expect(await batch()).toEqual({ ok: false, reason: "raced" });
  expect(await logged()).toEqual(["a.1", "b.1"]);
});

test("a session that has ended reads nothing", async () => {
  await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: NOW } });
  expect(await readForDecision(me.claim, undefined, [])).toEqual({ ok: false, reason: "session-ended" });
});
