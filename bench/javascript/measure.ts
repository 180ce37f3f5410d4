import { KINDS } from "../../e2e/fixtures/pages";
import { say } from "../../scripts/setup/say";
import { type Cookie, createLearner, sessionCookies } from "../../scripts/testing/learner";
import type { Figure } from "../figure";
import type { Lab } from "../lab";
import { added, kbAbove, type Script, type Weight, weigh } from "../script-weight";
import { measureFloor } from "./floor";
import { type OpenPage, openPage, WINDOW } from "./page";

const MOST_LESSON_KB = 30;
const MOST_SIMULATION_KB = 45;
/** A figure loads its player when it comes this near to the screen (components/sim/simulation-island.tsx), and more. */
const FIGURE = "figure.sim";
const READY = `${FIGURE}[data-ready=true]`;
/** So low that a lesson's first simulation, though it follows soon, is not near the screen at once: the two have a budget each. */
const LOW_WINDOW = { ...WINDOW, height: 200 };

/** Scripts of each kind of page, as a signed-in learner gets it, before anything is scrolled or pressed. */
export async function measureJavascript(lab: Lab): Promise<void> {
  const site = await lab.site();
  const floor = await measureFloor(lab);
  const note = `gzip, ${floor.files} files: a bare page of the same framework`;
  lab.report({ name: "javascript.floor", value: floor.gzipBytes / 1000, unit: "kB", note });
  const place = { siteUrl: site.url, databaseUrl: site.databaseUrl };
  const cookies = await sessionCookies(await createLearner({}, place), place);
  for (const path of KINDS) await measurePage(lab, site.url, path, cookies, floor);
}

async function measurePage(lab: Lab, siteUrl: string, path: string, cookies: Cookie[], floor: Weight): Promise<void> {
  const isLesson = path.startsWith("/learn/");
  const open = await openPage(lab, `${siteUrl}/en${path}`, { cookies, window: isLesson ? LOW_WINDOW : WINDOW });
  try {
    if (open.status !== 200) return say(`  ${path} answers ${open.status} and is left out`);
    const before = await open.scripts();
    const name = `javascript ${path || "/"}`;
    const weight = weigh(before);
    const isNear = (await open.page.locator(READY).count()) > 0;
    const targets = isLesson ? [atMost(isNear ? MOST_LESSON_KB + MOST_SIMULATION_KB : MOST_LESSON_KB)] : undefined;
    const note = `gzip above the floor, ${weight.files} files${isNear ? ", with player and simulation, near the screen at once" : ""}`;
    lab.report({ name, value: kbAbove(weight, floor), unit: "kB", targets, note });
    if (isLesson && !isNear) lab.report(await simulationOf(open, name, before));
  } finally {
    await open.close();
  }
}

/** What comes when the reader has scrolled to the lesson's first simulation. */
async function simulationOf({ page, scripts }: OpenPage, name: string, before: readonly Script[]): Promise<Figure> {
  await page.locator(FIGURE).first().scrollIntoViewIfNeeded();
  await page.locator(READY).first().waitFor();
  const late = added(before, await scripts());
  const files = late.map((script) => ({ file: script.url.split("/").at(-1), bytes: weigh([script]).gzipBytes }));
  const list = files.sort((a, b) => b.bytes - a.bytes).map(({ file, bytes }) => `${file} ${bytes}`);
  const { gzipBytes } = weigh(late);
  const note = `gzip, what came with the first simulation near the screen: ${list.join(", ")}`;
  return { name: `${name}: simulation`, value: gzipBytes / 1000, unit: "kB", targets: [atMost(MOST_SIMULATION_KB)], note };
}

function atMost(limit: number) {
  return { of: "value", bound: "at most", limit } as const;
}
