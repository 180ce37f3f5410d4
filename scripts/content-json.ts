/** Writes the compiled catalogue (design.md, content) to standard output and nothing else there. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildContent } from "./content-build";
import { reportDiagnostics } from "./content-report";

const root = fileURLToPath(new URL("..", import.meta.url));
const build = await buildContent(root, false);
if (build.outcome === "faulty") {
  process.stderr.write(reportDiagnostics(build.diagnostics));
  process.exitCode = 1;
} else {
  process.stdout.write(`${await readFile(new URL("../.generated/catalogue.json", import.meta.url), "utf8")}\n`);
}
