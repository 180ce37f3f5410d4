import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./setup/paths";
import { findFreePort } from "./setup/ports";
import { makeDerived } from "./setup/prepare";
import { runCommand, SetupProblem, say, step } from "./setup/say";
import { listenForSignals } from "./setup/signals";
import { runSite } from "./setup/site";
import { createLearner, sessionCookies } from "./testing/learner";
import { openTestServer } from "./testing/test-server";

/** A README is read on slow lines, too. */
const MOST_BYTES = 150_000;
const TIME_ZONE = "Asia/Shanghai";

// npm run screenshots                  takes the pictures of the README anew, into docs/
// npm run screenshots -- review map    only these
//
// The site is the production build on a database that exists only for this run; the learner in the pictures has a past
// of a few weeks in its review log. Fonts for Chinese have to be installed (Debian: fonts-noto-cjk).
await runCommand(async () => {
  listenForSignals();
  await makeDerived({ build: true });
  // Imported here: these need the database's client and the compiled content, which were only made now.
  const { liveThePast } = await import("./screenshots/past");
  const { PICTURES, openBrowser, takePicture } = await import("./screenshots/pictures");
  const { disconnect } = await import("../lib/server/db/client");
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !PICTURES.some((picture) => picture.name === name));
  if (unknown)
    throw new SetupProblem(`There is no picture "${unknown}". There are: ${PICTURES.map(({ name }) => name).join(", ")}.`);

  const server = await openTestServer();
  try {
    const databaseUrl = server.urlOf(await server.createMigrated("screenshots"));
    process.env.DATABASE_URL = databaseUrl;
    const site = await runSite("start", await findFreePort(), { DATABASE_URL: databaseUrl });
    const browser = await openBrowser();
    try {
      const address = { siteUrl: site.url, databaseUrl };
      const learner = await createLearner({ timeZone: TIME_ZONE, newPerDay: 8 }, address);
      await step("Living the learner’s last weeks", () =>
        liveThePast({ learnerId: learner.id, sessionId: learner.sessionId }, Date.now()),
      );
      const cookies = await sessionCookies(learner, address);
      await mkdir(join(ROOT, "docs"), { recursive: true });
      for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const path = join(ROOT, "docs", `${picture.name}.png`);
        await takePicture(browser, picture, { siteUrl: site.url, cookies, timeZone: TIME_ZONE, path });
        const { size } = await stat(path);
        say(`docs/${picture.name}.png: ${Math.round(size / 1000)} KB`);
        if (size > MOST_BYTES) throw new SetupProblem(`That is more than ${MOST_BYTES / 1000} KB. Show less of the page.`);
      }
    } finally {
      await browser.close();
      await site.stop();
    }
  } finally {
    await disconnect();
    await server.close();
  }
  return 0;
});
