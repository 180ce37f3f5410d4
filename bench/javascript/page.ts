import type { Page, Response } from "@playwright/test";
import type { Cookie } from "../../scripts/testing/learner";
import type { Lab } from "../lab";
import type { Script } from "../script-weight";

/** Nothing more is expected when nothing was asked for in this time. */
const QUIET_MS = 700;
export const WINDOW = { width: 1280, height: 720 };

/** A page in a browser that has never seen the site, and every script it has loaded so far. */
export type OpenPage = {
  page: Page;
  status: number;
  /** Waits until the page has stopped asking for things. */
  scripts(): Promise<Script[]>;
  close(): Promise<void>;
};

export async function openPage(
  lab: Lab,
  url: string,
  { cookies = [], window = WINDOW }: { cookies?: Cookie[]; window?: typeof WINDOW } = {},
): Promise<OpenPage> {
  const context = await (await lab.browser()).newContext({ viewport: window });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const loading: Promise<Script>[] = [];
  let heardAt = performance.now();
  page.on("response", (response) => {
    heardAt = performance.now();
    if (isScript(response)) loading.push(response.body().then((body) => ({ url: response.url(), body })));
  });
  const answer = await page.goto(url, { waitUntil: "load" });
  return {
    page,
    status: answer?.status() ?? 0,
    async scripts() {
      heardAt = performance.now();
      while (performance.now() - heardAt < QUIET_MS) await page.waitForTimeout(100);
      return Promise.all(loading);
    },
    close: () => context.close(),
  };
}

/** Also one that a page only fetches ahead: it was paid for. */
function isScript(response: Response): boolean {
  return response.request().resourceType() === "script" || new URL(response.url()).pathname.endsWith(".js");
}
