import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

const PASSWORD = "three segments, because two can lie";
const anEmail = () => `${randomUUID()}@example.org`;

/** Opens an account by the form and answers its recovery code. */
async function signUp(page: Page, email: string): Promise<string> {
  await page.goto("/en/sign-in#create");
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery code" })).toBeFocused();
  return (await page.locator(".recovery-code code").textContent()) ?? "";
}

async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto("/en/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** Answers one card of the queue; says which. */
async function review(page: Page): Promise<string> {
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  const front = (await page.locator(".review-front").textContent()) ?? "";
  await page.keyboard.press("Space");
  await page.keyboard.press("4");
  await expect(page.locator(".review-front")).not.toHaveText(front);
  return front;
}

/** How many answers of today the server has. */
async function introduced(context: BrowserContext): Promise<number> {
  const queue = await (await context.request.get("/api/v1/queue")).json();
  return queue.counts.introduced;
}

test("a guest creates an account, keeps everything, and finds it in a second browser", async ({
  page,
  context,
  learner,
  browser,
}) => {
  expect(learner.id).toBeTruthy();
  await review(page);
  await expect.poll(() => introduced(context)).toBe(1);
  const email = anEmail();
  expect(await signUp(page, email)).toMatch(/^(\w{5}-){3}\w{5}$/);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page).toHaveURL(/\/en\/learn$/);
  expect(await introduced(context)).toBe(1);

  const second = await browser.newContext();
  const elsewhere = await second.newPage();
  await signIn(elsewhere, email);
  await expect(elsewhere).toHaveURL(/\/en\/learn$/);
  expect(await introduced(second)).toBe(1);
  await second.close();
});

test("a guest who signs in brings along what was answered, and what had not been sent yet", async ({
  page,
  context,
  browser,
  learner,
  expectErrors,
}) => {
  expectErrors();
  expect(learner.id).toBeTruthy();
  const email = anEmail();
  const other = await (await browser.newContext()).newPage();
  await signUp(other, email);
  await other.context().close();

  await review(page);
  await expect.poll(() => introduced(context)).toBe(1);
  await context.route("**/api/v1/reviews", (route) => route.abort());
  await review(page);
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();
  await signIn(page, email);
  await expect(page).toHaveURL(/\/en\/learn$/);
  expect(await introduced(context)).toBe(1);
  await context.unroute("**/api/v1/reviews");
  await page.goto("/en/review");
  await expect.poll(() => introduced(context)).toBe(2);
});

test("answers that another account has not sent wait for it, and go to nobody else", async ({ page, context, expectErrors }) => {
  expectErrors();
  const [mine, theirs] = [anEmail(), anEmail()];
  await signUp(page, theirs);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page).toHaveURL(/\/en\/learn$/);
  await signUp(page, mine);
  await context.route("**/api/v1/reviews", (route) => route.abort());
  await review(page);
  await expect(page.getByText("One answer waits to be sent")).toBeVisible();
  await context.unroute("**/api/v1/reviews");
  await signIn(page, theirs);
  await expect(page).toHaveURL(/\/en\/learn$/);
  await page.goto("/en/review");
  await expect(page.locator(".review-front")).toBeVisible();
  expect(await introduced(context)).toBe(0);
  await signIn(page, mine);
  await expect(page).toHaveURL(/\/en\/learn$/);
  await page.goto("/en/review");
  await expect.poll(() => introduced(context)).toBe(1);
});

test("a forgotten password is set anew by the recovery code, which works once", async ({ page, context, expectErrors }) => {
  expectErrors();
  const email = anEmail();
  const code = await signUp(page, email);
  await context.clearCookies();
  const recover = async () => {
    await page.goto("/en/sign-in");
    await page.getByRole("button", { name: "I forgot the password" }).click();
    await expect(page.getByRole("heading", { name: "Use the recovery code" })).toBeFocused();
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Recovery code").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByLabel("New password").fill("battery staple");
    await page.keyboard.press("Enter");
  };
  await recover();
  await expect(page.locator(".recovery-code code")).not.toHaveText(code);
  await context.clearCookies();
  await recover();
  await expect(page.getByRole("alert").filter({ hasText: "used before" })).toBeVisible();
  await signIn(page, email, "battery staple");
  await expect(page).toHaveURL(/\/en\/learn$/);
});

test("an email typed in one form is there in the next", async ({ page }) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("Email").fill("ada@example.org");
  for (const other of ["I forgot the password", "Create an account", "I have an account"]) {
    await page.getByRole("button", { name: other }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.getByLabel("Email")).toHaveValue("ada@example.org");
  }
});

test("what is wrong with a form stands beside its field, and nothing is sent", async ({ page, expectErrors }) => {
  expectErrors();
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.goto("/en/sign-in#create");
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await page.getByLabel("Email").fill("ada");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Email")).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription("This does not look like an email address.");
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription("At least 8 characters.");
  await page.getByLabel("Email").fill("ada.lovelace@example.org");
  await page.getByLabel("Password", { exact: true }).fill("ada.lovelace");
  await page.keyboard.press("Enter");
  await expect(page.getByText("must not be the email")).toBeVisible();
  expect(sent).toEqual([]);
});

test("another browser's session is ended from the settings, and is told so", async ({ page, browser, expectErrors }) => {
  expectErrors();
  const email = anEmail();
  await signUp(page, email);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await expect(other).toHaveURL(/\/en\/learn$/);
  await other.goto("/en/settings");
  await expect(other.getByText(email)).toBeVisible();

  await page.goto("/en/settings");
  const sessions = page.getByRole("region", { name: "Signed-in browsers" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await expect(sessions.getByText("this one")).toHaveCount(1);
  await sessions.getByRole("button", { name: /^End/ }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);

  await other.reload();
  await expect(other.getByText("Your session was ended.")).toBeVisible();
  await other.getByRole("link", { name: "Sign in" }).click();
  await other.getByLabel("Email").fill(email);
  await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/\/en\/settings$/);
  await other.context().close();
});

test("a new password ends the other sessions, and the list says so at once", async ({ page, browser }) => {
  const email = anEmail();
  await signUp(page, email);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await expect(other).toHaveURL(/\/en\/learn$/);
  await other.context().close();

  await page.goto("/en/settings");
  const sessions = page.getByRole("region", { name: "Signed-in browsers" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await page.getByText("Change the password").first().click();
  await page.getByLabel("Password so far").fill(PASSWORD);
  await page.getByLabel("New password").fill("battery staple");
  await page.keyboard.press("Enter");
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
});

test("settings are kept; a new language is the page's at once", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  await page.goto("/en/settings");
  await page.getByLabel("New items a day").fill("7");
  await page.getByLabel("Recall to aim for").fill("85");
  await page.getByLabel("A study day begins at").selectOption("05:00");
  await page.getByLabel("Time zone").selectOption("Asia/Shanghai");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("New items a day")).toHaveValue("7");
  await expect(page.getByLabel("Recall to aim for")).toHaveValue("85");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Shanghai");
  await page.getByLabel("Reviews a day").fill("1.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Reviews a day")).toHaveAccessibleDescription("A whole number from 0 to 5000.");
  await page.getByLabel("Reviews a day").fill("100");
  await page.getByLabel("Language").selectOption("中文");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/zh\/settings$/);
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/zh\/settings$/);
});

test("signing out leaves nothing behind, and the way back open", async ({ page, context }) => {
  const email = anEmail();
  await signUp(page, email);
  await page.goto("/en/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/en$/);
  expect((await context.cookies()).map(({ name }) => name).filter((name) => /session|signed-in/.test(name))).toEqual([]);
  await signIn(page, email);
  await expect(page).toHaveURL(/\/en\/learn$/);
});

test("an account is deleted by its password, with everything", async ({ page, expectErrors }) => {
  expectErrors();
  const email = anEmail();
  await signUp(page, email);
  await page.goto("/en/settings");
  const deletion = page.getByRole("region", { name: "Delete everything" });
  await deletion.getByText("Delete everything for good").click();
  await deletion.getByLabel("Password", { exact: true }).fill("wrong");
  await page.keyboard.press("Enter");
  await expect(deletion.getByLabel("Password", { exact: true })).toHaveAccessibleDescription("This is not the password.");
  await deletion.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en$/);
  await signIn(page, email);
  await expect(page.getByRole("alert").filter({ hasText: "do not match" })).toBeVisible();
});

test("a visitor asks the API for nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/") && asked.push(request.url()));
  for (const path of ["/en", "/en/learn", "/en/sign-in", "/en/settings"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
  }
  expect(asked).toEqual([]);
});
