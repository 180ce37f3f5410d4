import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { disconnect, pool, prisma } from "@/lib/server/db/client";
import { aLearner, type TestLearner } from "@/lib/server/db/fixtures";
import { readLearnerLog } from "@/lib/server/db/reviews";
import type { Outcome } from "@/lib/srs/decide";
import { AGAIN, EASY, GOOD, HARD, type LearnerEvent, type ReviewEvent } from "@/lib/srs/event";
import { aMoment, anUndo, aReview as aReviewOf, NOON, someParameters } from "@/lib/srs/fixtures";
import { foldItem } from "@/lib/srs/fold";
import { mismatches } from "@/lib/srs/verify";
import { recordReviews } from "./commands";
import { CARDS, CHOICE, INTERVIEW, SKILL, someContent } from "./fixtures";

const [CARD, OTHER] = CARDS as [string, string];
const HOUR = 3_600_000;
const NOW = new Date(NOON + 400 * 24 * HOUR);

let me: TestLearner;
beforeEach(async () => {
  me = await aLearner();
});
afterAll(disconnect);

const aReview = (given: Partial<ReviewEvent> = {}) => aReviewOf({ id: randomUUID(), item: CARD, ...given });
const mocked = (grade: ReviewEvent["grade"], answer: ReviewEvent["answer"]) =>
  aReview({ item: INTERVIEW, source: "interview", grade, answer, at: NOON + grade });
const record = (events: LearnerEvent[], options: { as?: TestLearner; now?: Date; learner?: string } = {}) =>
  recordReviews((options.as ?? me).claim, { events, learner: options.learner }, options.now ?? NOW, someContent);

async function outcomes(events: LearnerEvent[], options: Parameters<typeof record>[1] = {}): Promise<Outcome[]> {
  const recorded = await record(events, options);
  if (!recorded.ok) throw new Error(recorded.reason);
  return recorded.value;
}
const reasons = async (events: LearnerEvent[]) => (await outcomes(events)).map((outcome) => (outcome.ok ? "ok" : outcome.reason));

/** What the tables say of a learner, and whether the states are the log replayed. */
async function stored(learner = me) {
  const { events, states } = await readLearnerLog(learner.id);
  expect(mismatches(events, states)).toEqual([]);
  return { events, states };
}
const logLength = async (learner = me) => (await stored(learner)).events.length;

describe("a review", () => {
  test("is in the log and in the state when it is answered, and the answer says the state", async () => {
    const review = aReview();
    const [outcome] = await outcomes([review]);
    const { events, states } = await stored();
    expect(events).toEqual([review]);
    expect(outcome).toEqual({ id: review.id, ok: true, item: CARD, state: foldItem(CARD, [review]) });
    expect(states.get(CARD)).toEqual(foldItem(CARD, [review]));
  });

  test("costs two statements, alone or in a batch of fifty", async () => {
    const batch = Array.from({ length: 50 }, (_, n) => aReview({ at: NOON + n, item: CARDS[n % 4] as string }));
    await outcomes([aReview({ at: NOON - 1 })]); // opens connections
    const sent: unknown[] = [];
    const query = pool().query;
    pool().query = ((...parameters: Parameters<typeof query>) => {
      sent.push(parameters[0]);
      return query.apply(pool(), parameters);
    }) as typeof query;
    await outcomes(batch);
    await outcomes([aReview({ at: NOON + 100 })]);
    pool().query = query;
    expect(sent).toHaveLength(4);
    expect(await logLength()).toBe(52);
  });

  test("sent again, also beside new ones, changes nothing and is answered alike", async () => {
    const [first, second] = [aReview({ grade: AGAIN }), aReview({ at: NOON + 60_000 })];
    await outcomes([first]);
    const once = await outcomes([first, second, second]);
    const again = await outcomes([first, second]);
    expect(again).toEqual(once.slice(0, 2));
    expect(await logLength()).toBe(2);
  });

  test("answered after the server's now is taken as answered on arrival, and is still the same when sent again", async () => {
    const early = aReview({ at: NOW.getTime() + HOUR });
    await outcomes([early]);
    expect((await stored()).events).toEqual([{ ...early, at: NOW.getTime() }]);
    expect(await outcomes([early], { now: new Date(NOW.getTime() + 2 * HOUR) })).toMatchObject([{ ok: true }]);
    expect(await logLength()).toBe(1);
  });

  test("older than what is known is put in its place", async () => {
    const [older, newer] = [aReview({ grade: AGAIN }), aReview({ at: NOON + 24 * HOUR })];
    await outcomes([newer]);
    await outcomes([older]);
    expect((await stored()).states.get(CARD)).toEqual(foldItem(CARD, [older, newer]));
  });

  test("taken back leaves the state as it was before", async () => {
    const [first, mistake] = [aReview({ grade: EASY }), aReview({ at: NOON + 24 * HOUR, grade: AGAIN })];
    await outcomes([first]);
    const before = (await stored()).states.get(CARD)?.memory;
    await outcomes([mistake]);
    await outcomes([anUndo(mistake.id, { id: randomUUID(), item: CARD, at: NOON + 25 * HOUR })]);
    expect((await stored()).states.get(CARD)?.memory).toEqual(before);
    expect(await logLength()).toBe(3);
  });

  test("taken back before it arrives does not count when it does", async () => {
    const review = aReview();
    await outcomes([anUndo(review.id, { id: randomUUID(), item: CARD, at: NOON + 1000 })]);
    await outcomes([review]);
    expect((await stored()).states.get(CARD)).toMatchObject({ memory: null, awaitsTarget: false });
  });

  test("keeps every part of its answer through the database", async () => {
    const answer = { question: "é😀", given: "é😀", nested: [{ b: 1.5, a: [null, true, -0.1e-7] }] };
    const review = aReview({ item: SKILL, source: "drill", answer });
    await outcomes([review]);
    expect((await stored()).events).toEqual([review]);
    expect(await reasons([review])).toEqual(["ok"]);
  });
});

describe("an event is refused by itself, and the others of its batch are taken", () => {
  test.each<[string, (earlier: ReviewEvent) => LearnerEvent]>([
    ["id-reused", ({ id }) => aReview({ id, grade: HARD })],
    ["id-reused", ({ id }) => aReview({ id, at: NOON + 1 })],
    ["id-reused", ({ id }) => ({ ...aMoment(), id, type: "suspend", item: CARD })],
    ["unknown-item", () => aReview({ item: "tcp.unwritten" })],
    ["unknown-item", () => ({ ...aMoment(), id: randomUUID(), type: "suspend", item: "tcp.unwritten" })],
    ["invalid-answer", () => aReview({ item: CHOICE })],
    ["invalid-answer", () => aReview({ item: CHOICE, answer: "SYN" })],
    ["invalid-answer", () => aReview({ item: SKILL, answer: 401 })],
    ["grade-mismatch", () => aReview({ item: CHOICE, answer: 1, grade: GOOD })],
    ["grade-mismatch", () => aReview({ item: CHOICE, answer: 0, grade: AGAIN })],
    ["grade-mismatch", () => aReview({ item: CHOICE, answer: 0, grade: EASY })],
    ["grade-mismatch", () => aReview({ item: SKILL, answer: { question: 401, given: 403 }, grade: GOOD })],
    ["invalid-answer", () => mocked(GOOD, undefined)],
    ["invalid-answer", () => mocked(GOOD, { points: [true, true], rungs: [] })],
    ["invalid-answer", () => mocked(GOOD, { points: [true, true, true], rungs: ["said", "said", "said"] })],
    ["invalid-answer", () => mocked(AGAIN, { points: [true, true, true], rungs: ["never"] })],
    ["invalid-answer", () => mocked(GOOD, { points: [true, true, true], rungs: ["said", "said"], grade: EASY })],
    ["invalid-answer", () => aReview({ item: INTERVIEW, answer: "I knew it" })],
    ["grade-mismatch", () => mocked(EASY, { points: [true, true, true], rungs: ["said", "said"] })],
    ["grade-mismatch", () => mocked(GOOD, { points: [true, false, true], rungs: ["said", "said"] })],
    ["grade-mismatch", () => mocked(GOOD, { points: [true, true, true], rungs: [] })],
    ["grade-mismatch", () => mocked(HARD, { points: [true, true, true], rungs: ["not", "said"] })],
    ["wrong-target", ({ id }) => anUndo(id, { id: randomUUID(), item: OTHER })],
  ])("%s", async (reason, make) => {
    const earlier = aReview();
    await outcomes([earlier]);
    const before = await stored();
    const bad = make(earlier);
    expect(await reasons([bad])).toEqual([reason]);
    expect(await stored()).toEqual(before);
    const good = aReview({ at: NOON + HOUR, item: OTHER });
    expect(await reasons([bad, good, { ...good, id: randomUUID() }])).toEqual([reason, "ok", "ok"]);
    expect(await logLength()).toBe(3);
  });

  test("a mock interview's question has the grade that its ticks give, and in review the one its learner gives", async () => {
    const events = [
      mocked(GOOD, { points: [true, true, false], rungs: ["said", "said"] }),
      mocked(HARD, { points: [true, true, false], rungs: ["said"] }),
      mocked(AGAIN, { points: [false, false, false], rungs: ["not", "not"] }),
      aReview({ item: INTERVIEW, grade: EASY, at: NOON + 9 }),
    ];
    expect(await reasons(events)).toEqual(["ok", "ok", "ok", "ok"]);
    expect((await stored()).states.get(INTERVIEW)).toEqual(foldItem(INTERVIEW, events as ReviewEvent[]));
  });

  test("a right answer counts as Good or, as the learner likes, Hard; a wrong one as Again", async () => {
    const events = [
      aReview({ item: CHOICE, answer: 0, grade: GOOD }),
      aReview({ item: CHOICE, answer: 0, grade: HARD, at: NOON + 1 }),
      aReview({ item: CHOICE, answer: 1, grade: AGAIN, at: NOON + 2 }),
      aReview({ item: SKILL, answer: { question: 401, given: 401 }, source: "drill" }),
    ];
    expect(await reasons(events)).toEqual(["ok", "ok", "ok", "ok"]);
    await stored();
  });
});

describe("only the learner's own log", () => {
  test("can be written: a revoked, foreign or invented session is refused, and nothing changes", async () => {
    const other = await aLearner();
    const asMeByOther = { ...other, claim: { learnerId: me.id, sessionId: other.claim.sessionId } };
    expect(await record([aReview()], { as: asMeByOther })).toEqual({ ok: false, reason: "session-ended" });
    const nobody = { ...me, claim: { learnerId: randomUUID(), sessionId: randomUUID() } };
    expect(await record([aReview()], { as: nobody })).toEqual({ ok: false, reason: "session-ended" });
    await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: NOW } });
    expect(await record([aReview()])).toEqual({ ok: false, reason: "session-ended" });
    expect(await logLength()).toBe(0);
  });

  test("takes an outbox: one tagged with another learner is refused", async () => {
    const other = await aLearner();
    expect(await record([aReview()], { learner: other.id })).toEqual({ ok: false, reason: "not-yours" });
    expect(await record([aReview()], { learner: randomUUID() })).toEqual({ ok: false, reason: "not-yours" });
    expect(await record([aReview()], { learner: me.id })).toMatchObject({ ok: true });
    expect([await logLength(), await logLength(other)]).toEqual([1, 0]);
  });

  test("is touched by an id: two learners may use the same, and an undo does not reach another's review", async () => {
    const other = await aLearner();
    const review = aReview();
    await outcomes([review]);
    await outcomes([{ ...review, grade: AGAIN }], { as: other });
    const before = await stored();
    await outcomes([anUndo(review.id, { id: randomUUID(), item: CARD, at: NOON + 1 })], { as: other });
    expect(await stored()).toEqual(before);
    expect((await stored(other)).states.get(CARD)?.memory).toBeNull();
  });

  test("late events of a merged guest go to the account, by the guest's session and by the account's", async () => {
    const guest = await aLearner({ mergedInto: me.id });
    await outcomes([aReview()], { as: guest });
    await outcomes([aReview({ at: NOON + HOUR })], { learner: guest.id });
    await outcomes([aReview({ at: NOON + 2 * HOUR })], { as: guest, learner: guest.id });
    expect([await logLength(), await logLength(guest)]).toEqual([3, 0]);
  });
});

describe("new parameters", () => {
  test("hold for what is answered after them, on every device and however late they arrive", async () => {
    const [before, after] = [aReview({ grade: EASY }), aReview({ at: NOON + 240 * HOUR })];
    await outcomes([before, after]);
    const changed = someParameters({ id: randomUUID(), at: NOON + HOUR, retention: 0.95 });
    await outcomes([changed]);
    const { states } = await stored();
    expect(states.get(CARD)).toEqual(foldItem(CARD, [before, after], [changed]));
    expect(states.get(CARD)).not.toEqual(foldItem(CARD, [before, after]));
    await outcomes([aReview({ at: NOON + 600 * HOUR })]);
    await stored();
  });
});

test("more than 3,000 events a minute are refused until the next", async () => {
  const minute = new Date(Math.floor(NOW.getTime() / 60_000) * 60_000);
  await outcomes([aReview()], { now: minute });
  await prisma().rateLimit.update({ where: { key: `reviews:${me.id}` }, data: { count: 2999 } });
  await outcomes([aReview({ at: NOON + 1 })], { now: minute });
  const later = (seconds: number) => new Date(minute.getTime() + seconds * 1000);
  const refused = await record([aReview({ at: NOON + 2 })], { now: later(59) });
  expect(refused).toEqual({ ok: false, reason: "too-many-reviews" });
  expect(await record([aReview({ at: NOON + 3 })], { now: later(60) })).toMatchObject({ ok: true });
  expect(await logLength()).toBe(3);
});
