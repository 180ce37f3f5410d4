import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { LOCALES } from "../lib/text";
import { allPages, KINDS, linksOf } from "./fixtures/pages";
import { expect, test } from "./fixtures/test";

test("no link leads to a page that is not built, or to a place that its page does not have", async ({ request }) => {
  const broken: string[] = [];
  const idsOf = new Map<string, Set<string>>();
  const linkedFrom = new Map<string, string>();
  const pages = await allPages(async (path) => {
    const response = await request.get(path);
    if (!response.ok()) broken.push(`${path}: ${response.status()}`);
    const html = await response.text();
    idsOf.set(path, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id)));
    for (const { path: to, fragment } of linksOf(html)) if (fragment) linkedFrom.set(`${to}#${fragment}`, path);
    return html;
  });
  for (const [link, from] of linkedFrom) {
    const [to = "", fragment = ""] = link.split("#");
    // After a quiz's address stands what it is to ask, which the quiz itself reads.
    if (!/^\/..\/quiz\//.test(to) && !idsOf.get(to)?.has(decodeURIComponent(fragment))) broken.push(`${from}: no ${link}`);
  }
  expect(broken).toEqual([]);
  expect(pages.length).toBeGreaterThan(40);
});

test("a lesson, its simulation, its quiz and a drill say in their titles which of them they are", async ({ page }) => {
  const titles: string[] = [];
  for (const path of ["learn/transport/tcp-handshake", "simulations/tcp-handshake", "quiz/tcp-handshake", "quiz/tcp-states"]) {
    await page.goto(`/zh/${path}`);
    titles.push(await page.title());
  }
  expect(titles).toEqual([
    "三次握手 · Retransmit",
    "TCP 三次握手 · 模拟 · Retransmit",
    "三次握手 · 测验 · Retransmit",
    "TCP 状态 · 专项练习 · Retransmit",
  ]);
});

test("the glossary leads from a term to the lesson that it names", async ({ page }) => {
  // Lessons before it use the term as well.
  await page.goto("/en/glossary#term-three-way-handshake");
  const link = page.locator("#term-three-way-handshake dd > a");
  await expect(link).toHaveText("The three-way handshake");
  await link.click();
  await expect(page).toHaveURL(/\/en\/learn\/transport\/tcp-handshake/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The three-way handshake");
});

test("the glossary leads from a term to the section that uses it first", async ({ page }) => {
  await page.goto("/en/glossary#term-cwnd");
  await page.locator("#term-cwnd dd > a").click();
  await expect(page).toHaveURL(/\/en\/learn\/transport\/[a-z-]+#[a-z-]+$/);
  const heading = page.locator(`:is(h2, h3)${new URL(page.url()).hash}`);
  await expect(heading).toBeInViewport();
  // What stands below the heading and above the next one.
  const below = await heading.evaluate((from) => {
    let text = "";
    for (let next = from.nextElementSibling; next && !/^H[23]$/.test(next.tagName); next = next.nextElementSibling)
      text += next.textContent;
    return text;
  });
  expect(below).toContain("congestion window");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a table that is wider than a phone shows at which edge it goes on, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto("/en/learn/https-tls/x509-certificate", { waitUntil: "networkidle" });
    const table = page.getByRole("group", { name: "the 292 bytes that are signed" });
    await table.evaluate((box) => box.scrollIntoView({ block: "start" }));
    const [paper, right] = await edges(page, table);
    expect(right).not.toBe(paper);
    await table.evaluate((box) => box.scrollTo({ left: (box.scrollWidth - box.clientWidth) / 2 }));
    const [leftAmid, rightAmid] = await edges(page, table);
    expect([leftAmid === paper, rightAmid === paper]).toEqual([false, false]);
    await table.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
    const [leftAtEnd, rightAtEnd] = await edges(page, table);
    expect([leftAtEnd === paper, rightAtEnd]).toEqual([false, paper]);
  });
}

/** The commonest colour of the pixels along the left and along the right edge, as it is painted. */
async function edges(page: Page, box: Locator): Promise<string[]> {
  const shot = [...(await box.screenshot({ caret: "initial" }))];
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    return [1, image.width - 2].map((x) => {
      const counts = new Map<string, number>();
      const { data } = context?.getImageData(x, 0, 1, image.height) ?? { data: [] };
      for (let at = 0; at < data.length; at += 4) {
        // Sixteenths of the scale: a mixed colour may be off by one.
        const colour = [...data.slice(at, at + 3)].map((value) => Math.round(value / 16)).join(" ");
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
    });
  }, shot);
}

test("an address that is no page says so in both languages", async ({ page, expectErrors }) => {
  expectErrors();
  const response = await page.goto("/en/learn/transport/nothing-here");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
});

test("an address without a language goes to the browser's", async ({ browser }) => {
  for (const [tag, locale] of [
    ["zh-CN", "zh"],
    ["en-GB", "en"],
    ["fr-FR", "en"],
  ] as const) {
    const page = await (await browser.newContext({ locale: tag })).newPage();
    await page.goto("/learn");
    await expect(page).toHaveURL(new RegExp(`/${locale}/learn$`));
    await page.context().close();
  }
});

for (const locale of LOCALES) {
  for (const kind of KINDS) {
    test(`${locale}${kind}: fits a phone, axe finds nothing, no script is blocked`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: locale === "zh" ? "dark" : "light", reducedMotion: "reduce" });
      const response = await page.goto(`/${locale}${kind}`);
      const policy = response?.headers()["content-security-policy"] ?? "";
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts).toContain("'self'");
      expect(scripts).not.toMatch(/unsafe-(inline|eval)/);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
    });
  }
}

test("a lesson reads without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/en/learn/transport/tcp-handshake");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The three-way handshake");
  await expect(page.locator("figure.sim svg:visible").first()).toBeVisible();
  await expect(page.locator(".sim-log li").first()).toContainText("SYN");
  const recall = page.locator(".recall").first();
  await recall.getByText("Answer", { exact: true }).click();
  await expect(recall.locator(".recall-answer")).toContainText("7001");
  await page.context().close();
});
