import { join } from "node:path";
import { compileContent } from "./setup/content";
import { withLock } from "./setup/lock";
import { GENERATED } from "./setup/paths";
import { generatePrismaClient } from "./setup/prisma-client";
import { runCommand, SetupProblem, say } from "./setup/say";
import { listenForSignals } from "./setup/signals";
import { runSteps } from "./testing/run-steps";
import { STEPS } from "./testing/steps";

// npm test                    everything that CI runs
// npm test -- unit database   only these parts; the names are in scripts/testing/steps.ts
await runCommand(async () => {
  listenForSignals();
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown) throw new SetupProblem(`There is no part "${unknown}". There are: ${STEPS.map((step) => step.name).join(", ")}.`);
  await withLock(join(GENERATED, "lock"), "building", async () => {
    await generatePrismaClient();
    // The tests read the compiled content; its faults are reported by the step of that name.
    await compileContent().catch((error) => {
      if (!(error instanceof SetupProblem)) throw error;
      say(error.message);
    });
  });
  return runSteps(wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step.name)));
});
