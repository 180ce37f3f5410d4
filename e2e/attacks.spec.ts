import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { createLearner, deleteLearner, sessionCookies } from "../scripts/testing/learner";
import { expect, test } from "./fixtures/test";

// Over the wire, against the production build: what somebody tries who does not use our pages.

const WRITES: [method: string, path: string, body: object][] = [
  ["POST", "/api/v1/reviews", { events: [] }],
  ["POST", "/api/v1/account", { email: "a@b.example", password: "correct horse" }],
  ["DELETE", "/api/v1/account", { confirm: "delete" }],
  ["POST", "/api/v1/account/password", { oldPassword: "x", password: "correct horse" }],
  ["POST", "/api/v1/account/email", { email: "a@b.example", password: "x" }],
  ["POST", "/api/v1/account/recovery-code", { password: "x" }],
  ["POST", "/api/v1/recovery", { email: "a@b.example", code: "0".repeat(20), password: "correct horse" }],
  ["PATCH", "/api/v1/settings", { newPerDay: 1 }],
  ["DELETE", "/api/v1/sessions", {}],
  ["DELETE", `/api/v1/sessions/${randomUUID()}`, {}],
  ["POST", "/api/auth/callback/guest", {}],
  ["POST", "/api/auth/callback/password", { email: "a@b.example", password: "x" }],
  ["POST", "/api/auth/signout", {}],
];
const OPEN = ["/api/v1/account", "/api/v1/recovery"];

type Headers = Record<string, string>;
const origin = (baseURL: string | undefined): Headers => ({ origin: new URL(baseURL ?? "").origin });

async function refusal(response: APIResponse): Promise<[status: number, reason: unknown]> {
  expect(response.headers()["cache-control"]).toContain("no-store");
  return [response.status(), (await response.json()).reason];
}
const send = (request: APIRequestContext, method: string, path: string, data: object | string, headers: Headers) =>
  request.fetch(path, { method, data, headers });
const isAlive = async (request: APIRequestContext) => (await request.get("/api/v1/settings")).status() === 200;

test("a write of another site, a form's post and a huge body are refused everywhere, and change nothing", async ({
  context,
  learner,
  baseURL,
}) => {
  expect(learner.id).toBeTruthy();
  const { request } = context;
  for (const [method, path, body] of WRITES) {
    const evil = await send(request, method, path, body, { origin: "https://evil.example" });
    expect([path, await refusal(evil)]).toEqual([path, [403, "cross-origin"]]);
    const unsaid = await send(request, method, path, body, {});
    expect([path, await refusal(unsaid)]).toEqual([path, [403, "cross-origin"]]);
    const form = await send(request, method, path, "email=a%40b.example&password=x", {
      ...origin(baseURL),
      "content-type": "application/x-www-form-urlencoded",
    });
    expect([path, await refusal(form)]).toEqual([path, [415, "not-json"]]);
    const text = await send(request, method, path, JSON.stringify(body), { ...origin(baseURL), "content-type": "text/plain" });
    expect([path, await refusal(text)]).toEqual([path, [415, "not-json"]]);
    const huge = await send(request, method, path, { padding: "x".repeat(300_000) }, origin(baseURL));
    expect([path, await refusal(huge)]).toEqual([path, [413, "too-large"]]);
  }
  expect(await isAlive(request)).toBe(true);
});

test("whoever is not signed in, or with a forged token, reads and writes nothing", async ({ playwright, baseURL }) => {
  const strangers = [{}, { cookie: "next-auth.session-token=forged" }, { authorization: "Bearer forged" }];
  for (const extraHTTPHeaders of strangers as Headers[]) {
    const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders });
    for (const path of ["/api/v1/settings", "/api/v1/sessions", "/api/v1/queue", "/api/v1/due", "/api/v1/interview"]) {
      expect([path, await refusal(await request.get(path))]).toEqual([path, [401, "signed-out"]]);
    }
    for (const [method, path, body] of WRITES.filter(([, path]) => path.startsWith("/api/v1/"))) {
      if (OPEN.includes(path) && method === "POST") continue;
      expect([path, await refusal(await send(request, method, path, body, origin(baseURL)))]).toEqual([
        path,
        [401, "signed-out"],
      ]);
    }
    expect(await (await request.get("/api/v1/session")).json()).toEqual({ kind: "signed-out", reason: "signed-out" });
    await request.dispose();
  }
});

test("a stolen token is worth nothing once the session has ended", async ({ context, learner, baseURL, playwright }) => {
  const stolen = (await sessionCookies(learner)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const thief = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie: stolen } });
  expect(await isAlive(thief)).toBe(true);
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await send(context.request, "POST", "/api/auth/signout", { csrfToken }, origin(baseURL));
  expect(await refusal(await thief.get("/api/v1/settings"))).toEqual([401, "session-ended"]);
  expect(await refusal(await thief.get("/api/v1/queue"))).toEqual([401, "session-ended"]);
  const settings = await send(thief, "PATCH", "/api/v1/settings", { newPerDay: 1 }, origin(baseURL));
  expect(await refusal(settings)).toEqual([401, "session-ended"]);
  expect(await (await thief.get("/api/auth/session")).json()).toEqual({});
  expect(await (await thief.get("/api/v1/session")).json()).toEqual({ kind: "signed-out", reason: "session-ended" });
  await thief.dispose();
});

test("another learner's rows are out of reach, whatever ids a request names", async ({ context, learner, baseURL }) => {
  const victim = await createLearner();
  const { request } = context;
  const end = await send(request, "DELETE", `/api/v1/sessions/${victim.sessionId}`, {}, origin(baseURL));
  expect(await refusal(end)).toEqual([404, "not-found"]);
  const sneaky = await send(request, "PATCH", "/api/v1/settings", { id: victim.id, newPerDay: 1 }, origin(baseURL));
  expect(await refusal(sneaky)).toEqual([400, "invalid"]);
  const query = await request.get(`/api/v1/settings?learner=${victim.id}`);
  expect(await refusal(query)).toEqual([400, "invalid"]);
  const event = {
    type: "suspend",
    id: randomUUID(),
    item: "tcp-handshake.why-three",
    at: Date.now(),
    timeZone: "UTC",
    rolloverHour: 4,
  };
  const foreign = await send(request, "POST", "/api/v1/reviews", { learner: victim.id, events: [event] }, origin(baseURL));
  expect(await refusal(foreign)).toEqual([403, "not-yours"]);
  // A genuine token of one learner with the session of another was never made by us; forged it has no signature.
  const [token, hint] = await sessionCookies({ id: victim.id, sessionId: learner.sessionId });
  await context.addCookies([token, hint].filter((cookie) => cookie !== undefined));
  expect(await refusal(await request.get("/api/v1/settings"))).toEqual([401, "session-ended"]);
  await deleteLearner(victim.id);
});

test("metacharacters, wrong types and odd JSON get an answer, never an error of the server", async ({
  context,
  learner,
  baseURL,
}) => {
  expect(learner.id).toBeTruthy();
  const { request } = context;
  const odd: (object | string)[] = [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "1e999",
    { __proto__: { admin: true } },
    { constructor: { prototype: {} } },
    { email: "'; drop table account; --@x", password: "' or 1=1 --" },
    { email: ["a@b.example"], password: { $ne: "" } },
    { email: "a\u0000@b.example", password: "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000" },
    { events: { length: 1 } },
    { learner: "' or 1=1", events: [] },
    { csrfToken: ["x"] },
    "[".repeat(10_000),
  ];
  for (const [method, path] of WRITES) {
    // Nobody is to be deleted here by a body that happens to fit.
    for (const body of odd) {
      const response = await send(request, method, path, body, { ...origin(baseURL), "content-type": "application/json" });
      expect([path, body, response.status()]).toEqual([path, body, expect.any(Number)]);
      expect(response.status(), `${method} ${path} ${JSON.stringify(body).slice(0, 80)}`).toBeLessThan(500);
    }
  }
  for (const path of ["/api/v1/sessions/'%20or%201=1", "/api/v1/sessions/..%2f..%2faccount", "/api/auth/callback/nobody"]) {
    const response = await send(request, path.includes("auth") ? "POST" : "DELETE", path, {}, origin(baseURL));
    expect([400, 401, 403, 404], path).toContain(response.status());
  }
  for (const method of ["GET", "POST", "DELETE"]) {
    expect(await refusal(await send(request, method, "/api/v1/nothing/here", {}, origin(baseURL)))).toEqual([404, "not-found"]);
  }
  for (const path of ["/api/auth/signin?callbackUrl=%00", "/api/auth/nothing", "/api/auth/error?error=<script>"]) {
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBeLessThan(500);
  }
});

test("passwords cannot be tried one after the other, whatever address a client claims", async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const email = `${randomUUID()}@example.org`;
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const reasons: unknown[] = [];
  for (let n = 0; n < 12; n += 1) {
    const headers = { ...origin(baseURL), "x-forwarded-for": `198.51.100.${n}` };
    const response = await send(
      request,
      "POST",
      "/api/auth/callback/password",
      { email, password: `try ${n}`, csrfToken },
      headers,
    );
    reasons.push((await refusal(response)).join(" "));
  }
  expect(reasons.slice(0, 10)).toEqual(Array(10).fill("401 wrong-credentials"));
  expect(reasons.slice(10)).toEqual(Array(2).fill("429 too-many-requests"));
  await request.dispose();
});

test("signing in needs next-auth's token, and its cookies are closed to scripts and other sites", async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL });
  const without = await send(request, "POST", "/api/auth/callback/guest", { csrfToken: "guess" }, origin(baseURL));
  expect(await refusal(without)).toEqual([403, "wrong-csrf-token"]);
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const started = await send(request, "POST", "/api/auth/callback/guest", { csrfToken, locale: "zh" }, origin(baseURL));
  expect(started.status()).toBe(200);
  const { cookies } = await request.storageState();
  const session = cookies.find(({ name }) => name.endsWith("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies.find(({ name }) => name === "signed-in")).toMatchObject({ value: "1", httpOnly: false, sameSite: "Lax" });
  await send(request, "DELETE", "/api/v1/account", { confirm: "delete" }, origin(baseURL));
  expect((await request.storageState()).cookies.map(({ name }) => name)).not.toContain("signed-in");
  await request.dispose();
});

test("answers of the API say that they are nobody else's to keep, frame or guess the type of", async ({ request }) => {
  const headers = (await request.get("/api/v1/session")).headers();
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers["x-powered-by"]).toBeUndefined();
});
