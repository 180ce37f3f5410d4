import { KINDS } from "../../e2e/fixtures/pages";
import { say } from "../../scripts/setup/say";
import { createLearner, sessionCookies } from "../../scripts/testing/learner";
import type { Lab } from "../lab";
import { added, kbAbove, type Weight, weigh } from "../script-weight";
import { measureFloor } from "./floor";
import { openPage } from "./page";

const MOST_LESSON_KB = 30;
const MOST_SIMULATION_KB = 45;
/** A simulation is loaded when it comes so near the screen that nobody sees it happen. */
const FIGURE = "figure.sim";

/** Scripts of each kind of page, as a signed-in learner gets it, before anything is scrolled or pressed. */
export async function measureJavascript(lab: Lab): Promise<void> {
  const site = await lab.site();
  const floor = await measureFloor(lab);
  lab.report({
    name: "javascript.floor",
    value: floor.gzipBytes / 1000,
    unit: "kB",
    note: `gzip, ${floor.files} files: a bare page`,
  });
  const place = { siteUrl: site.url, databaseUrl: site.databaseUrl };
  const cookies = await sessionCookies(await createLearner({}, place), place);
  for (const path of KINDS) await measurePage(lab, site.url, path, cookies, floor);
  // Someone who has just come by a search has no session.
  await measurePage(lab, site.url, "/learn/transport/tcp-handshake", [], floor, " (signed out)");
}

async function measurePage(
  lab: Lab,
  siteUrl: string,
  path: string,
  cookies: Parameters<typeof openPage>[2],
  floor: Weight,
  suffix = "",
): Promise<void> {
  const open = await openPage(lab, `${siteUrl}/en${path}`, cookies);
  try {
    if (open.status !== 200) {
      say(`  ${path} answers ${open.status} and is left out`);
      return;
    }
    const before = await open.scripts();
    const name = `javascript ${path || "/"}${suffix}`;
    const isLesson = path.startsWith("/learn/");
    const figures = open.page.locator(FIGURE);
    // On a page that begins with a simulation, the simulation is near the screen at once.
    const isNear = (await figures.and(open.page.locator("[data-ready=true]")).count()) > 0;
    const weight = weigh(before);
    lab.report({
      name,
      value: kbAbove(weight, floor),
      unit: "kB",
      ...(isLesson && !isNear ? { targets: [{ of: "value", bound: "at most", limit: MOST_LESSON_KB }] } : {}),
      note: `gzip above the floor, ${weight.files} files${isNear ? ", with player and simulation, which are near the screen" : ""}`,
    });
    if (!isLesson || isNear || (await figures.count()) === 0) return;
    await figures.first().evaluate((figure) => figure.scrollIntoView({ block: "start" }));
    await open.page.locator(`${FIGURE}[data-ready=true]`).first().waitFor();
    const simulation = weigh(added(before, await open.scripts()));
    lab.report({
      name: `${name}: simulation`,
      value: simulation.gzipBytes / 1000,
      unit: "kB",
      targets: [{ of: "value", bound: "at most", limit: MOST_SIMULATION_KB }],
      note: `gzip, ${simulation.files} files that came with the first simulation near the screen`,
    });
  } finally {
    await open.close();
  }
}
