import { buildContent } from "../content-build";
import { reportCoverage, reportDiagnostics } from "../content-report";
import { ROOT } from "./paths";
import { SetupProblem, say, step } from "./say";

/**
 * Checks and compiles the content when anything it rests on changed (the compiler itself sees that); faults stop the
 * caller. `partial` is for whoever works on unfinished content: what is still missing is then only a warning.
 */
export async function compileContent(partial = Boolean(process.env.RETRANSMIT_PARTIAL_CONTENT)): Promise<void> {
  const build = await step("Checking the content", () => buildContent(ROOT, partial));
  if (build.outcome === "fresh") return;
  process.stderr.write(reportDiagnostics(build.diagnostics));
  if (build.outcome === "faulty") {
    process.stdout.write(reportCoverage(build.coverage, partial));
    throw new SetupProblem("The content has faults; they are listed above. Correct them and start again.");
  }
  say(`  ${build.summary}`);
}
