import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "./diagnostic";
import { aSimulation, compile, filesOf, report, SOUND } from "./fixtures";
import type { Simulations } from "./simulations";

describe("sound content", () => {
  const compiled = compile(filesOf(SOUND));
  const files = compiled.files;

  it("has no diagnostics", () => {
    expect(compiled.diagnostics.map(formatDiagnostic)).toEqual([]);
  });
  it("counts the coverage of its area", () => {
    expect(compiled.coverage).toEqual([
      { area: "basics", converted: true, topics: 1, items: 5, claims: 2, asked: 2, notRight: 1, corrected: 1 },
    ]);
  });
  it("keeps the source texts in the catalogue and renders them in the items", () => {
    const source = files?.["catalogue.json"].items.find((item) => item.id === "counting.start");
    expect(source).toMatchObject({ topic: "counting", back: { en: "At `0`." } });
    expect(files?.["items.json"]["counting.start"]).toMatchObject({ back: { en: 'At <code class="wire">0</code>.' } });
  });
  it("gives a prediction the engine's prompt, choices and answer", () => {
    expect(files?.["items.json"]["counting.next"]).toMatchObject({
      prompt: { en: "Which number comes next?" },
      options: [{ right: true, text: { en: '<code class="wire">1</code>' } }, { text: { en: '<code class="wire">0</code>' } }],
      run: { seed: 1, inputs: [] },
      layer: "transport",
    });
  });
  it("gives a header question the bytes and values of the packet that the scenario sends, and the names of the fields", () => {
    const item = files?.["items.json"]["counting.segment"];
    expect(item).toMatchObject({ values: { "acknowledgment-number": 7001 } });
    expect(item).toMatchObject({ names: { "acknowledgment-number": { zh: "确认号", en: "Acknowledgment Number" } } });
    expect(item?.kind === "header" && item.bytes.slice(0, 24)).toBe("9c400050000003e800001b59");
  });
  it("names its directives as elements and gives a predicting simulation its items", () => {
    const lesson = files?.["lessons/counting.en.json"];
    expect(elements(lesson?.tree)).toEqual([
      'x-term {"id":"step","first":true}',
      'x-simulation {"name":"counter","scenario":"normal","predict":"counting.next"}',
      'x-recall {"item":"counting.start"}',
      'x-misconception {"claim":"counting.ends"}',
      'x-header {"protocol":"tcp"}',
      'x-table {"name":"numbers"}',
      "x-aside {}",
    ]);
    expect(lesson).toMatchObject({
      terms: ["step"],
      recalls: ["counting.start"],
      headings: [{ id: "start", text: "Where it starts" }],
    });
  });
  it("puts word breaks into Chinese headings", () => {
    expect(files?.["lessons/counting.zh.json"]?.headings[0]?.html).toBe("从<wbr>哪里<wbr>开始");
  });
  it("lists cites with the address of the section", () => {
    expect(files?.["cites.json"]["RFC 9293 §3.4"]).toMatchObject({ url: "https://www.rfc-editor.org/rfc/rfc9293#section-3.4" });
  });
  it("is the same text whatever the order of the files", () => {
    const reversed = compile(filesOf(SOUND).reverse());
    expect(JSON.stringify(reversed.files)).toBe(JSON.stringify(files));
  });
});

function elements(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { tagName, properties, children = [] } = node as { tagName?: string; properties?: object; children?: unknown[] };
  const own = tagName?.startsWith("x-") ? [`${tagName} ${JSON.stringify(properties)}`] : [];
  return [...own, ...children.flatMap(elements)];
}

describe("simulations", () => {
  it("reports a scenario that never comes to rest", () => {
    expect(report(filesOf(SOUND), aSimulation({ normal: { stop: 3 }, endless: { stop: -1 } }))).toMatchInlineSnapshot(`
      "
      lib/sim/catalogue.ts:1:1  endless-scenario
        "counter", scenario "endless", has not come to rest after 20000 frames.
        Give it parameters with which it ends.
      "
    `);
  });
  it("reports a scenario whose parameters the engine refuses", () => {
    expect(report(filesOf(SOUND), aSimulation({ normal: { stop: 3 }, half: { stop: 0.5 } }))).toContain("broken-scenario");
  });
  it("reports a simulation without a lesson that explains it", () => {
    const { counter } = aSimulation();
    const homeless = { counter: { ...counter, entry: { ...counter?.entry, topic: "countin" } } } as Simulations;
    expect(report(filesOf(SOUND), homeless)).toMatchInlineSnapshot(`
      "
      lib/sim/catalogue.ts:1:1  unknown-topic
        "counter" belongs to "countin", which is not a topic.
        Did you mean "counting"?
      "
    `);
  });
  it("is only a warning in a partial run where it is not there yet", () => {
    const compiled = compile(filesOf(SOUND), { simulations: {}, partial: true });
    expect(new Set(compiled.diagnostics.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(["warning unknown-simulation"]),
    );
    expect(compiled.files?.["items.json"]["counting.next"]).toBeUndefined();
  });
});
