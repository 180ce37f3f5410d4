import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// Two projects: `unit` is pure and runs anywhere; `database` needs the server that scripts/test.ts starts.
export default defineConfig({
  resolve: {
    alias: { "@": root.replace(/\/$/, ""), "server-only": fileURLToPath(new URL("scripts/empty.ts", import.meta.url)) },
  },
  test: {
    env: { TZ: "Pacific/Chatham" }, // an odd zone, so that a date that leaks the machine's zone shows
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{lib,components,scripts,app}/**/*.test.ts?(x)"], exclude: ["lib/server/**"] },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["lib/server/**/*.test.ts"],
          globalSetup: [],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
