import { expect, test } from "./fixtures/test";

test("answers given while the server is away wait, survive a reload, and are sent when it is back", async ({
  page,
  context,
  learner,
  expectErrors,
}) => {
  expectErrors();
  expect(learner.id).toBeTruthy();
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  const first = await page.locator(".review-front").textContent();

  // The server is away: the API answers nothing, while pages of the site are still in the browser's reach.
  await context.route("**/api/v1/**", (route) => route.abort());
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(page.locator(".review-front")).not.toHaveText(first ?? "");
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();

  await page.reload();
  await expect(page.locator(".review-front")).toBeVisible();
  await expect(page.locator(".review-front")).not.toHaveText(first ?? "");
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();

  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews") && response.ok());
  await context.unroute("**/api/v1/**");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  const body = (await (await sent).json()) as { results: { ok: boolean }[] };
  expect(body.results).toEqual([expect.objectContaining({ ok: true })]);
  await expect(page.getByText("One answer waits to be sent")).toBeHidden();
});

test("an answer that waits is sent from whatever page is opened next", async ({ page, context, learner, expectErrors }) => {
  expectErrors();
  expect(learner.id).toBeTruthy();
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  await context.route("**/api/v1/reviews", (route) => route.abort());
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();

  await page.goto("/en/progress");
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();

  await context.unroute("**/api/v1/reviews");
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews") && response.ok());
  await page.goto("/en/learn/transport/tcp-header");
  await sent;
});

test("the next item is on screen while the last answer is still on its way", async ({ page, context, learner }) => {
  expect(learner.id).toBeTruthy();
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  const first = await page.locator(".review-front").textContent();
  let arrived = false;
  await context.route("**/api/v1/reviews", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    arrived = true;
    await route.continue();
  });
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(page.locator(".review-front")).not.toHaveText(first ?? "");
  expect(arrived).toBe(false);
  await page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews"));
});

test("an answer taken back in a later visit is asked again", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  const first = await page.locator(".review-front").textContent();
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews"));
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await sent;
  await page.reload();
  await expect(page.locator(".review-front")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.locator(".review-front")).toHaveText(first ?? "");
});
