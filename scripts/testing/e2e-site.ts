import { mkdir, rm, writeFile } from "node:fs/promises";
import { E2E_STATE, GENERATED } from "../setup/paths";
import { makeDerived } from "../setup/prepare";
import { runCommand } from "../setup/say";
import { listenForSignals, untilStopped } from "../setup/signals";
import { runSite } from "../setup/site";
import { claimSitePort } from "../setup/site-port";
import { openTestServer } from "./test-server";

// Playwright's web server: the production build on PORT, with a migrated database that exists only for this run.
await runCommand(async () => {
  listenForSignals();
  const port = await claimSitePort();
  await makeDerived({ build: true });
  const server = await openTestServer();
  try {
    const databaseUrl = server.urlOf(await server.createMigrated("e2e"));
    const site = await runSite("start", port, { DATABASE_URL: databaseUrl });
    await mkdir(GENERATED, { recursive: true });
    await writeFile(E2E_STATE, JSON.stringify({ siteUrl: site.url, databaseUrl }));
    const why = await Promise.race([untilStopped(), site.ended]);
    await rm(E2E_STATE, { force: true });
    await site.stop();
    return why === "stopped" ? 0 : 1;
  } finally {
    await server.close();
  }
});
