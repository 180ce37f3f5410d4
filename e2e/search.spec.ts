import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

const box = (page: Page) => page.getByRole("combobox", { name: /^(Search|搜索)$/ });
const results = (page: Page) => page.getByRole("option");
const isOpen = (page: Page) => page.locator("dialog.search");

/** Opens a page and waits until its scripts listen: the key does nothing before. */
async function openSite(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}

async function search(page: Page, query: string) {
  await box(page).fill(query);
  await expect(isOpen(page).getByRole("status")).toHaveText(/\d|结果|results/);
}

test("the / key opens the box, arrows choose and Enter leads to the paragraph", async ({ page }) => {
  await openSite(page, "/en");
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("time_wait");
  const first = results(page).first();
  await expect(first).toContainText("TIME-WAIT");
  await expect(first).toContainText("Term");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(results(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", (await results(page).nth(1).getAttribute("id")) ?? "");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/learn\/transport\/tcp-teardown#/);
  await expect(isOpen(page)).toHaveCount(0);
});

test("Escape closes and gives the focus back, and the page below hears no key", async ({ page }) => {
  await openSite(page, "/en/learn/transport/tcp-teardown");
  const link = page.getByRole("link", { name: "Take its quiz" });
  await link.focus();
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(isOpen(page)).toHaveCount(0);
  await expect(link).toBeFocused();

  const button = page.getByRole("button", { name: "Search" });
  await button.click();
  await expect(box(page)).toBeFocused();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(button).toBeFocused();
});

test("a / that is typed into a field stays there, and the key can be turned off", async ({ page }) => {
  await openSite(page, "/en/sign-in");
  const field = page.getByRole("textbox").first();
  await field.click();
  await page.keyboard.type("a/b");
  await expect(field).toHaveValue("a/b");
  await expect(isOpen(page)).toHaveCount(0);

  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("checkbox", { name: "Open with the / key" }).uncheck();
  await page.keyboard.press("Escape");
  await page.locator("body").press("/");
  await expect(isOpen(page)).toHaveCount(0);
  await openSite(page, "/zh");
  await page.keyboard.press("/");
  await expect(isOpen(page)).toHaveCount(0);
});

test("a name is found however it is joined, and a status code before what only speaks of it", async ({ page }) => {
  await openSite(page, "/en");
  await page.keyboard.press("/");
  const found: string[][] = [];
  for (const query of ["TIME-WAIT", "TIME_WAIT", "time wait"]) {
    await search(page, query);
    await expect(results(page).first()).toContainText("TIME-WAIT");
    found.push(await results(page).allTextContents());
  }
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
  await search(page, "401");
  await expect(results(page).first()).toContainText("401 Unauthorized");
  await expect(results(page).first()).toContainText("Status code");
});

test("Chinese is found without spaces, and each language in the site of the other", async ({ page }) => {
  await openSite(page, "/zh");
  await page.keyboard.press("/");
  for (const [query, title] of [
    ["三次握手", "三次握手"],
    ["半关闭", "半关闭"],
    ["什么是半关闭", "半关闭"],
    ["congestion control", "拥塞控制"],
    ["hadnshake", "三次握手"],
  ] as const) {
    await search(page, query);
    await expect(results(page).first()).toContainText(title);
    await expect(results(page).first()).toContainText("课程");
  }
  for (const [query, term] of [
    ["cwnd", "拥塞窗口"],
    ["拥塞", "拥塞"],
  ] as const) {
    await search(page, query);
    await expect(results(page).first()).toContainText(term);
    await expect(results(page).first()).toContainText("术语");
  }
  await openSite(page, "/en");
  await page.keyboard.press("/");
  await search(page, "三次握手");
  await expect(results(page).first()).toContainText("The three-way handshake");
});

test("what people call a thing finds the lesson that has another word for it, and says which word it was", async ({ page }) => {
  await openSite(page, "/zh");
  await page.keyboard.press("/");
  await search(page, "粘包");
  await expect(results(page).first()).toContainText("TCP 还是 UDP");
  await expect(results(page).first()).toContainText("也讲：粘包");
});

test("a question that was found opens alone, to be answered, also from the quiz of another", async ({ page }) => {
  await openSite(page, "/en");
  await page.keyboard.press("/");
  await search(page, "udp checksum sender");
  const questions = page.locator('.search-result[href*="/quiz/udp-header#item="]');
  const first = questions.first();
  await expect(first).toContainText("Answer it in the quiz");
  const prompt = await first.locator(".search-title").textContent();
  await first.click();
  await expect(page.locator("h1.review-front")).toHaveText(prompt ?? "");
  await expect(page.locator(".review-top")).toContainText("1 / 1");

  await page.keyboard.press("/");
  await search(page, "udp checksum sender");
  const other = await questions.nth(1).locator(".search-title").textContent();
  expect(other).not.toBe(prompt);
  await questions.nth(1).click();
  await expect(page.locator("h1.review-front")).toHaveText(other ?? "");
  await expect(isOpen(page)).toHaveCount(0);
});

test("half a syllable of pinyin is no query, and the Enter that ends it opens nothing", async ({ page }) => {
  await openSite(page, "/zh");
  await page.keyboard.press("/");
  await search(page, "401");
  const keyboard = await page.context().newCDPSession(page);
  await box(page).fill("");
  await keyboard.send("Input.imeSetComposition", { text: "wo'shou", selectionStart: 7, selectionEnd: 7 });
  await expect(page.getByText("比如：")).toBeVisible();
  await keyboard.send("Input.insertText", { text: "握手" });
  await expect(results(page).first()).toContainText("握手");
  await expect(page).toHaveURL(/\/zh$/);
});

test("what was typed while the index is on its way is searched once it is there", async ({ page }) => {
  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/search.json", async (route) => {
    await held;
    await route.continue();
  });
  await openSite(page, "/en");
  await page.keyboard.press("/");
  await page.keyboard.type("handshake");
  await expect(isOpen(page)).toContainText("Fetching the index");
  send();
  await expect(results(page).first()).toContainText("The three-way handshake");
});

test("an index that cannot be fetched is said, and fetched again on demand", async ({ page, context, expectErrors }) => {
  expectErrors();
  await openSite(page, "/en");
  await context.setOffline(true);
  await page.keyboard.press("/");
  await page.keyboard.type("401");
  await expect(isOpen(page).getByRole("alert")).toContainText("could not be fetched");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(results(page).first()).toContainText("401 Unauthorized");
  await expect(isOpen(page).getByRole("alert")).toHaveCount(0);
});

test("nothing found says what to do, and an address can bring a query", async ({ page }) => {
  await openSite(page, "/en#search=warp%20xylophone");
  await expect(box(page)).toHaveValue("warp xylophone");
  await expect(isOpen(page)).toContainText("Nothing found for “warp xylophone”");
  await isOpen(page).getByRole("link", { name: "the map" }).click();
  await expect(page).toHaveURL(/\/en\/learn$/);
  await expect(isOpen(page)).toHaveCount(0);
});

test("without JavaScript there is no button that does nothing", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/en");
  await expect(page.locator(".search-button")).toBeHidden();
  await page.context().close();
});

for (const locale of ["zh", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${locale}, ${colorScheme}: the open dialog fits a phone and axe finds nothing`, async ({ page }) => {
      test.slow(); // axe reads the page five times
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openSite(page, `/${locale}`);
      await page.getByRole("button", { name: /Search|搜索/ }).click();
      await expect(page.getByRole("button", { name: "401" })).toBeVisible();
      await expectNoFindings(page);
      await page.getByRole("button", { name: "401" }).click();
      await expect(results(page).first()).toContainText("401");
      await expectNoFindings(page);
      await search(page, "拥塞");
      await expectNoFindings(page);
      await search(page, "qwrtzp");
      await expectNoFindings(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await search(page, "TCP");
      await expectNoFindings(page);
    });
  }
}

async function expectNoFindings(page: Page) {
  const wider = await page.evaluate(() => {
    const dialog = document.querySelector("dialog.search");
    return Math.max(document.documentElement.scrollWidth - innerWidth, (dialog?.scrollWidth ?? 0) - innerWidth);
  });
  expect(wider).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" | ")}`)).toEqual([]);
}
