import type { Text } from "@/lib/text";
import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { parseText } from "../markdown";

/** A row of a reference table has a cell for each of its columns, and every cell is a line of text. */
export function checkTables({ sources }: ContentIndex, reporter: Reporter): void {
  for (const { value, at } of sources.tables.values()) {
    for (const [index, column] of value.columns.entries()) {
      checkCell(column, at("columns", index), reporter);
      if (column === "")
        reporter.error(at("columns", index), "nameless-column", "The column has no name.", "Say what its cells are.");
    }
    for (const [index, row] of value.rows.entries()) {
      for (const [cell, written] of row.entries()) checkCell(written, at("rows", index, cell), reporter);
      if (row.length === value.columns.length) continue;
      const message = `The row has ${row.length} cells and the table ${value.columns.length} columns.`;
      reporter.error(at("rows", index), "row-length", message, "Give each row a cell for each column.");
    }
  }
}

/** A cell of one spelling is no text of two languages, which checkTexts looks at: "#" alone would be a heading. */
function checkCell(cell: string | Text, place: Place, reporter: Reporter): void {
  if (typeof cell !== "string" || cell === "") return;
  const { children } = parseText(cell);
  if (children.length === 1 && children[0]?.type === "paragraph") return;
  reporter.error(place, "not-inline", "This cell is not a line of plain text.", "Write it as words, or as code in backticks.");
}
