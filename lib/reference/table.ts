import type { Text } from "@/lib/text";

/** Markdown, as in content/tables/. Protocol words are the same in both languages and need one spelling only. */
export type Cell = string | Text;

/** One line of a table that people look up. */
export type ReferenceRow = {
  /** One for each column; the first names the row. */
  cells: readonly Cell[];
  /** What the row rests on: ids of content/references.yaml, with a section where they have them ("RFC 9110 §9.3.1"). */
  cites: readonly string[];
};

/** A table of the core as the content compiler takes it: `::table{name=…}` sets it in a lesson, like those of content/tables/. */
export type ReferenceTable = {
  caption: Text;
  columns: readonly Cell[];
  rows: readonly ReferenceRow[];
  /** The sources of each row stand in a last column of their own. */
  hasSourceColumn: boolean;
  /** What the table as a whole rests on, named below it; where absent, the sources of its rows, each once. */
  cites?: readonly string[];
};

/** Protocol text: a name, a number, a field. */
export function wire(text: string): string {
  return `\`${text}\``;
}

/** Protocol words in a row, as each language separates them. */
export function wires(texts: readonly string[]): Text {
  return { zh: texts.map(wire).join("、"), en: texts.map(wire).join(", ") };
}
