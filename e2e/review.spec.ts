import type { Page } from "@playwright/test";
import { createLearner, deleteLearner, sessionCookies } from "../scripts/testing/learner";
import { expect, test } from "./fixtures/test";

async function counts(page: Page): Promise<number[]> {
  const text = (await page.locator(".review-top .num").textContent()) ?? "";
  const [, answered, left, steps] = /^(\d+) answered, (\d+) to go(?:, (\d+) once more)?$/.exec(text) ?? [];
  return [Number(answered), Number(left), Number(steps ?? 0)];
}

/** Answers whatever is asked, rightly or not, until the grades are there. */
async function answer(page: Page) {
  await expect(page.locator("h1.review-front")).toBeVisible();
  const show = page.getByRole("button", { name: /Show the answer/ });
  const question = page.locator(".question");
  await expect(show.or(question).first()).toBeVisible();
  const grades = page.getByRole("group", { name: "How well did you recall it?" });
  if (await show.isVisible()) await page.keyboard.press("Space");
  else {
    const kind = await question.getAttribute("data-kind");
    if (kind === "choice" || kind === "predict") await page.keyboard.press("1");
    else if (kind === "numeric" || kind === "typed") {
      // What is typed is text, also where it is a key's letter; the buttons do what the keys do.
      await page.getByLabel("Your answer").pressSequentially(kind === "typed" ? "us" : "1");
      await expect(page.getByRole("button", { name: "Suspend" })).toBeVisible();
      await page.keyboard.press("Enter");
    } else {
      for (const select of await page.locator(".match-pairs select").all()) await select.selectOption({ index: 1 });
      for (const field of await page.locator(".header-blanks input").all()) await field.fill("1");
      if (kind === "multiple") await page.keyboard.press("1");
      await page.getByRole("button", { name: "Check" }).click();
    }
  }
  await expect(grades).toBeVisible();
}

test("the count falls in the first pass, a step asked early says so, and U works on the last screen", async ({
  page,
  context,
}) => {
  const learner = await createLearner({ newPerDay: 3 });
  await context.addCookies(await sessionCookies(learner));
  await page.goto("/en/review");
  for (let met = 0; met < 3; met += 1) {
    await answer(page);
    if (met === 0) {
      await page.getByText("Why today").click();
      await expect(page.locator(".why p")).toContainText("builds on no other");
    }
    expect(await counts(page)).toEqual([met, 3 - met, met]);
    await page.keyboard.press((await page.locator('.grades [data-grade="3"]').isVisible()) ? "3" : "1");
  }
  await expect.poll(() => counts(page)).toEqual([3, 0, 3]);
  await expect(page.locator(".review-crumb")).toContainText("once more, early, as nothing else was left");
  await answer(page);
  await page.getByText("Why today").click();
  await expect(page.locator(".why p")).toContainText("nothing else was left to ask");

  await test.step("the last screen has the focus on its sentence, and one button that undoes", async () => {
    for (let left = 3; left > 0; left -= 1) {
      await page.getByRole("button", { name: "Suspend" }).click();
      await expect.poll(async () => (await counts(page))[2]).toBe(left - 1);
    }
    await expect(page.locator("h1.review-sentence")).toBeFocused();
    await expect(page.getByRole("button", { name: /Undo/ })).toHaveCount(1);
    await page.keyboard.press("u");
    await expect(page.locator("h1.review-front")).toBeVisible();
    expect(await counts(page)).toEqual([3, 0, 1]);
  });
  await deleteLearner(learner.id);
});

test("in a question that is typed into, keys are text; once it is answered they undo and suspend", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  const [asked] = await Promise.all([page.waitForRequest("**/api/v1/queue?*"), page.goto("/en/review")]);
  const queue = await (await page.request.get(asked.url())).json();
  // The queue with a question of this kind at its head, and one item behind it.
  const item = {
    id: "tcp-handshake.numbers",
    topic: "tcp-handshake",
    kind: "numeric",
    prompt: { zh: "?", en: "Which number?" },
    answer: 7001,
    why: { zh: "", en: "Because." },
    claims: [],
    corrects: [],
    cites: ["RFC 9293 §3.5"],
    taught_at: "why-three",
  };
  const entries = [{ reason: "new", item, state: null }, queue.entries[0]];
  await page.route("**/api/v1/queue?*", (route) => route.fulfill({ json: { ...queue, entries } }));
  await page.goto("/en/review");
  const field = page.getByLabel("Your answer");
  await expect(field).toBeFocused();
  await page.keyboard.type("us7");
  await expect(field).toHaveValue("us7");
  await expect(page.getByRole("button", { name: "Suspend" })).toBeVisible();
  await field.fill("7001");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Right.")).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByText("Which number?")).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(page.getByText("Which number?")).toBeVisible();
});

test("a recall prompt is graded by key from within, and says after a reload that it was answered", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  const open = async () => {
    await page.goto("/en/learn/transport/tcp-handshake");
    const prompt = page.locator('.recall[data-item="tcp-handshake.why-three"]');
    await prompt.getByText("Answer", { exact: true }).click();
    return prompt;
  };
  const prompt = await open();
  const grades = prompt.getByRole("group", { name: "How well did you recall it?" });
  await expect(grades).toBeVisible();
  await test.step("elsewhere on the page the key is nobody's", async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("4");
    await expect(grades).toBeVisible();
  });
  await prompt.locator("summary").first().focus();
  const sent = page.waitForResponse((response) => response.url().endsWith("/api/v1/reviews") && response.ok());
  await page.keyboard.press("4");
  await expect(grades).toHaveCount(0);
  await expect(prompt.getByRole("status").last()).toBeFocused();
  await sent;

  const again = await open();
  await expect(again.getByText(/^Last answered today\. Next: /)).toBeVisible();
  await expect(again.locator(".grades")).toHaveCount(0);
  await again.getByRole("button", { name: "Grade it again" }).click();
  await expect(again.locator(".grades button")).toHaveCount(4);
});

test("on a phone an option's text hangs beside its number, and short code stays on one line", async ({ page, learner }) => {
  expect(learner.id).toBeTruthy();
  await page.setViewportSize({ width: 360, height: 740 });
  const text = (ending: string) => `The server answers with a segment whose <code class="wire whole">ack = 1001</code>${ending}`;
  const option = (ending: string) => ({ text: { zh: ending, en: text(ending) }, why: { zh: "。", en: "." } });
  await page.route("**/api/v1/queue?*", async (route) => {
    const response = await route.fetch();
    const item = {
      id: "tcp-handshake.numbers",
      topic: "tcp-handshake",
      kind: "choice",
      prompt: { zh: "?", en: "Which?" },
      options: [{ ...option(", for it wants what follows"), right: true }, option(" and waits for <em>nothing</em> more")],
      claims: [],
      corrects: [],
      cites: [],
      taught_at: "why-three",
    };
    await route.fulfill({ json: { ...(await response.json()), entries: [{ reason: "new", item, state: null }] } });
  });
  await page.goto("/en/review");
  await expect(page.locator("button.option")).toHaveCount(2);
  for (const each of await page.locator("button.option").all()) {
    const key = await each.locator(".key").boundingBox();
    const words = await each.locator(".key + span").boundingBox();
    expect(words?.height).toBeGreaterThan(40);
    expect(words?.x).toBeGreaterThan((key?.x ?? 0) + (key?.width ?? 0));
    expect(await each.locator("code").evaluate((code) => code.getClientRects().length)).toBe(1);
  }
});
