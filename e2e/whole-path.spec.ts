import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { dissectWithTshark } from "../scripts/tshark";
import { expect, readySimulation, test } from "./fixtures/test";

const EMAIL = `path-${Date.now()}@example.com`;
const PASSWORD = "three segments, because two can lie";

/** Answers what the review page shows, by keyboard alone. */
async function answerOne(page: Page) {
  const done = await doneCount(page);
  const show = page.getByRole("button", { name: /Show the answer/ });
  if (await show.isVisible()) await page.keyboard.press("Space");
  else await answerQuestion(page);
  await expect(page.getByRole("group", { name: "How well did you recall it?" })).toBeVisible();
  // Space gives the grade that is marked: Good, or Again after a wrong answer.
  await page.locator("h1").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => doneCount(page)).toBe(done + 1);
}

async function answerQuestion(page: Page) {
  const kind = await page.locator(".question").getAttribute("data-kind");
  if (kind === "choice" || kind === "predict") return page.keyboard.press("1");
  if (kind === "numeric" || kind === "typed") {
    await page.getByLabel("Your answer").fill("1");
    return page.keyboard.press("Enter");
  }
  if (kind === "match") {
    for (const select of await page.locator(".match-pairs select").all()) await select.selectOption({ index: 1 });
  }
  if (kind === "header") for (const field of await page.locator(".header-blanks input").all()) await field.fill("1");
  await page.getByRole("button", { name: "Check" }).click();
}

async function doneCount(page: Page): Promise<number> {
  const text = (await page.locator(".review-top .num").textContent()) ?? "";
  return Number(/^(\d+) answered/.exec(text)?.[1] ?? Number.NaN);
}

test("a new user goes the whole path and finds everything in a second browser", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await test.step("one button, and a guest", async () => {
    await page.goto("/en");
    await page.getByRole("button", { name: "Start, without an account" }).click();
    await expect(page).toHaveURL(/\/en\/learn$/);
  });

  await test.step("the map leads to the lesson", async () => {
    await page.getByRole("link", { name: "The three-way handshake" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The three-way handshake");
  });

  await test.step("the SYN,ACK is dropped, and the SYN is sent again", async () => {
    const figure = await readySimulation(page);
    await figure.getByRole("button", { name: "Step", exact: true }).click();
    await figure.getByRole("button", { name: "Step", exact: true }).click();
    await figure.getByRole("button", { name: /Drop.*SYN,ACK/ }).click();
    await figure.getByRole("slider").press("End");
    await expect(figure.locator(".sim-log")).toContainText(/SYN \(seq = 1000\)/);
    await expect(figure.locator(".sim-log li", { hasText: /again/i }).first()).toBeVisible();
    await expect(figure.locator(".sim-stage")).toContainText("ESTABLISHED");
  });

  await test.step("the run is taken away as a capture that Wireshark reads", async () => {
    const figure = await readySimulation(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.getByRole("button", { name: "Download .pcap" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^tcp-handshake-.*\.pcap$/);
    const report = await dissectWithTshark(await readFile(await download.path()));
    expect(report).toMatchObject({ malformed: 0, badChecksums: 0 });
    expect(report.frames).toBeGreaterThan(3);
  });

  await test.step("recall prompts in the text are answered and scheduled", async () => {
    const prompt = page.locator('.recall[data-item="tcp-handshake.why-three"]');
    await prompt.getByText("Answer", { exact: true }).click();
    await prompt.getByRole("button", { name: /Good/ }).click();
    await expect(prompt.getByRole("status").last()).toContainText("Next:");
    const numeric = page.locator('.recall[data-item="tcp-handshake.numbers"]');
    await numeric.getByText("Answer", { exact: true }).click();
    await numeric.getByLabel("Your answer").fill("7001");
    await numeric.getByLabel("Your answer").press("Enter");
    await expect(numeric.getByText("Right.")).toBeVisible();
    await numeric.getByRole("button", { name: /Good/ }).click();
    await expect(numeric.getByRole("status").last()).toContainText("Next:");
  });

  await test.step("the day's queue by keyboard, one answer undone", async () => {
    await page.goto("/en/review");
    await expect(page.locator("h1").first()).toBeVisible();
    for (let n = 0; n < 3; n += 1) await answerOne(page);
    const before = await doneCount(page);
    await page.locator("h1").focus();
    await page.keyboard.press("u");
    await expect.poll(() => doneCount(page)).toBe(before - 1);
    await answerOne(page);
  });

  await test.step("the two drills", async () => {
    for (const set of ["status-codes", "tcp-states"]) {
      await page.goto(`/en/quiz/${set}`);
      for (let n = 0; n < 3; n += 1) {
        await expect(page.locator(".question button.option").first()).toBeEnabled();
        await page.keyboard.press("1");
        await expect(page.locator(".question-verdict b")).toBeVisible();
        await page.keyboard.press("Enter");
      }
    }
  });

  let recalled = "";
  await test.step("all of it is on the progress page", async () => {
    await page.goto("/en/progress");
    await expect(page.locator("h1")).toContainText("you would recall");
    recalled = (await page.locator(".lede").textContent()) ?? "";
    expect(recalled).toMatch(/You have met [1-9]\d* of/);
  });

  await test.step("signing up keeps everything", async () => {
    await page.goto("/en/sign-in");
    await page
      .getByRole("tab", { name: /Create/ })
      .or(page.getByRole("link", { name: /Create/ }))
      .or(page.getByRole("button", { name: /Create an account/ }))
      .first()
      .click();
    await page.getByLabel("Email").fill(EMAIL);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page
      .getByRole("button", { name: /Create/ })
      .last()
      .click();
    await expect(page.getByText(/recovery code/i).first()).toBeVisible();
    await page.goto("/en/progress");
    await expect(page.locator(".lede")).toHaveText(recalled);
  });

  await test.step("a second browser signs in and finds it there", async () => {
    const second = await (await browser.newContext()).newPage();
    await second.goto("/en/sign-in");
    await second.getByLabel("Email").fill(EMAIL);
    await second.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await second.getByRole("button", { name: "Sign in" }).last().click();
    await expect(second).not.toHaveURL(/sign-in/);
    await second.goto("/en/progress");
    await expect(second.locator(".lede")).toHaveText(recalled);
    await second.context().close();
  });
});
