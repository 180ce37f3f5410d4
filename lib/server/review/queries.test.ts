import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { disconnect, prisma } from "@/lib/server/db/client";
import { aLearner, type TestLearner } from "@/lib/server/db/fixtures";
import { EASY, GOOD, type LearnerEvent } from "@/lib/srs/event";
import { aCatalogue, aMoment, aQueueItem, aReview, NOON, someParameters } from "@/lib/srs/fixtures";
import { foldItem } from "@/lib/srs/fold";
import { recordReviews } from "./commands";
import { CARDS, SKILL, someContent } from "./fixtures";
import { readDueDates, readItemStandings, readQueue } from "./queries";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [FIRST, SECOND] = CARDS as [string, string];
const content = {
  catalogue: aCatalogue([...CARDS.map((id) => aQueueItem(id)), aQueueItem(SKILL, { topic: "tcp", kind: "drill" })]),
  findItem: someContent.findItem,
};

let me: TestLearner;
beforeEach(async () => {
  me = await aLearner({ newPerDay: 2 });
});
afterAll(disconnect);

async function queueAt(at: number, limit = 50) {
  const queue = await readQueue(me.claim, new Date(at), content, limit);
  if (!queue.ok) throw new Error(queue.reason);
  return queue.value;
}
const record = (...events: LearnerEvent[]) => recordReviews(me.claim, { events }, new Date(NOON + 100 * DAY), someContent);
const review = (item: string, given = {}) => aReview({ id: randomUUID(), item, ...given });

test("a new learner is asked as many new items as the day's limit says, with their texts", async () => {
  const queue = await queueAt(NOON);
  expect(queue).toMatchObject({
    learner: { id: me.id, isGuest: true },
    serverNow: NOON,
    timeZone: "Asia/Shanghai",
    rolloverHour: 4,
    parameters: { retention: 0.9 },
    limits: { newPerDay: 2, reviewsPerDay: 200 },
    counts: { learning: 0, due: 0, new: 2, soon: 0, introduced: 0, reviewed: 0 },
  });
  expect(queue.entries).toEqual(CARDS.slice(0, 2).map((id) => ({ reason: "new", item: someContent.findItem(id), state: null })));
});

test("an answered item comes back when its state says, with that state", async () => {
  const answers = [review(FIRST, { grade: GOOD }), review(SECOND, { grade: EASY })];
  await record(...answers);
  const soon = await queueAt(NOON + 60_000);
  expect(soon.counts).toMatchObject({ soon: 1, new: 0, introduced: 2 });
  expect(soon.entries).toMatchObject([{ reason: "soon", item: { id: FIRST }, state: foldItem(FIRST, answers.slice(0, 1)) }]);
  expect((await queueAt(NOON + 600_000)).entries).toMatchObject([{ reason: "learning", item: { id: FIRST } }]);
  const weeksLater = await queueAt(NOON + 20 * DAY);
  expect(weeksLater.counts).toMatchObject({ learning: 1, due: 1, new: 2 });
});

test("a drill skill is asked without a text", async () => {
  await record(review(SKILL, { source: "drill", answer: { question: 1, given: 1 }, grade: GOOD }));
  const { entries } = await queueAt(NOON + 9 * DAY);
  expect(entries).toContainEqual(expect.objectContaining({ reason: "due", item: { kind: "drill", id: SKILL } }));
});

test("the newest parameters are what previews are made with", async () => {
  await record(
    someParameters({ id: randomUUID(), retention: 0.85 }),
    someParameters({ id: randomUUID(), at: NOON - 1, retention: 0.7 }),
  );
  expect((await queueAt(NOON)).parameters).toEqual({ retention: 0.85 });
});

test("a limit shortens the list, not the counts", async () => {
  const queue = await queueAt(NOON, 1);
  expect(queue.entries).toHaveLength(1);
  expect(queue.counts.new).toBe(2);
});

test("a suspended item is not asked", async () => {
  await record({ ...aMoment(), id: randomUUID(), type: "suspend", item: FIRST });
  expect((await queueAt(NOON)).entries.map(({ item }) => item.id)).toEqual(CARDS.slice(1, 3));
});

test("an ended session reads nothing, and a merged guest reads the account's queue", async () => {
  await record(review(FIRST));
  const guest = await aLearner({ mergedInto: me.id });
  const asGuest = await readQueue(guest.claim, new Date(NOON), content, 50);
  expect(asGuest).toMatchObject({ ok: true, value: { learner: { id: me.id }, counts: { introduced: 1 } } });
  await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: new Date() } });
  expect(await readQueue(me.claim, new Date(NOON), content, 50)).toEqual({ ok: false, reason: "session-ended" });
});

test("of the items named, the dates tell when each is due; one never answered or suspended is left out", async () => {
  const answer = { question: 1, given: 1 };
  const answers = [review(SKILL, { source: "drill", answer, grade: GOOD }), review(FIRST), review(SECOND)];
  await record(...answers, { ...aMoment({ at: NOON + HOUR }), id: randomUUID(), type: "suspend", item: SECOND });
  const dates = await readDueDates(me.claim, new Date(NOON + 2 * HOUR), [SKILL, SECOND, "tcp.unwritten"]);
  expect(dates).toEqual({
    ok: true,
    value: {
      serverNow: NOON + 2 * HOUR,
      timeZone: "Asia/Shanghai",
      rolloverHour: 4,
      dueAt: { [SKILL]: foldItem(SKILL, answers.slice(0, 1))?.memory?.dueAt },
    },
  });
});

test("nobody reads the dates with another's session", async () => {
  const other = await aLearner();
  const claim = { learnerId: me.id, sessionId: other.claim.sessionId };
  expect(await readDueDates(claim, new Date(NOON), [SKILL])).toEqual({ ok: false, reason: "session-ended" });
});

test("states of several items come with what records the next answer; one never answered is not named", async () => {
  const answer = review(FIRST, { grade: GOOD });
  await record(answer);
  expect(await readItemStandings(me.claim, [FIRST, SECOND, "constructor"])).toEqual({
    ok: true,
    value: {
      studier: { id: me.id, timeZone: "Asia/Shanghai", rolloverHour: 4, parameters: { retention: 0.9 } },
      states: { [FIRST]: foldItem(FIRST, [answer]) },
    },
  });
  await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: new Date(NOON) } });
  expect(await readItemStandings(me.claim, [FIRST])).toEqual({ ok: false, reason: "session-ended" });
});
