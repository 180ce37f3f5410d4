import type { AreaCoverage } from "@/lib/content/coverage";
import { type Diagnostic, formatDiagnostic } from "@/lib/content/diagnostic";

/** All diagnostics, then how many of each severity there are. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const count = (severity: Diagnostic["severity"], word: string) => {
    const many = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return `${many} ${word}${many === 1 ? "" : "s"}`;
  };
  return `${diagnostics.map(formatDiagnostic).join("\n")}\n\n${count("error", "error")}, ${count("warning", "warning")}.\n`;
}

/** One line an area: what is covered, and whether that is enforced. */
export function reportCoverage(coverage: readonly AreaCoverage[], partial: boolean): string {
  const enforced = partial ? "its inventories" : "enforced";
  const rows = coverage.map(({ area, topics, items, claims, asked, notRight, corrected, converted }) => [
    area,
    String(topics),
    String(items),
    `${asked}/${claims}`,
    `${corrected}/${notRight}`,
    converted ? enforced : "counted",
  ]);
  const table = [["area", "topics", "items", "claims asked", "corrected", "coverage"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return `${table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")}\n`;
}
