/**
 * Checks and compiles content/ into .generated/.
 *
 *   npm run content                 everything that design.md asks for
 *   npm run content -- --partial    while an area is being written: what others still write is a warning,
 *                                   and coverage is enforced for the inventories of the topics that are there
 *   npm run content -- --only=tcp   prints only diagnostics of files whose path holds the word
 */
import { fileURLToPath } from "node:url";
import { buildContent } from "./content-build";
import { reportCoverage, reportDiagnostics } from "./content-report";

const root = fileURLToPath(new URL("..", import.meta.url));
const options = process.argv.slice(2);
const only = options.find((option) => option.startsWith("--only="))?.slice("--only=".length) ?? "";

const partial = options.includes("--partial");

const build = await buildContent(root, partial);
if (build.outcome === "fresh") {
  console.log(`content: up to date, ${build.summary}`);
} else {
  process.stderr.write(reportDiagnostics(build.diagnostics.filter(({ file }) => file.includes(only))));
  process.stdout.write(reportCoverage(build.coverage, partial));
  console.log(`content: ${build.summary}`);
  if (build.outcome === "faulty") process.exitCode = 1;
}
