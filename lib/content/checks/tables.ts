import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";

/** A row of a reference table has a cell for each of its columns. */
export function checkTables({ sources }: ContentIndex, reporter: Reporter): void {
  for (const { value, at } of sources.tables.values()) {
    for (const [index, row] of value.rows.entries()) {
      if (row.length === value.columns.length) continue;
      const message = `The row has ${row.length} cells and the table ${value.columns.length} columns.`;
      reporter.error(at("rows", index), "row-length", message, "Give each row a cell for each column.");
    }
  }
}
