import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// `unit` is pure and runs anywhere; `setup` starts PostgreSQL servers of its own; `database` needs one, which its global
// set-up opens; `start` runs `npm start` on a finished build.
export default defineConfig({
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": fileURLToPath(new URL("scripts/empty.ts", import.meta.url)) },
  },
  test: {
    env: { TZ: "Pacific/Chatham" }, // an odd zone, so that a date that leaks the machine's zone shows
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,app,bench}/**/*.test.ts?(x)", "scripts/*.test.ts"],
          exclude: ["lib/server/**", "scripts/{start,crash}.test.ts"],
          // They are pure: a module that is loaded once serves every file, which halves the work; and both cores of a small
          // machine may have a part of it (the default leaves one free).
          isolate: false,
          maxWorkers: "100%",
          // Property tests on a busy machine are slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "setup", include: ["scripts/{setup,testing}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["lib/server/**/*.test.ts"],
          globalSetup: ["scripts/testing/database-setup.ts"],
          setupFiles: ["scripts/testing/database-worker.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: ["scripts/{start,crash}.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
