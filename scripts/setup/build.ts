import { join } from "node:path";
import { sealPages } from "../csp";
import { ROOT } from "./paths";
import { commandOf, runNode } from "./run";
import { SetupProblem, step } from "./say";
import { makeIfStale } from "./stale";

const NEXT = join(ROOT, ".next");

/** Everything that `next build` reads, and what we do to its result. */
async function inputs() {
  const folders = ["app", "components", "lib", "messages", "content", "prisma/schema.prisma", "public"];
  const files = ["proxy.ts", "instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package.json"];
  const publicValues = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return {
    paths: [...folders, ...files, "package-lock.json", "scripts/csp.ts", "scripts/setup/build.ts"],
    ignore: /\.test\.tsx?$|^lib\/server\/db\/generated\//,
    values: { ...Object.fromEntries(publicValues), node: process.versions.node.split(".")[0] },
  };
}

/** Builds the site for production when anything it is made from changed. */
export async function buildSite(): Promise<boolean> {
  return makeIfStale({
    record: join(NEXT, "made-from"),
    inputs: await inputs(),
    make: () =>
      step("Building the site (about a minute when nothing is built yet)", async () => {
        const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
        const { code } = await runNode([commandOf("next", "next"), "build"], { env, diesWithUs: true });
        if (code !== 0) throw new SetupProblem("The build failed; its message is above.");
        await sealPages(join(NEXT, "server", "app"));
      }),
  });
}
