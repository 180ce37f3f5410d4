import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { BATCH_LIMIT, eventBatchSchema, HARD, type LearnerEvent } from "@/lib/srs/event";
import { aReview as aReviewOf } from "@/lib/srs/fixtures";
import { authSecret } from "./auth/secret";
import { MAX_BODY_BYTES } from "./body";
import { disconnect, pool, prisma } from "./db/client";
import { aLearner, type TestLearner } from "./db/fixtures";
import { PrismaClient } from "./db/generated/client";
import type { SessionClaim } from "./learner-id";
import { recordReviews } from "./review/commands";
import { CARDS, someContent } from "./review/fixtures";
import { toReply } from "./review/reply";
import { learnerRoute } from "./route";

const ADDRESS = "http://localhost:4100/api/v1/reviews";
const route = learnerRoute(eventBatchSchema, async (batch, { claim, now }) => {
  const recorded = await recordReviews(claim, batch, now, someContent);
  return recorded.ok ? { ok: true, value: toReply(recorded.value, now) } : recorded;
});

let me: TestLearner;
beforeEach(async () => {
  me = await aLearner();
});
afterAll(disconnect);

const aReview = (given = {}) => aReviewOf({ id: randomUUID(), item: CARDS[0] as string, ...given });

async function cookieOf({ learnerId, sessionId }: SessionClaim, maxAge = 3600, secret?: string): Promise<string> {
  const token = await encode({ token: { sub: learnerId, sid: sessionId }, secret: secret ?? (await authSecret()), maxAge });
  return `next-auth.session-token=${token}`;
}

type Sent = { body?: string; headers?: Record<string, string | undefined>; cookie?: string };
async function post({ body, headers = {}, cookie }: Sent): Promise<{ status: number; body: Record<string, unknown> }> {
  const all = {
    cookie: cookie ?? (await cookieOf(me.claim)),
    host: "localhost:4100",
    origin: "http://localhost:4100",
    "content-type": "application/json",
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await route(new NextRequest(ADDRESS, { method: "POST", headers: given, body }));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: await response.json() };
}
const send = (...events: unknown[]) => post({ body: JSON.stringify({ events }) });
const logLength = () => prisma().reviewEvent.count({ where: { learnerId: me.id } });

describe("a batch", () => {
  test("that is taken is answered with 200, the states and the server's clock", async () => {
    const review = aReview();
    const { status, body } = await send(review);
    expect(status).toBe(200);
    expect(body).toMatchObject({ results: [{ id: review.id, ok: true, item: review.item, state: { memory: { reps: 1 } } }] });
    expect(Math.abs(Number(body.serverNow) - Date.now())).toBeLessThan(10_000);
  });

  test("that is taken in part is answered with 207, and with the first reason's status when nothing is taken", async () => {
    const review = aReview();
    await send(review);
    const reused = { ...review, grade: HARD };
    const unknown = aReview({ item: "tcp.unwritten" });
    expect((await send(reused)).status).toBe(409);
    expect((await send(unknown)).status).toBe(422);
    const mixed = await send(reused, unknown, aReview());
    expect(mixed.status).toBe(207);
    expect(mixed.body).toMatchObject({ results: [{ reason: "id-reused" }, { reason: "unknown-item" }, { ok: true }] });
    expect(await logLength()).toBe(2);
  });
});

describe("a request is refused as a whole, and changes nothing,", () => {
  const good = () => JSON.stringify({ events: [aReview()] });
  const refused = async (sent: Sent, status: number, reason: string) => {
    const answer = await post({ body: good(), ...sent });
    expect([answer.status, answer.body.reason]).toEqual([status, reason]);
    expect(await logLength()).toBe(0);
    return answer.body;
  };

  test("without a token, with a forged one or an expired one", async () => {
    await refused({ cookie: "" }, 401, "signed-out");
    await refused({ cookie: "next-auth.session-token=abc" }, 401, "signed-out");
    await refused({ cookie: await cookieOf(me.claim, 3600, "another secret of at least 32 letters") }, 401, "signed-out");
    await refused({ cookie: await cookieOf(me.claim, -60) }, 401, "signed-out");
    await refused({ cookie: await cookieOf({ learnerId: "1 or 1=1", sessionId: me.claim.sessionId }) }, 401, "signed-out");
  });

  test("when the session was ended or belongs to another learner", async () => {
    const other = await aLearner();
    await refused({ cookie: await cookieOf({ ...me.claim, sessionId: other.claim.sessionId }) }, 401, "session-ended");
    await prisma().session.updateMany({ where: { learnerId: me.id }, data: { revokedAt: new Date() } });
    await refused({}, 401, "session-ended");
  });

  test("when it comes from another site or says not where it comes from", async () => {
    await refused({ headers: { origin: "http://evil.example" } }, 403, "cross-origin");
    await refused({ headers: { origin: "http://localhost:4101" } }, 403, "cross-origin");
    await refused({ headers: { origin: "null" } }, 403, "cross-origin");
    await refused({ headers: { origin: undefined } }, 403, "cross-origin");
  });

  test("when it is not sent as JSON, as a form of another site would be", async () => {
    await refused({ headers: { "content-type": "text/plain" } }, 415, "not-json");
    await refused({ headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "not-json");
    await refused({ headers: { "content-type": undefined } }, 415, "not-json");
  });

  test("when it is too large, whatever it claims to be", async () => {
    const huge = JSON.stringify({ events: [], padding: "x".repeat(MAX_BODY_BYTES) });
    await refused({ body: huge }, 413, "too-large");
    await refused({ body: huge, headers: { "content-length": "10" } }, 413, "too-large");
  });

  test.each<[string, string, (string | number)[]]>([
    ["an empty body", "", []],
    ["half a JSON text", '{"events": [', []],
    ["a JSON text of another shape", "[]", []],
    ["no events", '{"events": []}', ["events"]],
    ["an unknown key", JSON.stringify({ events: [aReview()], admin: true }), []],
    ["51 events", JSON.stringify({ events: Array.from({ length: BATCH_LIMIT + 1 }, () => aReview()) }), ["events"]],
    [
      "one bad event among good ones",
      JSON.stringify({ events: [aReview(), { ...aReview(), grade: "3" }] }),
      ["events", 1, "grade"],
    ],
    ["an event of an unknown type", JSON.stringify({ events: [{ ...aReview(), type: "delete" }] }), ["events", 0, "type"]],
    ["a learner that is no id", JSON.stringify({ learner: "me", events: [aReview()] }), ["learner"]],
    ["U+0000 in an answer", JSON.stringify({ events: [{ ...aReview(), answer: "\0" }] }), ["events", 0, "answer"]],
    ["an abyss of brackets", `{"events": [{"answer": ${"[".repeat(50_000)}${"]".repeat(50_000)}}]}`, []],
  ])("with the path of the fault, for %s", async (_, body, path) => {
    const refusal = await refused({ body }, 400, "invalid");
    if (path.length > 0) expect(refusal).toMatchObject({ issues: [{ path }] });
  });

  test("when the outbox is another learner's", async () => {
    const other = await aLearner();
    const events: LearnerEvent[] = [aReview()];
    await refused({ body: JSON.stringify({ learner: other.id, events }) }, 403, "not-yours");
  });
});

test("while the database is away a request is refused with 503, to be sent again, and a bug is not mistaken for that", async () => {
  const nobodyListens = "postgresql://postgres@127.0.0.1:1/none";
  const failing = (work: () => Promise<unknown>) =>
    learnerRoute(z.object({}), async () => {
      await work();
      return { ok: true, value: { body: {} } };
    });
  const get = async (handler: ReturnType<typeof failing>) =>
    handler(new NextRequest(ADDRESS, { headers: { cookie: await cookieOf(me.claim) } }));
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const byPg = await get(failing(() => new pg.Client({ connectionString: nobodyListens }).connect()));
  expect([byPg.status, await byPg.json()]).toEqual([503, { reason: "unavailable" }]);
  const away = new PrismaClient({ adapter: new PrismaPg({ connectionString: nobodyListens }) });
  expect((await get(failing(() => away.learner.count()))).status).toBe(503);
  await expect(get(failing(() => pool().query("select * from nowhere")))).rejects.toThrow("nowhere");
  expect(told).toHaveBeenCalledTimes(2);
});
