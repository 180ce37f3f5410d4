import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { commandOf } from "../setup/run";
import { SetupProblem, say } from "../setup/say";
import { installDebianPackages } from "./debian";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DOWNLOAD_WITHIN_MS = 300_000;

/** The browser of the end-to-end tests: the named one, Playwright's own when it was downloaded, or an installed one. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM, chromium.executablePath(), ...USUAL_PLACES];
  return candidates.find((path) => path && existsSync(path) && runs(path));
}

/** It may be there and lack its libraries. */
function runs(path: string): boolean {
  return process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/** Finds or fetches the browser, or names the one thing to install. */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  say("· No Chromium here; trying Playwright's download …");
  const download = spawnSync(process.execPath, [commandOf("@playwright/test", "playwright"), "install", "chromium"], {
    stdio: "ignore",
    timeout: DOWNLOAD_WITHIN_MS,
  });
  const downloaded = download.status === 0 ? findBrowser() : undefined;
  if (downloaded) return downloaded;
  installDebianPackages(["chromium", "fonts-noto-cjk"]);
  const installed = findBrowser();
  if (installed) return installed;
  throw new SetupProblem(
    "The end-to-end tests need Chromium, and it could not be fetched here. Install Chromium or Chrome (on Debian:\n" +
      "apt-get install chromium), or name one in PLAYWRIGHT_CHROMIUM; then run the tests again.",
  );
}
