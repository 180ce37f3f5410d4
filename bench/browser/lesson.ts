import type { Page } from "@playwright/test";
import type { Lab } from "../lab";
import { median } from "../stats";

const LESSON = "/en/learn/transport/tcp-handshake";
const LOADS = 5;
const SETTLE_MS = 800;
const SCREENS = {
  desktop: { width: 1280, height: 720 },
  phone: { width: 360, height: 740 },
};

/** How a lesson comes up in a browser that has never seen the site: when its largest part is painted, and what jumps. */
export async function measureLesson(lab: Lab): Promise<void> {
  const site = await lab.site();
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const loads: { lcpMs: number; cls: number; clsScrolled: number }[] = [];
    for (let n = 0; n <= LOADS; n += 1) {
      const context = await (await lab.browser()).newContext({ viewport });
      const page = await context.newPage();
      await page.addInitScript(observe);
      await page.goto(`${site.url}${LESSON}`, { waitUntil: "load" });
      await page.waitForTimeout(SETTLE_MS);
      const { lcpMs, cls } = await page.evaluate(() => window.seen);
      await scrollThrough(page);
      const scrolled = await page.evaluate(() => window.seen);
      if (n > 0) loads.push({ lcpMs, cls, clsScrolled: scrolled.cls }); // the first one meets a cold server
      await context.close();
    }
    const note = `${LESSON} at ${viewport.width} × ${viewport.height}, ${LOADS} loads with an empty cache`;
    const lcp = median(loads.map(({ lcpMs }) => lcpMs));
    lab.report({ name: `lesson.lcp.${screen}`, value: lcp, unit: "ms", targets: [atMost(1000)], note: `${note}, median` });
    const worst = {
      cls: Math.max(...loads.map((load) => load.cls)),
      scrolled: Math.max(...loads.map((load) => load.clsScrolled)),
    };
    lab.report({ name: `lesson.cls.${screen}`, value: worst.cls, unit: "", targets: [atMost(0.02)], note: `${note}, worst` });
    const through = `${note}, worst, after scrolling to the end with every simulation loaded`;
    lab.report({
      name: `lesson.cls-scrolled.${screen}`,
      value: worst.scrolled,
      unit: "",
      targets: [atMost(0.02)],
      note: through,
    });
  }
}

function atMost(limit: number) {
  return { of: "value", bound: "at most", limit } as const;
}

declare global {
  interface Window {
    seen: { lcpMs: number; cls: number };
  }
}

/** In the page, before anything else. All shifts that no input explains are added up, which is more than a session window. */
function observe(): void {
  window.seen = { lcpMs: 0, cls: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.lcpMs = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    // TypeScript's DOM has no LayoutShift yet.
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) window.seen.cls += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Down by half a screen at a time, as someone reads, until the end. */
async function scrollThrough(page: Page): Promise<void> {
  const isDone = () =>
    page.evaluate(() => {
      scrollBy({ top: innerHeight / 2, behavior: "instant" });
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    });
  while (!(await isDone())) await page.waitForTimeout(120);
  await page.waitForTimeout(SETTLE_MS);
}
