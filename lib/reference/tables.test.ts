import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { resolveCite } from "@/lib/content/cites";
import { LOCALES } from "@/lib/text";
import type { Cell } from "./table";
import { REFERENCE_TABLES } from "./tables";

/** The documents that content may cite; the file is read here because the core may not. */
const REFERENCES = new Map(
  (parse(readFileSync("content/references.yaml", "utf8")) as { id: string; obsoleted_by?: string[] }[]).map((entry) => [
    entry.id,
    entry,
  ]),
);

/** Old documents that rows cite on purpose: they define what no newer one defines again. */
const OLD_ON_PURPOSE = ["RFC 2518", "RFC 5246", "RFC 8422"];

const inLanguage = (cell: Cell, locale: "zh" | "en") => (typeof cell === "string" ? cell : cell[locale]);

test("The tables are those that lessons name", () => {
  expect(Object.keys(REFERENCE_TABLES).sort()).toEqual(
    [
      ...[1, 2, 3, 4, 5].map((first) => `status-codes-${first}xx`),
      ...["methods", "headers-request", "headers-response", "headers-both", "headers-caching", "ports", "layers", "protocols"],
      ...["tcp-flags", "tcp-states", "socket-calls", "cipher-suites", "key-exchanges", "cidr-sizes"],
    ].sort(),
  );
});

describe.each(Object.entries(REFERENCE_TABLES))("%s", (_, { rows, columns, cites = [] }) => {
  test("gives each row a cell for each column, and no two rows the same name", () => {
    for (const row of rows) expect(row.cells).toHaveLength(columns.length);
    for (const locale of LOCALES) {
      const names = rows.map(({ cells: [name = ""] }) => inLanguage(name, locale));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("cites for every row, and as a whole, documents of content/references.yaml that are in force", () => {
    for (const row of rows) expect(row.cites.length).toBeGreaterThan(0);
    for (const cite of [...cites, ...rows.flatMap((row) => row.cites)]) {
      const reference = resolveCite(cite, REFERENCES)?.reference ?? `${cite} is not in references.yaml`;
      expect(REFERENCES.has(reference) ? "known" : reference).toBe("known");
      if (!OLD_ON_PURPOSE.includes(reference)) expect([cite, REFERENCES.get(reference)?.obsoleted_by ?? []]).toEqual([cite, []]);
    }
  });

  test("closes every backtick, and writes Chinese where a cell has its own Chinese", () => {
    for (const cell of [...columns, ...rows.flatMap((row) => row.cells)]) {
      for (const locale of LOCALES) expect(inLanguage(cell, locale).split("`").length % 2).toBe(1);
    }
  });
});
