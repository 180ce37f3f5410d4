import { describe, expect, it } from "vitest";
import type { ReferenceTable } from "@/lib/reference/table";
import { compileContent } from "./compile";
import { formatDiagnostic } from "./diagnostic";
import { aSimulation, filesOf, SOUND } from "./fixtures";

const names = { figures: ["state-diagram"], protocols: ["tcp", "ipv4"] };

const flags: ReferenceTable = {
  caption: { zh: "标志", en: "Flags" },
  columns: ["`TCP`", { zh: "含义", en: "Meaning" }],
  rows: [{ cells: ["`SYN`", { zh: "从 `0` 开始", en: "starts at `0`" }], cites: ["RFC 9293 §3.4"] }],
  hasSourceColumn: false,
};

function compile(tables: Record<string, ReferenceTable>) {
  const { files, diagnostics } = compileContent(filesOf(SOUND), aSimulation(), { names, tables });
  return { tables: files?.["tables.json"], cites: files?.["cites.json"], faults: diagnostics.map(formatDiagnostic) };
}

describe("a table of the core", () => {
  it("comes out as one of content/tables/ does, and its cites with it", () => {
    const { tables, cites, faults } = compile({ flags });
    expect(faults).toEqual([]);
    expect(Object.keys(tables ?? {})).toEqual(["numbers", "flags"]);
    expect(tables?.flags).toEqual({
      caption: { zh: "标志", en: "Flags" },
      columns: [
        { zh: '<code class="wire">TCP</code>', en: '<code class="wire">TCP</code>' },
        { zh: "含义", en: "Meaning" },
      ],
      rows: [
        [
          { zh: '<code class="wire">SYN</code>', en: '<code class="wire">SYN</code>' },
          { zh: '从 <code class="wire">0</code> 开始', en: 'starts at <code class="wire">0</code>' },
        ],
      ],
      cites: ["RFC 9293 §3.4"],
    });
    expect(cites?.["RFC 9293 §3.4"]?.url).toBe("https://www.rfc-editor.org/rfc/rfc9293#section-3.4");
  });

  it("names the section of each row in a last column, and below only the documents", () => {
    const { tables, faults } = compile({ flags: { ...flags, hasSourceColumn: true } });
    expect(faults).toEqual([]);
    expect(tables?.flags?.columns[2]).toEqual({ zh: "出处", en: "Source" });
    expect(tables?.flags?.rows[0]?.[2]?.en).toBe(
      '<a href="https://www.rfc-editor.org/rfc/rfc9293#section-3.4">RFC 9293 §3.4</a>',
    );
    expect(tables?.flags?.cites).toEqual(["RFC 9293"]);
  });

  it("is checked like any other, and the fault says which cell it is in", () => {
    const cells = [..."ab"].map((letter) => ({ zh: `${letter}，说的是"甲"`, en: letter }));
    expect(compile({ flags: { ...flags, rows: [{ cells, cites: ["RFC 9239"] }] } }).faults.join("\n")).toMatchInlineSnapshot(`
      "lib/reference/flags/cites/0:1:1  unknown-reference
        "RFC 9239" names no document of references.yaml.
        Did you mean "RFC 9293"?
      lib/reference/flags/rows/0/0/zh:1:1  straight-quote
        “a，说的是"甲"” has a straight quote.
        Write “…”; put code in backticks.
      lib/reference/flags/rows/0/1/zh:1:1  straight-quote
        “b，说的是"甲"” has a straight quote.
        Write “…”; put code in backticks."
    `);
    expect(
      compile({ flags: { ...flags, rows: [{ cells: ["`SYN`"], cites: ["RFC 9293"] }] } }).faults.join("\n"),
    ).toMatchInlineSnapshot(`
      "lib/reference/flags/rows/0:1:1  row-length
        The row has 1 cells and the table 2 columns.
        Give each row a cell for each column."
    `);
  });

  it("gives way to a file of the same name, which is reported", () => {
    expect(compile({ numbers: flags }).faults.join("\n")).toMatchInlineSnapshot(`
      "content/tables/numbers.yaml:1:1  table-twice
        A data module of lib/reference/ already gives the table "numbers".
        Delete this file and use the other, or give it another name."
    `);
  });

  it("reports an unknown source of a row even where the table as a whole has others", () => {
    const rows = [{ cells: ["`SYN`", "x"], cites: ["RFC 9239"] }];
    expect(compile({ flags: { ...flags, rows, hasSourceColumn: true, cites: ["RFC 9293"] } }).faults).toHaveLength(1);
  });
});
