import { describe, expect, it } from "vitest";
import { countLine, countPlaywright, countVitest, readCount } from "./count";

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

describe("the count at the end of a run", () => {
  it("adds up the tests of all files", () => {
    const report = { testResults: [file("passed", "passed", "passed"), file("failed", "passed", "failed")] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it("counts a file that fails before its first test as one failure", () => {
    expect(countVitest({ testResults: [file("failed"), file("passed", "passed")] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a test that passed only at a second try as failed", () => {
    expect(countPlaywright({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a site that did not start as a failure", () => {
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 },
      errors: [{ message: "webServer was not able to start" }],
    };
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1, skipped: 3 });
  });

  it("takes a runner that left no report for failed", async () => {
    expect(await readCount("/nowhere/report.json", 0, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("is a plain line", () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(countLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });
});
