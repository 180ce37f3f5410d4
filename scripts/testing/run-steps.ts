import { say, seconds } from "../setup/say";
import { add, type Count, countLine } from "./count";
import type { Step } from "./steps";

type Outcome = { step: Step; count: Count; took: string };

/** Runs all steps, also after a failure, except those whose foundation failed; ends with the counts over all. */
export async function runSteps(steps: Step[]): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const begunAt = Date.now();
    const broken = outcomes.find((done) => step.needs?.includes(done.step.name) && done.count.failed > 0);
    say(`\n━━ ${step.title} ${"━".repeat(Math.max(3, 76 - step.title.length))}`);
    if (broken) say(`Not run, because this failed: ${broken.step.title}`);
    // What did not run has not passed either; it counts as one failure so that the total never looks better than it is.
    const count = broken ? { passed: 0, failed: 1, skipped: 0 } : await countSafely(step);
    outcomes.push({ step, count, took: seconds(begunAt) });
    say(`${count.failed > 0 ? "✗" : "✓"} ${step.title}: ${countLine(count)} in ${seconds(begunAt)}`);
  }
  return report(outcomes);
}

/** A step that cannot even begin (no browser to be had) says why and counts as failed; the others still run. */
async function countSafely(step: Step): Promise<Count> {
  try {
    return await step.run();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function report(outcomes: Outcome[]): number {
  const total = outcomes.map(({ count }) => count).reduce(add, { passed: 0, failed: 0, skipped: 0 });
  say("\n━━ Result (lint, types, content and build count as one test each)");
  for (const { step, count, took } of outcomes)
    say(`${count.failed > 0 ? "✗" : "✓"} ${step.name.padEnd(9)} ${countLine(count)} (${took})`);
  say(`\n${countLine(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}
