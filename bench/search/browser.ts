import type { Browser, Page } from "@playwright/test";
import { percentile } from "../stats";

/** Typed one after the other, each letter of them measured: a code, words of both languages, a slip. */
const QUERIES = ["401", "time wait", "congestion window", "handshke", "set-cookie", "三次握手", "拥塞控制", "什么是端口"];

/** From a key in the search box of a page until the results of it are painted. */
export async function typeQueries(browser: Browser, url: string): Promise<{ keys: number; p50Ms: number; p95Ms: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  // tsx names inner functions by a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  const box = page.getByRole("combobox");
  await box.fill("tcp");
  await page.getByRole("option").first().waitFor();
  const timesMs: number[] = [];
  for (const query of QUERIES) {
    await box.fill("");
    for (const letter of query) timesMs.push(await typeLetter(page, letter));
  }
  await context.close();
  return { keys: timesMs.length, p50Ms: percentile(timesMs, 0.5), p95Ms: percentile(timesMs, 0.95) };
}

async function typeLetter(page: Page, letter: string): Promise<number> {
  const painted = await page.evaluateHandle(watchInput); // listens before the key is pressed
  await page.keyboard.type(letter);
  const ms = await painted.evaluate((watch) => watch.ms);
  await painted.dispose();
  return ms;
}

/**
 * In the page: `ms` comes after the next input and the paint that follows it. An input event is handled to its end, results
 * and all, before a frame is drawn. Wrapped, so that whoever asks for the watch does not wait for what it sees.
 */
function watchInput(): { ms: Promise<number> } {
  const ms = new Promise<number>((resolve) => {
    addEventListener(
      "input",
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const afterPaint = new MessageChannel();
          afterPaint.port1.onmessage = () => resolve(performance.now() - timeStamp);
          afterPaint.port2.postMessage(undefined);
        }),
      { capture: true, once: true },
    );
  });
  return { ms };
}
