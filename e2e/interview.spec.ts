import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

type Logged = { source: string; item: string; grade: number; answer: { points: boolean[]; rungs: string[] } };

/** Begins an interview of ten minutes with one area, by keyboard. */
async function begin(page: Page, area: string, minutes: 10 | 20 = 10) {
  await page.goto("/en/interview");
  await expect(page.locator("form.mock-form")).toHaveAttribute("aria-busy", "false");
  await page.getByRole("button", { name: "None", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Begin the interview" })).toBeDisabled();
  await page.getByRole("checkbox", { name: area }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "20 min" }).focus();
  await page.keyboard.press(minutes === 10 ? "ArrowLeft" : "Space");
  await expect(page.getByRole("radio", { name: `${minutes} min` })).toBeChecked();
  await page.getByRole("button", { name: "Begin the interview" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1.review-front")).toBeFocused();
}

/** Opens the points and ticks all. */
async function sayAll(page: Page) {
  await expect(page.locator(".mock-rubric")).toHaveCount(0);
  await page.keyboard.press("Space");
  const boxes = page.locator(".mock-rubric input");
  const count = await boxes.count();
  for (let n = 1; n <= count; n += 1) await page.keyboard.press(String(n));
  for (const box of await boxes.all()) await expect(box).toBeChecked();
  await page.keyboard.press("Enter");
}

/** Climbs from the rung that is asked; `judgements` by key, the last for all that remain. */
async function climb(page: Page, ...judgements: string[]) {
  const question = await page.locator("h1").textContent();
  for (let rung = 0; ; rung += 1) {
    await expect(page.locator(".mock-wanted")).toHaveCount(0);
    await page.keyboard.press("Space");
    await expect(page.locator(".mock-wanted li").first()).toBeVisible();
    await page.keyboard.press(judgements[rung] ?? judgements.at(-1) ?? "1");
    await expect(page.locator(".mock-wanted")).toHaveCount(0);
    if ((await page.locator("h1").textContent()) !== question) return;
  }
}

test("the form announces as many questions as the interview then has", async ({ page }) => {
  for (const [area, minutes] of [
    ["Transport", 10],
    ["DNS", 10],
    ["HTTP", 20],
  ] as const) {
    await page.goto("/en/interview");
    await expect(page.locator("form.mock-form")).toHaveAttribute("aria-busy", "false");
    await page.getByRole("button", { name: "None", exact: true }).click();
    await page.getByRole("checkbox", { name: area, exact: false }).first().check();
    await page.getByRole("radio", { name: `${minutes} min` }).check();
    const says = page.locator("#mock-says");
    await expect(says).toContainText(`in ${minutes} minutes`);
    const said = ((await says.textContent()) ?? "").replace(/^One/, "1");
    await page.getByRole("button", { name: "Begin the interview" }).click();
    await expect(page.locator(".mock-top .num").first()).toHaveText(`1 / ${Number.parseInt(said, 10)}`);
    await page.evaluate(() => sessionStorage.clear());
  }
});

for (const [locale, other, says] of [
  ["en", "Other", "at least 5 and at most 120"],
  ["zh", "自定", "最少 5，最多 120"],
] as const) {
  test(`${locale}: minutes that are too few or too many are told what is allowed, and stay as they were typed`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/interview`);
    await expect(page.locator("form.mock-form")).toHaveAttribute("aria-busy", "false");
    await page.getByRole("radio", { name: other }).check();
    const field = page.getByRole("spinbutton");
    for (const wrong of ["3", "121", "7.5", ""]) {
      await field.fill(wrong);
      await expect(page.locator("#mock-says")).toContainText(says);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await page.locator("form.mock-form [type=submit]").click();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(wrong);
    }
    await field.fill("5");
    await expect(field).toHaveAttribute("aria-invalid", "false");
    await expect(page.locator("#mock-says")).not.toContainText(says);
  });
}

async function expectNoFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test("a whole interview by keyboard, with a reload in the middle, its report, and its questions back in review", async ({
  page,
  context,
  learner,
}) => {
  expect(learner.id).toBeTruthy();
  const sent: Logged[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/v1/reviews")) sent.push(...request.postDataJSON().events);
  });
  await begin(page, "Transport");
  const total = Number(/\/ (\d+)/.exec((await page.locator(".review-top .num").first().textContent()) ?? "")?.[1]);
  expect(total).toBeGreaterThan(0);

  await test.step("the first question is said in full, but for one rung; a reload finds it where it was", async () => {
    await sayAll(page);
    await page.keyboard.press("Space");
    await page.keyboard.press("1");
    const rung = await page.locator(".mock-asked").textContent();
    await page.reload();
    await expect(page.locator(".mock-asked")).toHaveText(rung ?? "");
    await expect(page.getByText(/(\d+) of \1 points said/)).toBeVisible();
    await expect(page.locator('.mock-ladder [data-judged="said"]')).toHaveCount(1);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoFindings(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("u");
    await expect(page.locator('.mock-ladder [data-judged="said"]')).toHaveCount(0);
    await page.keyboard.press("2");
    await climb(page, "1");
  });

  await test.step("a pause puts the question away; the others are skipped", async () => {
    for (let n = 1; n < total; n += 1) {
      await expect(page.locator("h1.review-front")).toBeFocused();
      const before = await page.locator("h1").textContent();
      await page.keyboard.press("p");
      await expect(page.getByRole("heading", { name: "Paused" })).toBeFocused();
      await page.keyboard.press("p");
      await expect(page.locator("h1")).toHaveText(before ?? "");
      await page.keyboard.press("s");
    }
  });

  await test.step("the report names what was weak, links to where it is taught, and says when it comes back", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toContainText("You said");
    await expect(page.locator(".mock-weak > li")).toHaveCount(1);
    await expect(page.locator(".mock-weak > li")).toContainText("Partly");
    await expect(page.locator(".mock-question")).toHaveCount(total);
    await expect(page.locator(".mock-question").filter({ hasText: "Hard:" })).toHaveCount(1);
    await expect(page.locator(".mock-question").filter({ hasText: "Skipped." })).toHaveCount(total - 1);
    for (const each of await page.locator(".mock-question").all()) await expect(each).toContainText("Next: ");
    const source = await page.locator(".mock-question a").first().getAttribute("href");
    expect(source).toMatch(/^\/en\/learn\/transport\/[a-z-]+#[a-z-]+$/);
    const score = await page.locator("h1").textContent();
    await page.reload();
    await expect(page.locator("h1")).toHaveText(score ?? "");
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoFindings(page);
  });

  await expect.poll(() => new Set(sent.map(({ item }) => item)).size).toBe(total);
  expect(sent.every(({ source, answer }) => source === "interview" && answer.points.length > 1)).toBe(true);
  const queue = await (await context.request.get("/api/v1/queue?limit=200")).json();
  const back = (queue.entries as { item: { id: string }; reason: string }[]).filter(({ reason }) => reason !== "new");
  expect(new Set(back.map(({ item }) => item.id))).toEqual(new Set(sent.map(({ item }) => item)));
});

test("what a visitor answers is not recorded; who starts at the report keeps it", async ({ page, context }) => {
  let posted = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/v1/reviews")) posted += 1;
  });
  await begin(page, "DNS", 20); // in ten minutes there may be room for one question only, and skipping it is the end
  await expect(page.getByText("You are not signed in, so this interview is not recorded.")).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End it and see the report" }).click();
  await expect(page.locator(".mock-question")).toHaveCount(1);
  await expect(page.locator(".mock-question")).not.toContainText("Next");
  expect(posted).toBe(0);
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews") && response.ok());
  await page.getByRole("button", { name: "Start, without an account" }).click();
  await sent;
  await expect(page.locator(".mock-question")).toContainText("Next: ");
  await page.getByRole("button", { name: "Another interview" }).click();
  await expect(page.getByRole("button", { name: "The last report" })).toBeVisible();
  expect(
    (
      await context.request.delete("/api/v1/account", {
        data: { confirm: "delete" },
        headers: { origin: new URL(page.url()).origin },
      })
    ).status(),
  ).toBe(200);
});

test("while the server is away an interview goes on, and its answers are sent when it is back", async ({
  page,
  context,
  learner,
  expectErrors,
}) => {
  expectErrors();
  expect(learner.id).toBeTruthy();
  await begin(page, "Transport");
  await context.route("**/api/v1/**", (route) => route.abort());
  await page.keyboard.press("s");
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();
  await page.reload();
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews") && response.ok());
  await context.unroute("**/api/v1/**");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  expect((await (await sent).json()).results).toEqual([expect.objectContaining({ ok: true })]);
});

test("when the time is up the question may be finished, and no other is put; a reload does not give time back", async ({
  page,
}) => {
  await page.clock.install();
  await begin(page, "Transport");
  await page.clock.fastForward("05:00");
  await page.reload();
  await expect(page.getByRole("timer", { name: "Time left in the interview" })).toContainText(/^(4:5\d|5:00) left$/);
  await page.clock.fastForward("06:00");
  await expect(page.getByRole("status").filter({ hasText: "Time is up" })).toBeVisible();
  await sayAll(page);
  await climb(page, "1");
  await expect(page.getByText("All that must be said was said")).toBeVisible();
  await expect(page.locator(".mock-question")).toHaveCount(1);
});

test("a grade that does not follow from the ticks, and ticks that are none, are refused", async ({
  context,
  learner,
  baseURL,
}) => {
  expect(learner.id).toBeTruthy();
  const headers = { origin: new URL(baseURL ?? "").origin };
  const post = async (grade: number, answer: unknown, source = "interview") => {
    const event = {
      type: "review",
      id: randomUUID(),
      item: "tcp-handshake.interview",
      at: Date.now(),
      timeZone: "UTC",
      rolloverHour: 4,
      grade,
      source,
      durationMs: 1000,
      algorithm: "fsrs-6",
      ...(answer === undefined ? {} : { answer }),
    };
    const response = await context.request.post("/api/v1/reviews", { data: { events: [event] }, headers });
    const { results, reason } = await response.json();
    return [response.status(), results?.[0]?.reason ?? reason ?? "ok"];
  };
  const questions = await (await context.request.get("/en/interview/questions.json")).json();
  const { rubric, ladder } = questions.find(({ id }: { id: string }) => id === "tcp-handshake.interview");
  const points = rubric.map(() => true);
  const rungs = ladder.map(() => "said");
  expect(await post(3, { points, rungs })).toEqual([200, "ok"]);
  expect(await post(2, { points, rungs: rungs.slice(1) })).toEqual([200, "ok"]);
  expect(await post(4, undefined, "review")).toEqual([200, "ok"]);
  expect(await post(4, { points, rungs })).toEqual([422, "grade-mismatch"]);
  expect(await post(3, { points: points.map(() => false), rungs })).toEqual([422, "grade-mismatch"]);
  const odd = [
    undefined,
    3,
    "said",
    [],
    {},
    { points },
    { points: [true], rungs },
    { points, rungs: [...rungs, "said"] },
    { points, rungs: [1] },
  ];
  for (const answer of [...odd, { points, rungs, __proto__: {}, extra: 1 }]) {
    expect([answer, await post(3, answer)]).toEqual([answer, [422, "invalid-answer"]]);
  }
});
