import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { listItems } from "@/lib/server/content/queries";
import { ALGORITHM, BATCH_LIMIT, GOOD, type ReviewEvent } from "@/lib/srs/event";
import { createLearner, type Learner, sessionCookies } from "../../scripts/testing/learner";
import type { Lab, MeasuredSite } from "../lab";
import { percentile } from "../stats";
import { watchMainThread } from "./main-thread";

const DAY_MS = 86_400_000;
const WARM_UP = 5;
const MEASURED = 20;
const SLOW_MS = 1_500;

/** From the key that grades an item until the next item is painted, on the real review page with a due queue. */
export async function measureGrade(lab: Lab): Promise<void> {
  const site = await lab.site();
  const place = { siteUrl: site.url, databaseUrl: site.databaseUrl };
  const learner = await createLearner({ newPerDay: 0 }, place);
  const cookies = await sessionCookies(learner, place);
  const context = await (await lab.browser()).newContext({ viewport: { width: 1280, height: 720 } });
  await context.addCookies(cookies);
  // tsx names inner functions by a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await page.goto(`${site.url}/en/review`);
  await meetCards(page, site, learner);
  await page.reload();
  await page.locator(".review-body").waitFor();
  const thread = await watchMainThread(page);

  await gradeMany(page, WARM_UP);
  const before = await thread.spentMs();
  const timesMs = await gradeMany(page, MEASURED);
  const spentMs = (await thread.spentMs()) - before;
  // The server answers late now, which nobody may notice.
  await page.route("**/api/v1/reviews", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await route.continue().catch(() => {}); // the page is closed by then
  });
  const slowMs = await gradeMany(page, MEASURED);
  await context.close();

  const targets = [{ of: "value", bound: "at most", limit: 50 }] as const;
  const note = `key press to the next item painted, ${MEASURED} cards`;
  lab.report({ name: "grade.p50", value: percentile(timesMs, 0.5), unit: "ms", note });
  lab.report({ name: "grade.p95", value: percentile(timesMs, 0.95), unit: "ms", targets, note });
  const late = `${note}; the server answers ${SLOW_MS} ms late`;
  lab.report({ name: "grade.slow-network.p95", value: percentile(slowMs, 0.95), unit: "ms", targets, note: late });
  lab.report({
    name: "grade.main-thread",
    value: spentMs / MEASURED,
    unit: "ms",
    note: "processor time of the page's main thread for one card: front, answer, grade, outbox",
  });
}

/** A month ago the learner met as many cards as a batch holds, so that today they are due. Sent by the page itself. */
async function meetCards(page: Page, site: MeasuredSite, learner: Learner): Promise<void> {
  const cards = listItems().flatMap(({ id, kind }) => (kind === "basic" ? [id] : []));
  const answer = (item: string, at: number): ReviewEvent => ({
    type: "review",
    id: randomUUID(),
    item,
    grade: GOOD,
    source: "review",
    durationMs: 4000,
    algorithm: ALGORITHM,
    at,
    timeZone: "Pacific/Chatham",
    rolloverHour: 4,
  });
  const begunAt = Date.now() - 30 * DAY_MS;
  // Two Goods leave the learning steps: at once, and after ten minutes.
  for (const at of [begunAt, begunAt + 1_000_000]) {
    const events = cards.slice(0, BATCH_LIMIT).map((item, n) => answer(item, at + n));
    const answered = await page.request.post(`${site.url}/api/v1/reviews`, {
      data: { learner: learner.id, events },
      headers: { origin: site.url },
    });
    if (!answered.ok()) throw new Error(`The cards were not met: ${answered.status()} ${await answered.text()}`);
  }
}

async function gradeMany(page: Page, count: number): Promise<number[]> {
  const timesMs: number[] = [];
  while (timesMs.length < count) {
    await page.getByRole("button", { name: /Show the answer/ }).waitFor();
    await page.keyboard.press("Space");
    await page.locator(".grades").waitFor();
    // Space grades as well where the button has the focus no more; the number is what a learner presses.
    const painted = await page.evaluateHandle(watchNextItem); // listens before the key is pressed
    await page.keyboard.press(String(GOOD));
    timesMs.push(await painted.evaluate(({ ms }) => ms));
    await painted.dispose();
  }
  return timesMs;
}

/**
 * In the page: `ms` comes after the next key, and the frame in which another item stands, and that frame's paint. Wrapped,
 * so that whoever asks for the watch does not wait for what it sees.
 */
function watchNextItem(): { ms: Promise<number> } {
  const before = document.querySelector(".review-body");
  const ms = new Promise<number>((resolve) => {
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        const look = () =>
          requestAnimationFrame(() => {
            const isNext = document.querySelector(".review-body") !== before;
            const afterPaint = new MessageChannel();
            afterPaint.port1.onmessage = () => (isNext ? resolve(performance.now() - timeStamp) : look());
            afterPaint.port2.postMessage(undefined);
          });
        look();
      },
      { capture: true, once: true },
    );
  });
  return { ms };
}
