import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { disconnect, prisma } from "@/lib/server/db/client";
import { aLearner } from "@/lib/server/db/fixtures";
import { readLearnerLog } from "@/lib/server/db/reviews";
import { readSession } from "@/lib/server/db/sessions";
import { signIn } from "@/lib/server/entry/commands";
import { aBrowser, anAccount, anEmail, PASSWORD } from "@/lib/server/entry/fixtures";
import { asLearnerId, type SessionClaim } from "@/lib/server/learner-id";
import { recordReviews } from "@/lib/server/review/commands";
import { CARDS, someContent } from "@/lib/server/review/fixtures";
import { ALGORITHM, GOOD } from "@/lib/srs/event";
import { someParameters } from "@/lib/srs/fixtures";
import {
  changeEmail,
  changePassword,
  changeSettings,
  deleteAccount,
  endListedSession,
  endOtherSessions,
  renewRecoveryCode,
} from "./commands";
import { readSessions, readSettingsPage } from "./queries";

const NOW = new Date("2026-11-20T12:00:00Z");
let me: Awaited<ReturnType<typeof anAccount>>;
beforeEach(async () => {
  me = await anAccount();
});
afterAll(disconnect);

const stands = async (claim: SessionClaim) => (await readSession(claim)).ok;
async function elsewhere(password = PASSWORD): Promise<SessionClaim> {
  const session = await signIn({ email: me.email, password }, aBrowser(), NOW);
  if (!session.ok) throw new Error(session.reason);
  return session.value;
}
const aReview = () => ({
  id: randomUUID(),
  type: "review" as const,
  item: CARDS[0] as string,
  at: NOW.getTime(),
  timeZone: "UTC",
  rolloverHour: 4,
  grade: GOOD as 3,
  source: "review" as const,
  durationMs: 1000,
  algorithm: ALGORITHM as typeof ALGORITHM,
});

describe("a new password", () => {
  const change = { oldPassword: PASSWORD, password: "battery staple" };

  test("ends all other sessions and lets only itself in", async () => {
    const other = await elsewhere();
    expect(await changePassword(me.claim, change, NOW)).toEqual({ ok: true, value: undefined });
    expect([await stands(me.claim), await stands(other)]).toEqual([true, false]);
    expect(await signIn({ email: me.email, password: PASSWORD }, aBrowser(), NOW)).toMatchObject({ reason: "wrong-credentials" });
    await elsewhere("battery staple");
  });

  test("needs the old one, at most ten times in ten minutes", async () => {
    const wrong = { ...change, oldPassword: "wrong horse" };
    for (let n = 0; n < 10; n += 1)
      expect(await changePassword(me.claim, wrong, NOW)).toMatchObject({ reason: "wrong-password" });
    expect(await changePassword(me.claim, change, NOW)).toEqual({ ok: false, reason: "too-many-requests" });
    await elsewhere();
  });

  test("may not be the email", async () => {
    expect(await changePassword(me.claim, { ...change, password: me.email }, NOW)).toMatchObject({ reason: "invalid" });
  });

  test("is nothing that a guest has, or a session that has ended", async () => {
    expect(await changePassword((await aLearner()).claim, change, NOW)).toMatchObject({ reason: "no-account" });
    const other = await elsewhere();
    await endListedSession(me.claim, other.sessionId);
    expect(await changePassword(other, change, NOW)).toMatchObject({ reason: "session-ended" });
  });

  test("of two set at once, one holds", async () => {
    const changes = ["battery staple 1", "battery staple 2"].map((password) =>
      changePassword(me.claim, { ...change, password }, NOW),
    );
    const outcomes = (await Promise.all(changes)).map((each) => (each.ok ? "ok" : each.reason)).sort();
    expect(outcomes[1]).toBe("ok");
    expect(["conflict", "wrong-password"]).toContain(outcomes[0]);
  });
});

describe("a new email", () => {
  test("is the one to sign in with from then on", async () => {
    const email = anEmail();
    expect(await changeEmail(me.claim, { email, password: PASSWORD }, NOW)).toEqual({ ok: true, value: { email } });
    expect((await signIn({ email, password: PASSWORD }, aBrowser(), NOW)).ok).toBe(true);
    expect((await signIn({ email: me.email, password: PASSWORD }, aBrowser(), NOW)).ok).toBe(false);
  });

  test("may not be another account's, and needs the password", async () => {
    const { email } = await anAccount();
    expect(await changeEmail(me.claim, { email, password: PASSWORD }, NOW)).toMatchObject({ reason: "email-taken" });
    expect(await changeEmail(me.claim, { email: anEmail(), password: "wrong" }, NOW)).toMatchObject({ reason: "wrong-password" });
  });
});

test("a new recovery code takes the place of the one before", async () => {
  const before = await prisma().account.findUniqueOrThrow({ where: { email: me.email } });
  const renewed = await renewRecoveryCode(me.claim, PASSWORD, NOW);
  const after = await prisma().account.findUniqueOrThrow({ where: { email: me.email } });
  expect(renewed.ok && renewed.value.recoveryCode).not.toBe(me.recoveryCode);
  expect(after.recoveryHash).not.toBe(before.recoveryHash);
  expect(await renewRecoveryCode(me.claim, "wrong", NOW)).toMatchObject({ reason: "wrong-password" });
});

describe("sessions", () => {
  test("are listed with the browser, the newest first, and say which one asks", async () => {
    const other = await elsewhere();
    const listed = await readSessions(me.claim);
    const seen = listed.ok ? listed.value.map(({ id, isCurrent, userAgent }) => ({ id, isCurrent, userAgent })) : [];
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual({ id: me.claim.sessionId, isCurrent: true, userAgent: "test" });
    expect(seen).toContainEqual({ id: other.sessionId, isCurrent: false, userAgent: "test" });
  });

  test("end one by one, or all but this one", async () => {
    const [one, two, three] = [await elsewhere(), await elsewhere(), await elsewhere()];
    expect((await endListedSession(me.claim, one.sessionId)).ok).toBe(true);
    expect(await endListedSession(me.claim, one.sessionId)).toEqual({ ok: false, reason: "not-found" });
    expect([await stands(one), await stands(two)]).toEqual([false, true]);
    await endOtherSessions(me.claim);
    expect([await stands(two), await stands(three), await stands(me.claim)]).toEqual([false, false, true]);
    expect(await readSessions(three)).toEqual({ ok: false, reason: "session-ended" });
    expect(await endOtherSessions(three)).toEqual({ ok: false, reason: "session-ended" });
  });

  test("of another learner are out of reach", async () => {
    const stranger = await anAccount();
    expect(await endListedSession(me.claim, stranger.claim.sessionId)).toEqual({ ok: false, reason: "not-found" });
    await endOtherSessions(me.claim);
    expect(await stands(stranger.claim)).toBe(true);
    const mixed = { learnerId: stranger.claim.learnerId, sessionId: me.claim.sessionId };
    expect(await readSessions(mixed)).toEqual({ ok: false, reason: "session-ended" });
    expect(await endListedSession(mixed, stranger.claim.sessionId)).toEqual({ ok: false, reason: "session-ended" });
  });
});

describe("settings", () => {
  const all = {
    locale: "zh",
    timeZone: "Europe/Berlin",
    rolloverHour: 0,
    newPerDay: 0,
    reviewsPerDay: 50,
    retention: 0.85,
  } as const;
  const read = async (claim: SessionClaim) => {
    const page = await readSettingsPage(claim);
    return page.ok ? page.value : page.reason;
  };

  test("stay as they are where nothing is given", async () => {
    const { settings, account } = (await read(me.claim)) as { settings: object; account: object };
    expect(account).toEqual({ email: me.email, hasRecoveryCode: true });
    expect(await changeSettings(me.claim, {}, NOW)).toEqual({ ok: true, value: settings });
    expect(await changeSettings(me.claim, { newPerDay: 7 }, NOW)).toEqual({ ok: true, value: { ...settings, newPerDay: 7 } });
  });

  test("are all changed at once, and a guest has them, too", async () => {
    const guest = await aLearner();
    expect(await changeSettings(guest.claim, all, NOW)).toEqual({ ok: true, value: all });
    expect(await read(guest.claim)).toEqual({ settings: all, account: null });
  });

  test("keep the wished retention in the log, once, with the weights in force", async () => {
    const weights = Array.from({ length: 21 }, (_, n) => n / 21);
    const fitted = someParameters({ id: randomUUID(), at: NOW.getTime() - 1000, retention: 0.9, weights });
    await recordReviews(me.claim, { events: [fitted] }, NOW, someContent);
    for (let n = 0; n < 2; n += 1) await changeSettings(me.claim, { retention: 0.85 }, NOW);
    const { events } = await readLearnerLog(asLearnerId(me.claim.learnerId));
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({ type: "parameters", retention: 0.85, weights });
  });

  test("of another learner are out of reach", async () => {
    const stranger = await anAccount();
    const mixed = { learnerId: stranger.claim.learnerId, sessionId: me.claim.sessionId };
    expect(await read(mixed)).toBe("session-ended");
    expect(await changeSettings(mixed, all, NOW)).toEqual({ ok: false, reason: "session-ended" });
    expect(await read(stranger.claim)).toMatchObject({ settings: { newPerDay: 15 } });
  });
});

describe("deleting", () => {
  const left = async (id: string) => ({
    learners: await prisma().learner.count({ where: { OR: [{ id }, { mergedInto: id }] } }),
    accounts: await prisma().account.count({ where: { learnerId: id } }),
    sessions: await prisma().session.count({ where: { learnerId: id } }),
    events: await prisma().reviewEvent.count({ where: { learnerId: id } }),
    states: await prisma().itemState.count({ where: { learnerId: id } }),
  });
  const nothing = { learners: 0, accounts: 0, sessions: 0, events: 0, states: 0 };

  test("an account takes everything with it, merged guests too, and nothing of anybody else", async () => {
    const [guest, stranger] = [await aLearner(), await anAccount()];
    await recordReviews(guest.claim, { events: [aReview()] }, NOW, someContent);
    await recordReviews(stranger.claim, { events: [aReview()] }, NOW, someContent);
    await signIn({ email: me.email, password: PASSWORD }, aBrowser(guest.claim), NOW);
    expect(await left(me.claim.learnerId)).toEqual({ learners: 2, accounts: 1, sessions: 2, events: 1, states: 1 });
    expect((await deleteAccount(me.claim, { password: PASSWORD }, NOW)).ok).toBe(true);
    expect(await left(me.claim.learnerId)).toEqual(nothing);
    expect(await left(stranger.claim.learnerId)).toMatchObject({ learners: 1, accounts: 1, events: 1 });
    expect(await stands(me.claim)).toBe(false);
  });

  test("an account needs its password; the word of a guest is not enough", async () => {
    expect(await deleteAccount(me.claim, { confirm: "delete" }, NOW)).toEqual({ ok: false, reason: "wrong-password" });
    expect(await deleteAccount(me.claim, { password: "wrong" }, NOW)).toEqual({ ok: false, reason: "wrong-password" });
    expect(await stands(me.claim)).toBe(true);
  });

  test("a guest needs a word", async () => {
    const guest = await aLearner();
    await recordReviews(guest.claim, { events: [aReview()] }, NOW, someContent);
    expect(await deleteAccount(guest.claim, { password: "any" }, NOW)).toEqual({ ok: false, reason: "no-account" });
    expect((await deleteAccount(guest.claim, { confirm: "delete" }, NOW)).ok).toBe(true);
    expect(await left(guest.id)).toEqual(nothing);
    expect(await deleteAccount(guest.claim, { confirm: "delete" }, NOW)).toEqual({ ok: false, reason: "session-ended" });
  });

  test("by another's learner with one's own session is out of reach", async () => {
    const [guest, stranger] = [await aLearner(), await aLearner()];
    const mixed = { learnerId: stranger.id, sessionId: guest.claim.sessionId };
    expect(await deleteAccount(mixed, { confirm: "delete" }, NOW)).toEqual({ ok: false, reason: "session-ended" });
    expect(await stands(stranger.claim)).toBe(true);
  });

  test("while answers come in leaves nothing behind", async () => {
    const guest = await aLearner();
    const sent = Array.from({ length: 20 }, () => recordReviews(guest.claim, { events: [aReview()] }, NOW, someContent));
    await Promise.all([...sent, deleteAccount(guest.claim, { confirm: "delete" }, NOW)]);
    expect(await left(guest.id)).toEqual(nothing);
  });
});
