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

test("the verdict chosen in a note is in the address, and still chosen after Back and after a reload", async ({ page }) => {
  await page.goto("/en/notes/004");
  const right = page.locator('.note-claims > li[data-verdict="right"]');
  const all = page.locator('.verdict-filter input[value="all"]');
  const wrongOnly = page.getByRole("radio", { name: /^Wrong/ });
  await wrongOnly.check();
  await expect(page).toHaveURL(/\/notes\/004\?verdict=wrong$/);
  await all.check();
  await expect(page).toHaveURL(/\/notes\/004$/);
  await wrongOnly.check();
  await page.locator("#tcp-header-flag-rst").getByRole("link", { name: "Where it is taught" }).click();
  await expect(page).toHaveURL(/\/en\/learn\/transport\/tcp-header#/);
  await page.goBack();
  await expect(page).toHaveURL(/\/notes\/004\?verdict=wrong$/);
  await expect(wrongOnly).toBeChecked();
  await expect(right.first()).toBeHidden();
  await page.reload();
  await expect(wrongOnly).toBeChecked();
  await expect(right.first()).toBeHidden();
  const second = await page.context().newPage();
  await second.goto("/zh/notes/004?verdict=wrong");
  await expect(second.locator('.verdict-filter input[value="wrong"]')).toBeChecked();
  await expect(second.locator('.note-claims > li[data-verdict="right"]').first()).toBeHidden();
});
