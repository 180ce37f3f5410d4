import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { PathDocument, TopicDocument } from "../lib/content/catalogue";
import { ALGORITHM, GOOD, type ReviewEvent } from "../lib/srs/event";
import { eventId } from "../lib/srs/event-id";
import { expect, test } from "./fixtures/test";

const DAY_MS = 86_400_000;

async function compiled<T>(name: string): Promise<T> {
  // The compiler wrote it from these types (lib/content/catalogue.ts).
  return JSON.parse(await readFile(`.generated/${name}`, "utf8")) as T;
}

/** The lessons of a path, in order. */
async function lessonsOf(path: string): Promise<TopicDocument[]> {
  const topics = await compiled<TopicDocument[]>("topics.json");
  const order = (await compiled<PathDocument[]>("paths.json")).find(({ id }) => id === path)?.topics ?? [];
  return order.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
}

const panel = (page: Page) => page.locator(".map-now");
const lesson = (page: Page, id: string) => page.locator(`.map-lesson[data-topic="${id}"]`);

/** A card of the lesson recalled on two days of this week, as an outbox would bring it. */
function recalled(item: string, daysAgo: number): ReviewEvent {
  const at = Date.now() - daysAgo * DAY_MS;
  return {
    id: eventId(at, randomBytes(10)),
    at,
    timeZone: "Pacific/Chatham",
    rolloverHour: 4,
    type: "review",
    item,
    grade: GOOD,
    source: "review",
    durationMs: 4_000,
    algorithm: ALGORITHM,
  };
}

test("the first lesson is next for a new learner, and the one after it once its cards are known", async ({
  page,
  context,
  learner,
  baseURL,
}) => {
  expect(learner.id).toBeTruthy();
  const [first, second] = await lessonsOf("everything");
  if (!first || !second) throw new Error("The map has fewer than two lessons.");
  await page.goto("/en/learn");
  await expect(panel(page).getByRole("link", { name: first.title.en })).toBeVisible();
  await expect(lesson(page, first.id)).toHaveAttribute("data-next", "Start here");
  await expect(lesson(page, first.id)).toHaveAttribute("data-stage", "new");

  const events = first.cards.flatMap((card) => [recalled(card, 5), recalled(card, 1)]);
  const answer = await context.request.post("/api/v1/reviews", {
    data: { events },
    headers: { origin: new URL(baseURL ?? "").origin },
  });
  expect(answer.status()).toBe(200);

  await page.reload();
  await expect(lesson(page, first.id)).toHaveAttribute("data-stage", "known");
  await expect(lesson(page, first.id)).toContainText(/known, recall \d+%/);
  await expect(lesson(page, second.id)).toHaveAttribute("data-next", "Next");
  await panel(page).getByRole("link", { name: second.title.en }).click();
  await expect(page).toHaveURL(new RegExp(`/en/learn/${second.area}/${second.id}$`));
  await page.goBack();
  await expect(lesson(page, second.id)).toHaveAttribute("data-next", "Go on here");
});

test("a chosen path survives a reload, leads from lesson to lesson, and is spoken of on the whole map", async ({ page }) => {
  const order = await lessonsOf("front-end");
  await page.goto("/en/learn");
  await page.getByRole("navigation", { name: "Paths" }).getByRole("link", { name: "Front-end interview" }).click();
  await expect(page).toHaveURL(/\/en\/learn\/paths\/front-end$/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Front-end interview");
  await expect(page.locator(".path-steps > li")).toHaveCount(order.length);
  await expect(page.locator(".path-steps > li").first()).toHaveAttribute("data-next", "Start here");

  await panel(page).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(order[0]?.title.en ?? "");
  const neighbours = page.locator("nav[data-path]:visible");
  await expect(neighbours).toContainText(`Front-end interview, 1/${order.length}`);
  await neighbours.getByRole("link", { name: order[1]?.title.en }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(order[1]?.title.en ?? "");

  await page.goto("/en/learn");
  await expect(panel(page)).toContainText("Your path: Front-end interview");
  await expect(panel(page)).toContainText(`Last opened: ${order[1]?.title.en}`);
  await page.getByRole("navigation", { name: "Paths" }).getByRole("link", { name: "Everything" }).click();
  await page.reload();
  await expect(panel(page)).not.toContainText("Your path");
});

test("what a lesson builds on and leads to stands out while the focus is on it", async ({ page }) => {
  await page.goto("/en/learn");
  const handshake = lesson(page, "tcp-handshake");
  await expect(handshake).toHaveAttribute("data-stage", "new");
  await handshake.getByRole("link").focus();
  await expect(lesson(page, "tcp-header")).toHaveAttribute("data-related", "");
  await expect(lesson(page, "tcp-teardown")).toHaveAttribute("data-related", "");
  await expect(lesson(page, "dns-udp")).not.toHaveAttribute("data-related", "");
  await expect(handshake).toContainText("builds on The TCP header");
});

test("every colour of the map is in its key, and every area says what it is about", async ({ page }) => {
  await page.goto("/en/learn");
  const key = page.getByRole("list", { name: "colour by layer" });
  const inKey = await key
    .locator("[data-layer]")
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute("data-layer")));
  const onMap = await page
    .locator(".map-drawing [data-layer]")
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute("data-layer")));
  expect(new Set(inKey)).toEqual(new Set(onMap));
  const areas = page.locator(".map-area-head");
  expect(await areas.count()).toBeGreaterThan(10);
  for (const area of await areas.all()) await expect(area.locator("p")).toHaveText(/\w{3,} .+\./);
});

test("the whole map is there without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const all = await lessonsOf("everything");
  await page.goto("/zh/learn");
  await expect(page.locator(".map-lesson > a:visible")).toHaveCount(all.length);
  const lines = all.reduce((sum, topic) => sum + topic.prerequisites.length, 0);
  await expect(page.locator(".map-lines path")).toHaveCount(lines);
  await lesson(page, "dns-resolution").getByRole("link").click();
  await expect(page).toHaveURL(/\/zh\/learn\/dns\/dns-resolution$/);
  await context.close();
});

// axe looks at both kinds of page in pages.spec.ts.
test("every title and every state fits its place, and nothing scrolls sideways", async ({ page, learner }) => {
  // Sixteen pages.
  test.setTimeout(120_000);
  expect(learner.id).toBeTruthy();
  // Everything in progress and recalled in full is the longest that a lesson can say.
  const topics = (await lessonsOf("everything")).map(({ id }) => id);
  const score = { score: 1, met: 1, known: 0, all: 1 };
  const begun = Object.fromEntries(topics.map((id) => [id, score]));
  await page.route("**/api/v1/progress", (route) => route.fulfill({ json: { topics: begun, knownTopics: [] } }));
  for (const path of ["/en/learn", "/zh/learn", "/en/learn/paths/back-end", "/zh/learn/paths/front-end"]) {
    for (const width of [360, 1056, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.locator('.map-lesson[data-stage="met"]').first()).toBeAttached();
      const faults = await page.evaluate(() => [
        ...[...document.querySelectorAll<HTMLElement>(".map-lesson")]
          .filter((node) => node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1)
          .map((node) => node.dataset.topic),
        ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
      ]);
      expect({ path, width, faults }).toEqual({ path, width, faults: [] });
    }
  }
});

test("axe finds nothing on the drawn map with a path through it", async ({ page }) => {
  // Each lesson's contrast is looked at by itself, above the lines: long on a busy machine.
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto("/en/learn/paths/back-end");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`)).toEqual([]);
});

test("where the server is away, the map does not say that nothing was begun", async ({
  page,
  context,
  learner,
  expectErrors,
}) => {
  expectErrors();
  expect(learner.id).toBeTruthy();
  await context.route("**/api/v1/**", (route) => route.abort());
  await page.goto("/en/learn");
  await expect(panel(page)).toContainText("The server cannot be reached");
  await expect(panel(page)).not.toContainText("none begun");
});
