import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { recordReviews } from "@/lib/server/review/commands";
import { CARDS, someContent } from "@/lib/server/review/fixtures";
import { EASY, type LearnerEvent } from "@/lib/srs/event";
import { aReview as aReviewOf, NOON, someParameters } from "@/lib/srs/fixtures";
import { mismatches } from "@/lib/srs/verify";
import { disconnect, inTransaction, prisma } from "./client";
import { aLearner, type TestLearner } from "./fixtures";
import { mergeGuest } from "./merge";
import { readLearnerLog } from "./reviews";

const NOW = new Date(NOON + 1e10);
const HOUR = 3_600_000;
let guest: TestLearner;
let account: TestLearner;
beforeEach(async () => {
  [guest, account] = [await aLearner(), await aLearner()];
});
afterAll(disconnect);

const aReview = (hours: number, card = 0) =>
  aReviewOf({ id: randomUUID(), item: CARDS[card] as string, at: NOON + hours * HOUR, grade: EASY });
const record = (by: TestLearner, ...events: LearnerEvent[]) => recordReviews(by.claim, { events }, NOW, someContent);
const merge = () => inTransaction((connection) => mergeGuest(guest.id, account.id, connection));

async function logged(learner: TestLearner) {
  const { events, states } = await readLearnerLog(learner.id);
  expect(mismatches(events, states)).toEqual([]);
  return events;
}

test("a merged guest's log stands in the account's, in order, and every item is replayed", async () => {
  const [first, second, third] = [aReview(0), aReview(1), aReview(2, 1)];
  await record(account, second);
  await record(guest, first, third);
  expect(await merge()).toBe(true);
  expect(await logged(account)).toEqual([first, second, third]);
  expect(await logged(guest)).toEqual([]);
});

test("the guest's parameters hold for later answers of the account", async () => {
  const answered = aReview(300);
  await record(account, aReview(0), answered);
  await record(guest, someParameters({ id: randomUUID(), at: NOON + HOUR, retention: 0.8 }));
  await merge();
  expect(await logged(account)).toHaveLength(3);
});

test("an event that stands in both logs stays once", async () => {
  const review = aReview(0);
  await record(account, review);
  await record(guest, review);
  await merge();
  expect(await logged(account)).toEqual([review]);
});

test("merging again changes nothing", async () => {
  await record(guest, aReview(0));
  expect(await merge()).toBe(true);
  const before = await logged(account);
  expect(await merge()).toBe(false);
  expect(await logged(account)).toEqual(before);
});

test("answers that come in while the logs are merged are neither lost nor doubled", async () => {
  const reviews = Array.from({ length: 24 }, (_, n) => aReview(n, n % 4));
  const sent = reviews.map((review, n) => record(n % 3 ? guest : account, review));
  await Promise.all([...sent, merge(), merge()]);
  expect((await logged(account)).map(({ id }) => id)).toEqual(reviews.map(({ id }) => id));
  expect(await logged(guest)).toEqual([]);
  expect(await prisma().learner.count({ where: { mergedInto: account.id } })).toBe(1);
});
