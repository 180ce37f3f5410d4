import { readFile } from "node:fs/promises";
import * as z from "zod";

/** Tests as their runners counted them. */
export type Count = { passed: number; failed: number; skipped: number };

const ONE_FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The plain line that ends a run; what was skipped is only named when there is any. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

const vitestSchema = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Vitest's JSON report. A file that fails before its first test has none to count, so the file counts as one. */
export function countVitest(report: unknown): Count {
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of vitestSchema.parse(report).testResults) {
    const of = (...states: string[]) => file.assertionResults.filter(({ status }) => states.includes(status)).length;
    const failed = of("failed");
    const broken = file.status === "failed" && failed === 0 ? 1 : 0;
    count = add(count, { passed: of("passed"), failed: failed + broken, skipped: of("skipped", "pending", "todo", "disabled") });
  }
  return count;
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** Playwright's JSON report. An error outside of any test (a site that does not start) counts as one. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightSchema.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** Reads a runner's report. Whatever went wrong, a runner that failed is counted as failed. */
export async function readCount(path: string, exitCode: number, count: (report: unknown) => Count): Promise<Count> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return ONE_FAILED;
  const counted = count(JSON.parse(text));
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
