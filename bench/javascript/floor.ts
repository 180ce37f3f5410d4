import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GENERATED, ROOT } from "../../scripts/setup/paths";
import { findFreePort } from "../../scripts/setup/ports";
import { commandOf, DIE_WITH_PARENT, runNode } from "../../scripts/setup/run";
import { say, step } from "../../scripts/setup/say";
import { makeIfStale } from "../../scripts/setup/stale";
import type { Lab } from "../lab";
import { type Weight, weigh } from "../script-weight";
import { openPage } from "./page";

/** In the checkout, because the bundler wants the packages below its own root. */
const APP = join(GENERATED, "bench", "bare");
const RECORD = join(GENERATED, "bench", "bare-made-from");
const RESULT = join(GENERATED, "bench", "bare.json");

/** The least that this framework can be asked for: one static page with one line of text. */
const FILES = {
  "package.json": `{ "private": true, "type": "module" }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  "app/layout.jsx": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": "export default () => <p>Bare.</p>;",
};

/** What a bare page of the same framework loads in this browser. Built again only when a dependency changes. */
export async function measureFloor(lab: Lab): Promise<Weight> {
  await makeIfStale({
    record: RECORD,
    inputs: { paths: ["package-lock.json", "bench/javascript/floor.ts"] },
    make: () => step("Building a bare page, for the floor", () => make(lab)),
  });
  return JSON.parse(await readFile(RESULT, "utf8")); // written by make, below
}

async function make(lab: Lab): Promise<void> {
  await rm(APP, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(APP, name, ".."), { recursive: true });
    await writeFile(join(APP, name), text);
  }
  const next = commandOf("next", "next");
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const { code, output } = await runNode([next, "build", APP], { env, quiet: true, diesWithUs: true });
  if (code !== 0) throw new Error(`The bare page was not built:\n${output}`);

  const port = await findFreePort();
  const child = spawn(process.execPath, ["--import", DIE_WITH_PARENT, next, "start", APP, "-p", String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    const url = `http://localhost:${port}/`;
    while (
      !(await fetch(url)
        .then((answer) => answer.ok)
        .catch(() => false))
    ) {
      if (child.exitCode !== null) throw new Error("The bare page is not served; what was said is above.");
      await sleep(100);
    }
    const page = await openPage(lab, url);
    const weight = weigh(await page.scripts());
    await page.close();
    say(`  a bare page loads ${weight.files} scripts, ${weight.gzipBytes} bytes gzip`);
    await writeFile(RESULT, JSON.stringify(weight));
  } finally {
    child.kill();
  }
}
