import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildSite } from "../setup/build";
import { GENERATED } from "../setup/paths";
import { findFreePort } from "../setup/ports";
import { commandOf, ownScript, runNode } from "../setup/run";
import { SetupProblem, say } from "../setup/say";
import { provideBrowser } from "./browser";
import { type Count, countPlaywright, countVitest, readCount } from "./count";
import { provideTshark } from "./tshark";

/** One part of `npm test`. `needs` names parts without which it means nothing. */
export type Step = { name: string; title: string; needs?: string[]; run: () => Promise<Count> };

const REPORTS = join(GENERATED, "reports");

/** A tool that only says yes or no counts as one test. */
async function one(run: () => Promise<boolean>): Promise<Count> {
  const passed = await run();
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function succeeds(args: string[]): Promise<boolean> {
  return (await runNode(args)).code === 0;
}

async function vitest(project: string, env: Record<string, string> = {}): Promise<Count> {
  const report = join(REPORTS, `${project}.json`);
  await rm(report, { force: true });
  const options = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runNode([commandOf("vitest", "vitest"), ...options], { env });
  return readCount(report, code, countVitest);
}

async function playwright(project: string): Promise<Count> {
  const report = join(REPORTS, `${project}.json`);
  await rm(report, { force: true });
  const env = {
    PLAYWRIGHT_CHROMIUM: provideBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    E2E_PORT: String(await findFreePort()),
  };
  const options = ["test", "--project", project, "--reporter=list,json"];
  const { code } = await runNode([commandOf("@playwright/test", "playwright"), ...options], { env });
  return readCount(report, code, countPlaywright);
}

async function builds(): Promise<boolean> {
  try {
    if (!(await buildSite())) say("The build is up to date.");
    return true;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(error.message);
    return false;
  }
}

/** What `npm test` does, in this order. */
export const STEPS: Step[] = [
  {
    name: "lint",
    title: "Format and lint (Biome)",
    run: () => one(() => succeeds([commandOf("@biomejs/biome", "biome"), "ci", "."])),
  },
  {
    name: "types",
    title: "Types (TypeScript)",
    run: () =>
      one(async () => {
        const routes = await succeeds([commandOf("next", "next"), "typegen"]); // next-env.d.ts and the routes' types
        // Afresh: what an earlier run kept has hidden errors before.
        return routes && (await succeeds([commandOf("typescript", "tsc"), "--noEmit", "--incremental", "false", "-p", "."]));
      }),
  },
  { name: "content", title: "Content (all checks)", run: () => one(() => succeeds(ownScript("content.ts"))) },
  {
    name: "unit",
    title: "Unit tests (Vitest)",
    run: () => {
      provideTshark();
      return vitest("unit");
    },
  },
  { name: "setup", title: "Set-up: embedded PostgreSQL and migrations (Vitest)", run: () => vitest("setup") },
  { name: "database", title: "Database tests on a real PostgreSQL (Vitest)", run: () => vitest("database") },
  { name: "build", title: "Production build (Next)", run: () => one(builds) },
  { name: "start", title: "npm start: starts, stops, crashes (Vitest)", needs: ["build"], run: () => vitest("start") },
  { name: "e2e", title: "End to end in Chromium (Playwright)", needs: ["build"], run: () => playwright("e2e") },
];

/** Not a part of `npm test`, which scans one page of each kind: every page in both languages and themes. */
export const A11Y: Step = { name: "a11y", title: "Accessibility of every page (axe)", run: () => playwright("a11y") };
