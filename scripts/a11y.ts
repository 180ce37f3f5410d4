import { makeDerived } from "./setup/prepare";
import { runCommand } from "./setup/say";
import { listenForSignals } from "./setup/signals";
import { runSteps } from "./testing/run-steps";
import { A11Y } from "./testing/steps";

await runCommand(async () => {
  listenForSignals();
  await makeDerived({ build: true });
  return runSteps([A11Y]);
});
