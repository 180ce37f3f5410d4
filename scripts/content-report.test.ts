import { expect, it } from "vitest";
import { reportCoverage, reportDiagnostics } from "./content-report";

it("says nothing where nothing is wrong, and counts errors apart from warnings", () => {
  const fault = { file: "a.yaml", line: 2, column: 3, code: "empty", message: "title is empty.", remedy: "Write it." };
  expect(reportDiagnostics([])).toBe("");
  expect(
    reportDiagnostics([
      { ...fault, severity: "error" },
      { ...fault, severity: "warning" },
    ]),
  ).toBe(
    "a.yaml:2:3  empty\n  title is empty.\n  Write it.\na.yaml:2:3  empty (warning)\n  title is empty.\n  Write it.\n\n1 error, 1 warning.\n",
  );
});

it("shows what is covered in each area and whether that is enforced", () => {
  const area = { topics: 1, items: 9, claims: 12, asked: 11, notRight: 3, corrected: 2 };
  const report = reportCoverage(
    [
      { ...area, area: "dns", converted: true },
      { ...area, area: "http", converted: false },
    ],
    false,
  );
  expect(report.split("\n").map((line) => line.split(/ {2,}/))).toEqual([
    ["area", "topics", "items", "claims asked", "corrected", "coverage"],
    ["dns", "1", "9", "11/12", "2/3", "enforced"],
    ["http", "1", "9", "11/12", "2/3", "counted"],
    [""],
  ]);
});
