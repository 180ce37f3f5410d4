/** Where in a source file something stands; line and column count from 1, as editors do. */
export type Place = { file: string; line: number; column: number };

/** One fault in the content, with what to do about it. A warning does not stop the build. */
export type Diagnostic = Place & {
  severity: "error" | "warning";
  /** Kebab-case, stable: an author can search for it. */
  code: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  remedy: string;
};

/** Collects diagnostics, so that a check reports and goes on. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = [];

  /** `lenient`: codes that are warnings in this run, because what they miss is still being written. */
  constructor(private readonly lenient: ReadonlySet<string> = new Set()) {}

  error(place: Place, code: string, message: string, remedy: string): void {
    this.add(this.lenient.has(code) ? "warning" : "error", place, code, message, remedy);
  }

  warning(place: Place, code: string, message: string, remedy: string): void {
    this.add("warning", place, code, message, remedy);
  }

  private add(severity: Diagnostic["severity"], { file, line, column }: Place, code: string, message: string, remedy: string) {
    this.diagnostics.push({ file, line, column, severity, code, message, remedy });
  }
}

/** By file, then by position, then by code: the same content always prints the same list. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** `file:line:column  code`, then the sentence and the remedy, indented. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, code, message, remedy, severity } = diagnostic;
  const mark = severity === "warning" ? " (warning)" : "";
  return `${file}:${line}:${column}  ${code}${mark}\n  ${message}\n  ${remedy}`;
}

/** Code-unit order: independent of the machine's locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
