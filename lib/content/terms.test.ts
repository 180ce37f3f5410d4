import { describe, expect, it } from "vitest";
import { compileContent } from "./compile";
import { aSimulation, threeTopics } from "./fixtures";

const names = { figures: ["state-diagram"], protocols: ["tcp", "ipv4"] };

/** The lesson to which the glossary leads from the word that all three lessons use. */
function lessonOf(taughtIn?: string): string | undefined {
  const files = threeTopics().map(({ path, text }) =>
    path.includes("glossary/") && taughtIn ? { path, text: `${text}  taught_in: ${taughtIn}\n` } : { path, text },
  );
  return compileContent(files, aSimulation(), { names, tables: {} }).files?.["glossary.json"].step?.topic;
}

describe("a term", () => {
  it("leads to the first lesson that uses it", () => {
    expect(lessonOf()).toBe("counting");
  });
  it("leads to the lesson that teaches it, where the glossary names one", () => {
    expect(lessonOf("adding")).toBe("adding");
  });
});
