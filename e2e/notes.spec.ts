import { expect, test } from "./fixtures/test";

test("a note shows its claims in order, one verdict alone on demand, and where each is taught, without JavaScript", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/notes");
  await page.getByRole("link", { name: "Lecture notes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lecture notes");
  const wrong = page.locator('.note-claims > li[data-verdict="wrong"]');
  const right = page.locator('.note-claims > li[data-verdict="right"]');
  await expect(right.first()).toBeVisible();
  await page.getByRole("radio", { name: /^Wrong/ }).check();
  await expect(right.first()).toBeHidden();
  await expect(wrong.first()).toContainText("What is so");
  const rst = page.locator("#tcp-header-flag-rst");
  await rst.getByRole("link", { name: "Where it is taught" }).click();
  await expect(page).toHaveURL(/\/en\/learn\/transport\/tcp-header#/);
  await context.close();
});
