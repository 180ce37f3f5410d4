import type { GeneratedFiles } from "./catalogue";
import { checkCites } from "./checks/cites";
import { checkClaims } from "./checks/claims";
import { checkIds } from "./checks/ids";
import { checkLessons } from "./checks/lessons";
import { checkLengthHabit, checkOptions } from "./checks/options";
import { checkPaths } from "./checks/paths";
import { checkDirectives, checkItemReferences, type Names } from "./checks/references";
import { checkCatalogue } from "./checks/simulations";
import { checkTables } from "./checks/tables";
import { checkTerms } from "./checks/terms";
import { checkPrompts, checkTexts } from "./checks/texts";
import { checkTopics } from "./checks/topics";
import { compileItems } from "./compile-items";
import { addCoreTables, type CoreTables } from "./core-tables";
import { type AreaCoverage, checkCoverage } from "./coverage";
import { type Diagnostic, Reporter, sorted } from "./diagnostic";
import { generate } from "./generate";
import { indexSources } from "./index-sources";
import type { SourceFile } from "./layout";
import { CATALOGUE, ScenarioRuns, type Simulations } from "./simulations";
import { readSources } from "./sources";

export type CompileOptions = {
  names: Names;
  /** Reference tables that data modules of the core give, by name. */
  tables: CoreTables;
  /** While an area is being written: what is still missing in it is a warning, and its coverage is only counted. */
  partial?: boolean;
};

export type Compiled = {
  diagnostics: Diagnostic[];
  coverage: AreaCoverage[];
  /** The files below .generated/; absent where a diagnostic is an error. */
  files: GeneratedFiles | undefined;
};

/** What a partial run lets pass, since somebody else may be writing it. */
const UNFINISHED = new Set([
  "unknown-prerequisite",
  "unknown-topic",
  "unknown-simulation",
  "unlisted-simulation",
  "unknown-scenario",
  "unknown-table",
  "unknown-figure",
  "unknown-header",
  "unknown-reference",
  "unowned-note-topic",
  "unused-term",
]);

/** Reads, checks and compiles all content. Pure: the same files and simulations always give the same result. */
export function compileContent(files: readonly SourceFile[], simulations: Simulations, options: CompileOptions): Compiled {
  const { names, tables, partial = false } = options;
  const reporter = new Reporter(partial ? UNFINISHED : undefined);
  const sources = readSources(files, reporter);
  addCoreTables(sources, tables, reporter);
  const index = indexSources(sources);
  const runs = new ScenarioRuns(simulations);
  runs.check(reporter);
  checkCatalogue(simulations, index, CATALOGUE, reporter);
  checkIds(sources, reporter);
  checkTopics(index, reporter);
  checkPaths(index, reporter);
  checkTexts(index, reporter);
  checkTables(index, reporter);
  checkTerms(index, reporter);
  checkCites(index, reporter);
  checkClaims(index, reporter);
  for (const topic of sources.topics) {
    checkLessons(topic, index, reporter);
    checkDirectives(topic, index, simulations, names, reporter);
    checkLengthHabit(topic.items, reporter);
    for (const item of topic.items) {
      checkItemReferences(item, topic, index, reporter);
      checkOptions(item, reporter);
    }
  }
  checkPrompts(index.items.values(), reporter);
  const items = compileItems(index, runs, reporter);
  const coverage = checkCoverage(index, partial, reporter);
  const faulty = reporter.diagnostics.some((diagnostic) => diagnostic.severity === "error");
  return {
    diagnostics: sorted(reporter.diagnostics),
    coverage,
    files: faulty ? undefined : generate(index, items, simulations),
  };
}
