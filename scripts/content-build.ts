import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedFiles } from "@/lib/content/catalogue";
import type { AreaCoverage } from "@/lib/content/coverage";
import type { Diagnostic } from "@/lib/content/diagnostic";
import type { SourceFile } from "@/lib/content/layout";
import { readCompiler, readContent } from "./content-files";

export type Build =
  | { outcome: "fresh"; summary: string }
  | { outcome: "built" | "faulty"; diagnostics: Diagnostic[]; coverage: AreaCoverage[]; summary: string };

/** What .generated/stamp holds: the inputs of the files beside it, and the line that was printed for them. */
type Stamp = { inputs: string; partial: boolean; summary: string };

/** Compiles the content into .generated/ where it is stale. Nothing is written where the content has errors. */
export async function buildContent(root: string, partial: boolean): Promise<Build> {
  const [files, compiler] = await Promise.all([readContent(root), readCompiler(root)]);
  const inputs = hashOf([...files, ...compiler]);
  const stamp = await readStamp(root);
  // What passed the whole checks passes the partial ones, and not the other way round.
  if (stamp?.inputs === inputs && (partial || !stamp.partial)) return { outcome: "fresh", summary: stamp.summary };

  // Parsers and engines are loaded only when there is something to compile.
  const [{ compileContent }, { FIGURES }, { HEADERS }, { REFERENCE_TABLES }, { loadSimulations }] = await Promise.all([
    import("@/lib/content/compile"),
    import("@/lib/content/figures"),
    import("@/lib/packets/fields"),
    import("@/lib/reference/tables"),
    import("./content-simulations"),
  ]);
  const names = { figures: FIGURES, protocols: Object.keys(HEADERS) };
  const simulations = await loadSimulations(partial ? warnBroken : undefined);
  const compiled = compileContent(files, simulations, { names, tables: REFERENCE_TABLES, partial });
  const { diagnostics, coverage } = compiled;
  if (!compiled.files) return { outcome: "faulty", diagnostics, coverage, summary: "Nothing was written." };
  const summary = summaryOf(compiled.files);
  await writeGenerated(root, compiled.files, { inputs, partial, summary });
  return { outcome: "built", diagnostics, coverage, summary };
}

function summaryOf({ "topics.json": topics, "items.json": items, "claims.json": claims }: GeneratedFiles): string {
  return `${topics.length} topics, ${Object.keys(items).length} items, ${Object.keys(claims).length} claims.`;
}

function warnBroken(name: string, reason: unknown): void {
  console.error(
    `The simulation "${name}" cannot be loaded and is left out: ${reason instanceof Error ? reason.message : reason}`,
  );
}

function hashOf(files: SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex");
}

async function readStamp(root: string): Promise<Stamp | undefined> {
  try {
    // Written below, by nobody else.
    return JSON.parse(await readFile(join(root, ".generated/stamp"), "utf8")) as Stamp;
  } catch {
    return undefined;
  }
}

async function writeGenerated(root: string, files: GeneratedFiles, stamp: Stamp): Promise<void> {
  const folder = join(root, ".generated");
  // Without a stamp, a run that is killed here is repeated by the next one.
  await rm(join(folder, "stamp"), { force: true });
  await mkdir(join(folder, "lessons"), { recursive: true });
  await Promise.all(Object.entries(files).map(([name, value]) => writeWhole(join(folder, name), JSON.stringify(value))));
  for (const name of await readdir(join(folder, "lessons"))) {
    if (!(`lessons/${name}` in files)) await rm(join(folder, "lessons", name), { force: true });
  }
  await writeWhole(join(folder, "stamp"), JSON.stringify(stamp));
}

/** Through a file of this process, so that whoever reads meanwhile sees the old one or the new one, and never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const made = `${path}.${process.pid}`;
  await writeFile(made, text);
  await rename(made, path);
}
