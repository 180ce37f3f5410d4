import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findAccount } from "@/lib/server/db/accounts";
import { disconnect, prisma } from "@/lib/server/db/client";
import { aLearner, type TestLearner } from "@/lib/server/db/fixtures";
import { readLearnerLog } from "@/lib/server/db/reviews";
import { readSession } from "@/lib/server/db/sessions";
import { asLearnerId, type SessionClaim } from "@/lib/server/learner-id";
import { recordReviews } from "@/lib/server/review/commands";
import { CARDS, someContent } from "@/lib/server/review/fixtures";
import { EASY } from "@/lib/srs/event";
import { aReview as aReviewOf, NOON } from "@/lib/srs/fixtures";
import { mismatches } from "@/lib/srs/verify";
import { type Caller, recover, signIn, signUp, startGuest } from "./commands";
import { aBrowser, anAccount, anEmail, PASSWORD } from "./fixtures";

const HOUR = 3_600_000;
const NOW = new Date(NOON + 1000 * HOUR);
const BEGINNING = { locale: "zh" as const, timeZone: "Asia/Shanghai" };
let guest: TestLearner;
beforeEach(async () => {
  guest = await aLearner();
});
afterAll(disconnect);

const aReview = (hours: number, card = 0) =>
  aReviewOf({ id: randomUUID(), item: CARDS[card] as string, at: NOON + hours * HOUR, grade: EASY });
const record = (claim: SessionClaim, ...reviews: ReturnType<typeof aReview>[]) =>
  recordReviews(claim, { events: reviews }, NOW, someContent);
const enter = (email: string, browser: Caller, password = PASSWORD) => signIn({ email, password }, browser, NOW);

async function entered(email: string, browser: Caller): Promise<SessionClaim> {
  const session = await enter(email, browser);
  if (!session.ok) throw new Error(session.reason);
  return session.value;
}
async function logOf(learnerId: string) {
  const { events, states } = await readLearnerLog(asLearnerId(learnerId));
  expect(mismatches(events, states)).toEqual([]);
  return events;
}
const stands = async (claim: SessionClaim) => (await readSession(claim)).ok;

describe("a guest", () => {
  test("is a learner with a session, in the browser's language and zone", async () => {
    const started = await startGuest(BEGINNING, aBrowser(), NOW);
    if (!started.ok) throw new Error(started.reason);
    expect(await readSession(started.value)).toMatchObject({ ok: true, value: { email: null, ...BEGINNING, rolloverHour: 4 } });
  });

  test("who presses start again stays who they are", async () => {
    expect(await startGuest(BEGINNING, aBrowser(guest.claim), NOW)).toEqual({ ok: true, value: guest.claim });
  });

  test("whose session was ended becomes a new one", async () => {
    await prisma().session.updateMany({ where: { learnerId: guest.id }, data: { revokedAt: NOW } });
    const started = await startGuest(BEGINNING, aBrowser(guest.claim), NOW);
    expect(started.ok && started.value.learnerId).not.toBe(guest.id);
  });

  test("shares an address with at most 119 others in ten minutes", async () => {
    const browser = aBrowser();
    const all = await Promise.all(Array.from({ length: 125 }, () => startGuest(BEGINNING, browser, NOW)));
    expect(all.filter((each) => each.ok)).toHaveLength(120);
    expect(all.filter((each) => !each.ok && each.reason === "too-many-requests")).toHaveLength(5);
    expect((await startGuest(BEGINNING, browser, new Date(NOW.getTime() + 600_000))).ok).toBe(true);
  });
});

describe("signing up", () => {
  test("keeps everything that the guest has", async () => {
    const reviews = [aReview(0), aReview(1, 1)];
    await record(guest.claim, ...reviews);
    const account = await anAccount({ claim: guest.claim });
    expect(account.claim.learnerId).toBe(guest.id);
    expect(await logOf(guest.id)).toEqual(reviews);
    expect(await readSession(account.claim)).toMatchObject({ ok: true, value: { email: account.email } });
  });

  test("ends the guest's session: a copy of its cookie does not open the account", async () => {
    const account = await anAccount({ claim: guest.claim });
    expect(await stands(guest.claim)).toBe(false);
    expect(await stands(account.claim)).toBe(true);
    expect(await record(guest.claim, aReview(0))).toEqual({ ok: false, reason: "session-ended" });
  });

  test("keeps only hashes of password and code", async () => {
    const { email, recoveryCode } = await anAccount();
    const row = await prisma().account.findUniqueOrThrow({ where: { email } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    expect(row.recoveryHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
    expect(JSON.stringify(row)).not.toContain(recoveryCode);
  });

  test("with an email that has an account changes nothing", async () => {
    const { email } = await anAccount();
    const learners = await prisma().learner.count();
    const again = await signUp({ email, password: "another one", ...BEGINNING }, aBrowser(guest.claim), NOW);
    expect(again).toEqual({ ok: false, reason: "email-taken" });
    expect(await prisma().learner.count()).toBe(learners);
    expect(await stands(guest.claim)).toBe(true);
    expect((await enter(email, aBrowser())).ok).toBe(true);
  });

  test("of two at once with one email, one gets it and nothing of the other stays", async () => {
    const email = anEmail();
    const learners = await prisma().learner.count();
    const attempts = [1, 2, 3].map(() => signUp({ email, password: PASSWORD, ...BEGINNING }, aBrowser(), NOW));
    const outcomes = (await Promise.all(attempts)).map((each) => (each.ok ? "ok" : each.reason)).sort();
    expect(outcomes).toEqual(["email-taken", "email-taken", "ok"]);
    expect(await prisma().learner.count()).toBe(learners + 1);
  });

  test("while answers come in loses none of them", async () => {
    const reviews = Array.from({ length: 20 }, (_, n) => aReview(n, n % 4));
    const sent = reviews.map((review) => record(guest.claim, review));
    const [account, ...outcomes] = await Promise.all([anAccount({ claim: guest.claim }), ...sent]);
    const acknowledged = reviews.filter((_, n) => outcomes[n]?.ok);
    expect(await logOf(guest.id)).toEqual(acknowledged);
    // What met the ended session is sent again by the new one.
    await record(account.claim, ...reviews);
    expect(await logOf(guest.id)).toEqual(reviews);
  });

  test("from a browser with an account opens another one, and takes nothing along", async () => {
    const first = await anAccount();
    await record(first.claim, aReview(0));
    const second = await anAccount({ claim: first.claim });
    expect(second.claim.learnerId).not.toBe(first.claim.learnerId);
    expect(await logOf(second.claim.learnerId)).toEqual([]);
    expect(await logOf(first.claim.learnerId)).toHaveLength(1);
  });
});

describe("signing in", () => {
  test("shows the same progress in every browser", async () => {
    const account = await anAccount({ claim: guest.claim });
    await record(account.claim, aReview(0));
    const elsewhere = await entered(account.email, aBrowser());
    expect(elsewhere.learnerId).toBe(guest.id);
    expect(elsewhere.sessionId).not.toBe(account.claim.sessionId);
    expect(await stands(account.claim)).toBe(true);
  });

  test("needs the right password, and does not say what was wrong", async () => {
    const { email } = await anAccount();
    const wrong = { ok: false, reason: "wrong-credentials" };
    expect(await enter(email, aBrowser(), "wrong horse")).toEqual(wrong);
    expect(await enter(anEmail(), aBrowser())).toEqual(wrong);
    expect(await enter("' or '1'='1", aBrowser(), "' or '1'='1")).toEqual(wrong);
  });

  test("is refused after ten tries with one email, from wherever they come, until ten minutes are over", async () => {
    const { email } = await anAccount();
    for (let n = 0; n < 10; n += 1)
      expect(await enter(email, aBrowser(), "wrong")).toMatchObject({ reason: "wrong-credentials" });
    expect(await enter(email, aBrowser())).toEqual({ ok: false, reason: "too-many-requests" });
    const later = new Date(NOW.getTime() + 600_000);
    expect((await signIn({ email, password: PASSWORD }, aBrowser(), later)).ok).toBe(true);
  });

  test("forgets wrong tries once the right password has come", async () => {
    const { email } = await anAccount();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 6; n += 1) await enter(email, aBrowser(), "wrong");
      expect((await enter(email, aBrowser())).ok).toBe(true);
    }
  });
});

describe("a guest who signs in", () => {
  test("brings the log along, once, and leaves nothing behind", async () => {
    const account = await anAccount();
    const [mine, theirs] = [aReview(0), aReview(1)];
    await record(account.claim, mine);
    await record(guest.claim, theirs);
    const session = await entered(account.email, aBrowser(guest.claim));
    expect(await logOf(session.learnerId)).toEqual([mine, theirs]);
    expect(await logOf(guest.id)).toEqual([]);
    const { mergedInto } = await prisma().learner.findUniqueOrThrow({ where: { id: guest.id } });
    expect(mergedInto).toBe(account.claim.learnerId);
  });

  test("has late answers follow, tagged with the guest, by any session of the account and by no other", async () => {
    const account = await anAccount();
    const session = await entered(account.email, aBrowser(guest.claim));
    const late = aReview(5);
    const batch = { learner: guest.id, events: [late] };
    expect((await recordReviews(session, batch, NOW, someContent)).ok).toBe(true);
    expect((await recordReviews(account.claim, batch, NOW, someContent)).ok).toBe(true);
    expect(await logOf(session.learnerId)).toEqual([late]);
    const stranger = await anAccount();
    expect(await recordReviews(stranger.claim, batch, NOW, someContent)).toEqual({ ok: false, reason: "not-yours" });
  });

  test("does so in two tabs at once: one merges, both are in, every answer stands once", async () => {
    const account = await anAccount();
    const reviews = Array.from({ length: 12 }, (_, n) => aReview(n, n % 3));
    await record(guest.claim, ...reviews);
    const browser = aBrowser(guest.claim);
    const sessions = await Promise.all([1, 2, 3].map(() => entered(account.email, browser)));
    for (const session of sessions) expect(await stands(session)).toBe(true);
    expect(await logOf(account.claim.learnerId)).toEqual(reviews);
  });

  test("while answers come in by both sessions loses and doubles none of them", async () => {
    const account = await anAccount();
    const reviews = Array.from({ length: 30 }, (_, n) => aReview(n, n % 4));
    const sent = reviews.map((review, n) => record(n % 2 ? guest.claim : account.claim, review));
    const [session] = await Promise.all([entered(account.email, aBrowser(guest.claim)), ...sent]);
    await recordReviews(session, { learner: guest.id, events: reviews }, NOW, someContent);
    expect(await logOf(session.learnerId)).toEqual(reviews);
    expect(await logOf(guest.id)).toEqual([]);
  });

  test("ends the guest's session: a copy of its cookie reads and writes nothing of the account", async () => {
    const account = await anAccount();
    await entered(account.email, aBrowser(guest.claim));
    expect(await stands(guest.claim)).toBe(false);
    expect(await record(guest.claim, aReview(0))).toEqual({ ok: false, reason: "session-ended" });
  });

  test("with a token whose session is not the guest's merges nothing", async () => {
    const account = await anAccount();
    await record(guest.claim, aReview(0));
    const forged = { learnerId: guest.id, sessionId: randomUUID() };
    const session = await entered(account.email, aBrowser(forged));
    expect(await logOf(session.learnerId)).toEqual([]);
    expect(await logOf(guest.id)).toHaveLength(1);
  });

  test("and signs up in the same moment becomes one account or the other, never both", async () => {
    for (let round = 0; round < 4; round += 1) {
      const [me, account] = [await aLearner(), await anAccount()];
      const review = aReview(0);
      await record(me.claim, review);
      const [, opened] = await Promise.all([entered(account.email, aBrowser(me.claim)), anAccount({ claim: me.claim })]);
      const logs = [await logOf(account.claim.learnerId), await logOf(opened.claim.learnerId)];
      expect(logs.flat()).toEqual([review]);
      const merged = await prisma().learner.findUniqueOrThrow({ where: { id: me.id } });
      expect(merged.mergedInto === null).toBe(opened.claim.learnerId === me.id);
    }
  });
});

describe("an account that signs in where another is signed in", () => {
  test("takes nothing of it, and ends that session only", async () => {
    const [one, two] = [await anAccount(), await anAccount()];
    await record(one.claim, aReview(0));
    const session = await entered(two.email, aBrowser(one.claim));
    expect(await logOf(session.learnerId)).toEqual([]);
    expect(await logOf(one.claim.learnerId)).toHaveLength(1);
    expect([await stands(one.claim), await stands(two.claim), await stands(session)]).toEqual([false, true, true]);
  });

  test("cannot send the other's unsent answers", async () => {
    const [one, two] = [await anAccount(), await anAccount()];
    const session = await entered(two.email, aBrowser(one.claim));
    const outbox = { learner: one.claim.learnerId, events: [aReview(0)] };
    expect(await recordReviews(session, outbox, NOW, someContent)).toEqual({ ok: false, reason: "not-yours" });
  });
});

describe("a recovery code", () => {
  const NEXT = "battery staple";
  const use = (email: string, code: string, browser = aBrowser()) => recover({ email, code, password: NEXT }, browser, NOW);
  const typed = (code: string) => code.replaceAll("-", "");

  test("sets a new password, ends all sessions, and comes with its successor", async () => {
    const account = await anAccount();
    const elsewhere = await entered(account.email, aBrowser());
    const recovered = await use(account.email, typed(account.recoveryCode));
    if (!recovered.ok) throw new Error(recovered.reason);
    expect([await stands(account.claim), await stands(elsewhere)]).toEqual([false, false]);
    expect(await stands(recovered.value.claim)).toBe(true);
    expect(await enter(account.email, aBrowser())).toMatchObject({ reason: "wrong-credentials" });
    expect((await enter(account.email, aBrowser(), NEXT)).ok).toBe(true);
    expect((await use(account.email, typed(recovered.value.recoveryCode))).ok).toBe(true);
  });

  test("works once", async () => {
    const account = await anAccount();
    const code = typed(account.recoveryCode);
    expect((await use(account.email, code)).ok).toBe(true);
    expect(await use(account.email, code)).toEqual({ ok: false, reason: "wrong-credentials" });
  });

  test("used twice at once works once", async () => {
    const account = await anAccount();
    const code = typed(account.recoveryCode);
    const outcomes = await Promise.all([1, 2, 3].map(() => use(account.email, code)));
    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  });

  test("is its account's only, and the password is none", async () => {
    const [one, two] = [await anAccount(), await anAccount()];
    expect((await use(one.email, typed(two.recoveryCode))).ok).toBe(false);
    expect((await use(one.email, PASSWORD)).ok).toBe(false);
    expect((await use(anEmail(), typed(one.recoveryCode))).ok).toBe(false);
  });

  test("may be tried ten times in ten minutes", async () => {
    const account = await anAccount();
    for (let n = 0; n < 10; n += 1) await use(account.email, "0".repeat(20));
    expect(await use(account.email, typed(account.recoveryCode))).toEqual({ ok: false, reason: "too-many-requests" });
    expect((await findAccount(account.email))?.recoveryHash).not.toBeNull();
  });

  test("used by a guest merges the guest", async () => {
    const account = await anAccount();
    const review = aReview(0);
    await record(guest.claim, review);
    await use(account.email, typed(account.recoveryCode), aBrowser(guest.claim));
    expect(await logOf(account.claim.learnerId)).toEqual([review]);
  });
});
