import type { Nodes } from "mdast";
import type { Place } from "./diagnostic";

/** Where a Markdown node starts. */
export function placeOf(file: string, node: Nodes): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Where the character `index` of a text node stands. */
export function placeInText(file: string, node: Nodes & { value: string }, index: number): Place {
  const start = placeOf(file, node);
  const before = node.value.slice(0, index).split("\n");
  const last = before.at(-1) ?? "";
  return before.length === 1
    ? { ...start, column: start.column + last.length }
    : { ...start, line: start.line + before.length - 1, column: last.length + 1 };
}

/** Where the character `offset` of a whole file stands. */
export function placeAt(file: string, source: string, offset: number): Place {
  const before = source.slice(0, offset);
  return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
