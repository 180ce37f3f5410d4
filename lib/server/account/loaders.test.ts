import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { afterAll, beforeEach, expect, test } from "vitest";
import { authSecret } from "@/lib/server/auth/secret";
import { disconnect, prisma } from "@/lib/server/db/client";
import { aLearner, type TestLearner } from "@/lib/server/db/fixtures";
import { anAccount } from "@/lib/server/entry/fixtures";
import type { SessionClaim } from "@/lib/server/learner-id";
import { loadSession } from "./loaders";

const DAY_MS = 86_400_000;
let me: TestLearner;
beforeEach(async () => {
  me = await aLearner();
});
afterAll(disconnect);

async function ask({ learnerId, sessionId }: SessionClaim, now = new Date()) {
  const token = await encode({ token: { sub: learnerId, sid: sessionId }, secret: await authSecret(), maxAge: 400 * 86_400 });
  const headers = { cookie: `next-auth.session-token=${token}` };
  return loadSession(new NextRequest("http://localhost:4100/api/v1/session", { headers }), now);
}
const later = (ms: number) => new Date(Date.now() + ms);
const lastSeen = async () => (await prisma().session.findFirstOrThrow({ where: { learnerId: me.id } })).lastSeenAt.getTime();

test("says who is signed in, with what an answer is logged by", async () => {
  expect((await ask(me.claim)).body).toEqual({
    kind: "guest",
    learner: { id: me.id, locale: "en", timeZone: "Asia/Shanghai", rolloverHour: 4 },
  });
  const account = await anAccount();
  expect((await ask(account.claim)).body).toMatchObject({ kind: "account", email: account.email });
});

test("without a token that is ours, nobody is, and what is left of one is cleared", async () => {
  const answer = await loadSession(new NextRequest("http://localhost:4100/api/v1/session"), new Date());
  expect(answer.body).toEqual({ kind: "signed-out", reason: "signed-out" });
  expect(answer.cookies?.join()).toContain("signed-in=; Path=/; Max-Age=0");
});

test("a session in use is renewed once a day, and lives another 400 days", async () => {
  expect((await ask(me.claim)).cookies).toEqual([]);
  const { cookies } = await ask(me.claim, later(DAY_MS + 60_000));
  expect(cookies?.[0]).toMatch(/^next-auth\.session-token=ey\S+; Path=\/; Max-Age=34560000; SameSite=Lax; HttpOnly$/);
  expect(cookies?.[1]).toBe("signed-in=1; Path=/; Max-Age=34560000; SameSite=Lax");
});

test("when it was last seen is written once an hour", async () => {
  const before = await lastSeen();
  await ask(me.claim, later(30 * 60_000));
  expect(await lastSeen()).toBe(before);
  const hourLater = later(2 * 60 * 60_000);
  await ask(me.claim, hourLater);
  expect(await lastSeen()).toBe(hourLater.getTime());
});

test("an ended session is nobody's; its cookies are cleared once no new one can be overtaken by that", async () => {
  await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: new Date() } });
  expect(await ask(me.claim)).toEqual({ body: { kind: "signed-out", reason: "session-ended" }, cookies: [] });
  expect((await ask(me.claim, later(61_000))).cookies).toHaveLength(2);
});

test("a guest that was merged is nobody any more, even by a session that was forgotten", async () => {
  const merged = await aLearner({ mergedInto: me.id });
  expect((await ask(merged.claim)).body).toEqual({ kind: "signed-out", reason: "session-ended" });
});
