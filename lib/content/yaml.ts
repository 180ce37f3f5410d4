import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type * as z from "zod/mini";
import type { Place, Reporter } from "./diagnostic";
import { explainIssue } from "./explain-issue";
import type { SourceFile } from "./layout";
import { childOf } from "./schema-keys";

/** A value with the way back to where each of its parts stands. */
export type Located<T> = { value: T; at(...path: PropertyKey[]): Place };

/** `broken`: the YAML itself has faults, and the value is what could be made out of it. */
type Parsed = { value: unknown; broken: boolean; at(path: readonly PropertyKey[], key?: string): Place };

/** A file that holds one value of `schema`; undefined where it has faults, all of which are reported. */
export function readOne<T>(file: SourceFile, schema: z.ZodMiniType<T>, reporter: Reporter): Located<T> | undefined {
  return check(parse(file, reporter), [], schema, reporter);
}

/**
 * A file that holds a list of `schema`. Entries with faults are reported and handed to `onBroken`, so that what
 * is still readable in them (their ids) keeps the other checks from reporting their absence as well.
 */
export function readList<T>(
  file: SourceFile,
  schema: z.ZodMiniType<T>,
  reporter: Reporter,
  onBroken: (entry: unknown) => void = () => {},
): Located<T>[] {
  const parsed = parse(file, reporter);
  if (!Array.isArray(parsed.value)) {
    if (parsed.value === null || parsed.broken) return [];
    reporter.error(parsed.at([]), "wrong-type", "This file is not a list.", "Start each entry with a hyphen: `- id: …`.");
    return [];
  }
  const entries: Located<T>[] = [];
  for (const [index, value] of parsed.value.entries()) {
    const entry = check(parsed, [index], schema, reporter);
    if (entry) entries.push(entry);
    else onBroken(value);
  }
  return entries;
}

/** YAML that begins at `firstLine` of the file (frontmatter). */
export function readFrontmatter<T>(
  file: SourceFile,
  text: string,
  firstLine: number,
  schema: z.ZodMiniType<T>,
  reporter: Reporter,
): Located<T> | undefined {
  return check(parse({ path: file.path, text }, reporter, firstLine - 1), [], schema, reporter);
}

function check<T>(
  parsed: Parsed,
  base: readonly PropertyKey[],
  schema: z.ZodMiniType<T>,
  reporter: Reporter,
): Located<T> | undefined {
  if (parsed.broken) return undefined;
  const value = base.reduce(childOf, parsed.value);
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, at: (...path) => parsed.at([...base, ...path]) };
  for (const issue of result.error.issues) {
    for (const { path, key, code, message, remedy } of explainIssue(issue, schema, value)) {
      reporter.error(parsed.at([...base, ...path], key), code, message, remedy);
    }
  }
  return undefined;
}

function parse(file: SourceFile, reporter: Reporter, linesBefore = 0): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    reporter.error(place(problem.pos[0]), "yaml", problem.message, "Mend the YAML; quote texts that hold `: ` or ` #`.");
  }
  const at: Parsed["at"] = (path, key) => place(offsetOf(document, path, key));
  return { value: document.toJS(), broken: document.errors.length > 0, at };
}

/** The start of the value at `path`, or of `key` in it; of the nearest ancestor where the path does not exist. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    return node.range[0];
  }
  return 0;
}
