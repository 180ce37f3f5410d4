import { checkEnvironment, readDotEnv } from "./environment";
import { makeDerived, openMigratedDatabase } from "./prepare";
import { say, seconds } from "./say";
import { listenForSignals, untilStopped } from "./signals";
import { runSite } from "./site";
import { claimSitePort } from "./site-port";

/** `npm start` and `npm run dev`: everything from a bare checkout to a site that answers, until a signal ends it. */
export async function serve(verb: "start" | "dev"): Promise<number> {
  const begunAt = Date.now();
  listenForSignals();
  readDotEnv();
  checkEnvironment();
  const port = await claimSitePort();
  const database = await openMigratedDatabase();
  try {
    await makeDerived(verb === "start" ? { build: true } : { build: false, partialContent: true });
    const site = await runSite(verb, port, { DATABASE_URL: database.url });
    database.supervise();
    say(`\nReady after ${seconds(begunAt)}. Ctrl-C stops it.\n${site.url}`);
    const why = await Promise.race([untilStopped(), site.ended]);
    if (why === "stopped") {
      say("\nStopping …");
      await site.stop();
      return 0;
    }
    say(
      `\nThe site's process ended by itself (${why.signal ?? `exit ${why.code}`}); what it said is above. Start again with npm start.`,
    );
    return 1;
  } finally {
    await database.close();
  }
}
