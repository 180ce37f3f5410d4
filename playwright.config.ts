import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/testing/browser";

const port = process.env.E2E_PORT ?? "4173";
const isRoot = process.getuid?.() === 0;

/** Chromium looks up its maker's hosts at every start; where there is no way out that costs seconds and log lines. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

// The site is the production build with a database of its own, see scripts/testing/e2e-site.ts. No retries: a test
// that fails sometimes is wrong, or the product is.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    locale: "en-US",
    timezoneId: "Pacific/Chatham",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: [...QUIET, ...(isRoot ? ["--no-sandbox"] : [])] },
  },
  projects: [
    { name: "e2e", testIgnore: /a11y\.spec\.ts$/ },
    // Every page in both languages and themes: `npm run a11y`.
    { name: "a11y", testMatch: /a11y\.spec\.ts$/ },
  ],
  webServer: {
    command: "node --import tsx scripts/testing/e2e-site.ts",
    url: `http://localhost:${port}/api/health`,
    env: { PORT: port },
    reuseExistingServer: false,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
