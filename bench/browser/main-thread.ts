import type { CDPSession, Page } from "@playwright/test";

/** Processor time that a page's main thread has spent so far on scripts, style, layout and painting. */
export type MainThread = { spentMs(): Promise<number> };

export async function watchMainThread(page: Page): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  // By the thread's own clock: what other programs do meanwhile does not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { spentMs: () => taskTime(session) };
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  if (seconds === undefined) throw new Error("This browser does not tell what its main thread does.");
  return seconds * 1000;
}
