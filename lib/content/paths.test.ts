import { describe, expect, it } from "vitest";
import { compileContent } from "./compile";
import { formatDiagnostic } from "./diagnostic";
import { aSimulation, filesOf, SOUND, threeTopics } from "./fixtures";
import type { SourceFile } from "./layout";

const names = { figures: ["state-diagram"], protocols: ["tcp", "ipv4"] };
const TEXTS = 'title: { zh: "面试", en: "Interview" }, lede: { zh: "先学要问的。", en: "What they ask, first." }';

/** Three lessons, each built on the one before, and paths through them. */
function withPaths(...paths: string[]): SourceFile[] {
  const list = paths.map((rest) => `- { ${rest}, ${TEXTS} }\n`).join("");
  return [...threeTopics(), { path: "content/paths.yaml", text: list }];
}

const compile = (files: SourceFile[], partial = false) => compileContent(files, aSimulation(), { names, tables: {}, partial });
const report = (files: SourceFile[]) => `\n${compile(files).diagnostics.map(formatDiagnostic).join("\n")}\n`;

describe("paths", () => {
  it("come in the order of their list, with minutes in all; without topics a path is the whole map", () => {
    const { files, diagnostics } = compile(withPaths("id: short, topics: [counting, adding]", "id: everything"));
    expect(diagnostics.map(formatDiagnostic)).toEqual([]);
    expect(files?.["paths.json"]).toEqual([
      expect.objectContaining({ id: "short", topics: ["counting", "adding"], minutes: 12, isWhole: false }),
      expect.objectContaining({ id: "everything", topics: ["counting", "adding", "multiplying"], minutes: 19, isWhole: true }),
    ]);
  });
  it("need no file: a site without them has none", () => {
    expect(compile(filesOf(SOUND)).files?.["paths.json"]).toEqual([]);
  });
  it("are reported where they name a lesson that is not there, or one twice", () => {
    expect(report(withPaths("id: short, topics: [countin, counting, counting]"))).toMatchInlineSnapshot(`
      "
      content/paths.yaml:1:25  unknown-topic
        "countin" is not a topic.
        Did you mean "counting"?
      content/paths.yaml:1:44  path-repeats
        "counting" is on the path already.
        Leave it where it is needed first.
      "
    `);
  });
  it("are reported where a lesson comes before what it builds on, or without it", () => {
    expect(report(withPaths("id: short, topics: [adding, counting]", "id: short, topics: [multiplying]"))).toMatchInlineSnapshot(`
      "
      content/paths.yaml:1:25  path-order
        "adding" builds on "counting", which comes later on the path.
        Move "counting" before "adding".
      content/paths.yaml:2:9  duplicate-id
        There is a path "short" already.
        Give one of them another id.
      content/paths.yaml:2:25  path-gap
        "multiplying" builds on "adding", which is not on the path.
        Put "adding" before "multiplying", or leave "multiplying" out.
      "
    `);
  });
  it("leave out a lesson that somebody is still writing", () => {
    const { files } = compile(withPaths("id: short, topics: [counting, dividing]"), true);
    expect(files?.["paths.json"][0]?.topics).toEqual(["counting"]);
  });
});
