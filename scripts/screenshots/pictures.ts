import { writeFile } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium, expect, type Locator, type Page } from "@playwright/test";
import { reviewWords } from "../../components/review/words";
import type { Locale } from "../../lib/text";
import { provideBrowser } from "../testing/browser";
import type { Cookie } from "../testing/learner";
import { reduceColours } from "./palette";
import { readPng, writeIndexedPng } from "./png";

/** One picture of the README: where it is taken, on what, and what is done before. */
export type Picture = {
  name: string;
  path: string;
  locale: Locale;
  on: Required<Pick<BrowserContextOptions, "viewport" | "colorScheme">>;
  /** Brings the page into the state that is shown. */
  arrange: (page: Page) => Promise<void>;
};

const desktop = (height: number) => ({ width: 1200, height });

export const PICTURES: Picture[] = [
  {
    name: "lesson",
    path: "/learn/transport/tcp-handshake",
    locale: "en",
    on: { viewport: desktop(1080), colorScheme: "light" },
    async arrange(page) {
      const figure = await readySimulation(page);
      await stepOn(figure, 2);
      await figure.getByRole("button", { name: "Drop the SYN,ACK" }).click();
      // The loss, the timer, the SYN sent again, and the answer under way.
      await stepOn(figure, 3);
      // Below the paragraph that leads to it.
      await figure.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 104));
    },
  },
  {
    name: "cwnd",
    path: "/simulations/congestion-control?scenario=tahoe-vs-reno",
    locale: "zh",
    on: { viewport: desktop(960), colorScheme: "dark" },
    async arrange(page) {
      const figure = await readySimulation(page);
      await figure.getByRole("slider").press("End");
      await figure.getByRole("slider").blur();
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: "progress",
    path: "/progress",
    locale: "en",
    on: { viewport: desktop(1000), colorScheme: "light" },
    arrange: (page) => page.locator(".headline-figure").waitFor(),
  },
  {
    name: "map",
    path: "/learn",
    locale: "en",
    on: { viewport: desktop(1000), colorScheme: "light" },
    // Each lesson's own stage is filled in when it has come; the learner of the pictures has begun with transport.
    async arrange(page) {
      const begun = page.locator("[data-topic][data-stage]:not([data-stage='new'])").first();
      await begun.waitFor();
      await begun.evaluate((node) => scrollBy(0, node.getBoundingClientRect().top - 240));
    },
  },
  // Last: on the way to a card that shows well, others are put aside.
  {
    name: "review",
    path: "/review",
    locale: "zh",
    on: { viewport: { width: 390, height: 780 }, colorScheme: "light" },
    arrange: showDueCard,
  },
];

export function openBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: provideBrowser(), args });
}

type Shot = { siteUrl: string; cookies: Cookie[]; timeZone: string; path: string };

export async function takePicture(browser: Browser, picture: Picture, { siteUrl, cookies, timeZone, path }: Shot): Promise<void> {
  const context = await browser.newContext({
    ...picture.on,
    deviceScaleFactor: 2,
    locale: picture.locale === "zh" ? "zh-CN" : "en-GB",
    timezoneId: timeZone,
    reducedMotion: "reduce",
  });
  try {
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${siteUrl}/${picture.locale}${picture.path}`);
    await picture.arrange(page);
    await page.evaluate(() => document.fonts.ready);
    const { width, height, ...pixels } = readPng(await page.screenshot());
    const { palette, indices } = reduceColours(pixels);
    await writeFile(path, writeIndexedPng(width, height, palette, indices));
  } finally {
    await context.close();
  }
}

/** The first simulation of the page, once its player has taken over. */
async function readySimulation(page: Page): Promise<Locator> {
  const figure = page.locator("figure.sim").first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute("data-ready", "true");
  return figure;
}

/** A card with its answer, and grades whose dates lie apart; what the queue asks before it is put aside. */
async function showDueCard(page: Page): Promise<void> {
  const { show } = reviewWords("zh");
  const front = page.locator(".review-front");
  const answer = page.getByRole("button", { name: show });
  const card = page.locator(".review-back:not(.interview)");
  const inWeeks = page.locator(".grades [data-grade='3'] span", { hasText: /^([7-9]|\d\d)天后/ });
  await front.waitFor();
  for (let tries = 0; tries < 40; tries += 1) {
    if (await answer.isVisible()) {
      await answer.click();
      await page.locator(".grades").waitFor();
      if ((await card.isVisible()) && (await inWeeks.isVisible())) return;
    }
    const asked = (await front.textContent()) ?? "";
    await front.press("s"); // where the answer is typed, a letter is a letter
    await expect(front).not.toHaveText(asked);
  }
  throw new Error("No card of the queue comes back in a week or later.");
}

async function stepOn(figure: Locator, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await figure.getByRole("button", { name: "Step" }).click();
}
