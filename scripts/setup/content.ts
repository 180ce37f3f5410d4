import { join } from "node:path";
import { GENERATED } from "./paths";
import { ownScript, runNode } from "./run";
import { SetupProblem, step } from "./say";
import { makeIfStale } from "./stale";

/** The compiler computes answers with the engines, so the whole core counts. */
const INPUTS = {
  paths: ["content", "lib", "scripts/content.ts", "scripts/content-json.ts", "package-lock.json"],
  ignore: /^lib\/server\/|\.test\.tsx?$/,
};

/** Checks and compiles the lessons, cards and questions when anything they rest on changed. */
export async function compileContent(): Promise<boolean> {
  return makeIfStale({
    record: join(GENERATED, "content.made-from"),
    inputs: INPUTS,
    make: () =>
      step("Compiling the content", async () => {
        const { code } = await runNode(ownScript("content.ts"));
        if (code !== 0) throw new SetupProblem("The content has faults; they are listed above. Correct them and start again.");
      }),
  });
}
