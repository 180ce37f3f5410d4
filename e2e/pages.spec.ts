import AxeBuilder from "@axe-core/playwright";
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
