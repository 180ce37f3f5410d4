import type { Cell, ReferenceRow, ReferenceTable } from "@/lib/reference/table";
import { citeUrl, resolveCite } from "./cites";
import type { Place, Reporter } from "./diagnostic";
import type { Reference } from "./schemas/notes";
import type { TableSource } from "./schemas/table";
import type { Sources } from "./sources";

export type CoreTables = Readonly<Record<string, ReferenceTable>>;

const SOURCE_COLUMN = { zh: "出处", en: "Source" };

/**
 * Adds the tables that come from data modules of the core to those of content/tables/, in the same form, so that
 * everything after this treats them alike. Of two with one name the file counts.
 */
export function addCoreTables(sources: Sources, tables: CoreTables, reporter: Reporter): void {
  const references = new Map(sources.references.map(({ value }) => [value.id, value]));
  for (const [name, table] of Object.entries(tables)) {
    const file = sources.tables.get(name);
    if (file) {
      const message = `A data module of lib/reference/ already gives the table "${name}".`;
      reporter.error(file.at(), "table-twice", message, "Delete this file and use the other, or give it another name.");
      continue;
    }
    // It has no lines that an author could go to; the path says which cell.
    const at = (...path: PropertyKey[]): Place => ({ file: ["lib/reference", name, ...path].join("/"), line: 1, column: 1 });
    sources.tables.set(name, { value: tableOf(table, references), at });
  }
}

function tableOf(table: ReferenceTable, references: Map<string, Reference>): TableSource {
  const { caption, columns, rows, hasSourceColumn } = table;
  const sourceCell = (row: ReferenceRow): Cell[] => (hasSourceColumn ? [linked(row.cites, references)] : []);
  return {
    caption,
    columns: hasSourceColumn ? [...columns, SOURCE_COLUMN] : [...columns],
    rows: rows.map((row) => [...row.cells, ...sourceCell(row)]),
    cites: citesOf(table, references),
  };
}

/** What stands below the table. A cite that names no document is always there, so that it is reported. */
function citesOf({ rows, cites, hasSourceColumn }: ReferenceTable, references: Map<string, Reference>): string[] {
  const ofRows = rows.flatMap((row) => row.cites);
  const unknown = ofRows.filter((cite) => resolveCite(cite, references) === undefined);
  // Where each row names its section, the documents are enough below.
  const below = hasSourceColumn ? ofRows.map((cite) => resolveCite(cite, references)?.reference ?? cite) : ofRows;
  return [...new Set([...(cites ?? below), ...unknown])];
}

function linked(cites: readonly string[], references: Map<string, Reference>): string {
  const links = cites.map((cite) => {
    const resolved = resolveCite(cite, references);
    const reference = resolved && references.get(resolved.reference);
    return reference ? `[${labelOf(cite)}](<${citeUrl(reference, resolved.section)}>)` : cite;
  });
  return links.join(" · ");
}

/** A registry or a manual page by what tells it apart in a narrow column: the whole name is where the link leads. */
function labelOf(cite: string): string {
  return cite.startsWith("IANA ") ? "IANA" : cite.replace(/^Linux man-pages /, "");
}
