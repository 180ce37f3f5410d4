import { expect, test } from "./fixtures/test";

test("a claim leads to the lesson that has the section, and to a quiz of just the questions that ask it", async ({ page }) => {
  await page.goto("/en/notes");
  await page.getByRole("link", { name: "Network revision" }).click();
  const claim = page.locator("#http-methods-post-non-idempotent");
  await expect(claim.getByRole("link", { name: "Where it is taught" })).toHaveAttribute(
    "href",
    "/en/learn/http/idempotence#why-post",
  );
  await claim.getByRole("link", { name: "1 question asks it" }).click();
  await expect(page).toHaveURL(/\/en\/quiz\/idempotence#http-methods\.post-non-idempotent$/);
  await expect(page.locator(".quiz")).toContainText("1 / 1");
  await page.reload();
  await expect(page.locator(".quiz")).toContainText("1 / 1");
  await page.goto("/en/quiz/idempotence");
  await expect(page.locator(".quiz")).toContainText(/1 \/ \d\d/);
});

test("a claim that only cards or interview questions ask says so, and leads to no quiz", async ({ page }) => {
  await page.goto("/zh/notes");
  await page.getByRole("link", { name: "课堂笔记" }).click();
  const claim = page.locator("#tcp-vs-udp-connection-meaning");
  await expect(claim).toContainText("卡片（1）");
  await expect(claim.locator('a[href*="/quiz/"]')).toHaveCount(0);
});
