import { describe, expect, it } from "vitest";
import { compileContent } from "./compile";
import type { CoreTables } from "./core-tables";
import { formatDiagnostic } from "./diagnostic";
import { aSimulation, changed, filesOf, SOUND } from "./fixtures";
import type { SourceFile } from "./layout";
import type { Simulations } from "./simulations";

const names = { figures: ["state-diagram"], protocols: ["tcp", "ipv4"] };

function compile(files: SourceFile[], { simulations = aSimulation(), tables = {} as CoreTables, partial = false } = {}) {
  return compileContent(files, simulations, { names, tables, partial });
}

/** What an author sees. */
function report(files: SourceFile[], simulations?: Simulations): string {
  return `\n${compile(files, { simulations }).diagnostics.map(formatDiagnostic).join("\n")}\n`;
}

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

describe("faults of form", () => {
  it("names a mistyped key and the one that was meant", () => {
    expect(report(changed("cards.yaml", "taught_at", "taugth_at"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:1:3  missing
        taught_at is missing.
        Add it: a text.
      content/01-basics/10-counting/cards.yaml:4:3  unknown-key
        "taugth_at" is not a key that this entry has.
        Did you mean "taught_at"?
      "
    `);
  });
  it("says which language is missing", () => {
    expect(
      report(changed("cards.yaml", 'back: { zh: "从 `0` 开始。", en: "At `0`." }', 'back: { zh: "从 `0` 开始。" }')),
    ).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:7:9  missing
        back.en is missing.
        Add it: a text.
      "
    `);
  });
  it("suggests the kind of question that was meant", () => {
    expect(report(changed("quiz.yaml", "kind: choice", "kind: choise"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:2:9  unknown-value
        kind is "choise".
        Did you mean "choice"?
      "
    `);
  });
  it("reports every fault of a broken entry at once, and does not report its id or its claims as absent", () => {
    const broken = changed("cards.yaml", "cites: [RFC 9293 §3.4]\n  front:", "cites: []\n  frontt:");
    expect(report(broken)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:1:3  missing
        front is missing.
        Add it: a group of keys: { zh, en }.
      content/01-basics/10-counting/cards.yaml:5:10  too-small
        cites is too short.
        It needs at least 1 entry.
      content/01-basics/10-counting/cards.yaml:6:3  unknown-key
        "frontt" is not a key that this entry has.
        Did you mean "front"?
      "
    `);
  });
  it("says what is wrong with the YAML itself", () => {
    expect(report(changed("cards.yaml", 'en: "At `0`." }', 'en: "At `0`. }'))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:8:1  yaml
        Flow map in block collection must be sufficiently indented and end with a }
        Mend the YAML; quote texts that hold \`: \` or \` #\`.
      content/01-basics/10-counting/cards.yaml:8:1  yaml
        Missing closing "quote
        Mend the YAML; quote texts that hold \`: \` or \` #\`.
      "
    `);
  });
  it("says that a choice needs one right option", () => {
    expect(report(changed("quiz.yaml", "right: true, ", ""))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:9:5  not-allowed
        options breaks a rule of its kind.
        A choice has exactly one right option.
      "
    `);
  });
  it("reports a file that is missing and one that it does not know", () => {
    const { "content/01-basics/10-counting/lesson.zh.md": text = "", ...rest } = SOUND;
    const files = filesOf({ ...rest, "content/01-basics/10-counting/lesson.cn.md": text });
    expect(report(files)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.cn.md:1:1  unknown-file
        The compiler does not know this file.
        Did you mean "lesson.en.md"?
      content/01-basics/10-counting/lesson.zh.md:1:1  missing
        This file is missing.
        Write it; the example topic shows its form.
      "
    `);
  });
});

describe("ids and order", () => {
  it("reports an id that is taken, and one that was retired", () => {
    const twice = changed("quiz.yaml", "id: counting.end", "id: counting.start");
    const retired = { path: "content/retired.yaml", text: "- { id: counting.last, reason: asked about another number }\n" };
    expect(report([...twice, retired])).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:1:7  duplicate-id
        The item id "counting.start" is taken at content/01-basics/10-counting/cards.yaml:1.
        Give one of them another id.
      content/01-basics/10-counting/quiz.yaml:12:7  retired-id
        "counting.last" was retired (asked about another number).
        Take a new id: learners have a history under the old one.
      content/notes/basics.yaml:10:16  uncorrected-claim
        "counting.ends" (in the inventory of "counting") is wrong, and no item corrects it.
        Write an item that a believer gets wrong, and name it in its corrects.
      "
    `);
  });
  it("reports a prerequisite that does not exist", () => {
    expect(report(changed("topic.yaml", "prerequisites: []", "prerequisites: [countin]"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/topic.yaml:5:17  unknown-prerequisite
        "countin" is not a topic.
        Did you mean "counting"?
      "
    `);
  });
  it("reports a circle of prerequisites once", () => {
    const files = Object.entries(SOUND).flatMap(([path, text]) => {
      const copy = {
        path: path.replace("10-counting", "20-adding"),
        text: text.replaceAll("counting.", "adding.").replace("id: counting\n", "id: adding\n"),
      };
      const original = { path, text };
      if (path.endsWith("topic.yaml")) {
        return [
          { ...original, text: text.replace("prerequisites: []", "prerequisites: [adding]") },
          {
            ...copy,
            text: copy.text
              .replace("prerequisites: []", "prerequisites: [counting]")
              .replace("inventory: [counting]", "inventory: []"),
          },
        ];
      }
      return path.includes("10-counting") ? [original, copy] : [original];
    });
    const circles = compile(files).diagnostics.filter(({ code }) => code === "prerequisite-cycle");
    expect(circles.map(formatDiagnostic).join("\n")).toMatchInlineSnapshot(`
      "content/01-basics/20-adding/topic.yaml:5:17  prerequisite-cycle
        The prerequisites go round in a circle: counting → adding → counting.
        Take out one prerequisite: nobody could start with any of these."
    `);
  });
  it("reports an area folder with the wrong number", () => {
    const moved = Object.fromEntries(Object.entries(SOUND).map(([path, text]) => [path.replace("01-basics", "02-basics"), text]));
    expect(report(filesOf(moved))).toMatchInlineSnapshot(`
      "
      content/02-basics/10-counting:1:1  area-folder
        The folder "content/02-basics" is not that of an area.
        Call it 01-basics.
      "
    `);
  });
});

describe("lessons", () => {
  it("reports a heading that only one language has", () => {
    expect(report(changed("lesson.zh.md", "{#start}", "{#begin}"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.zh.md:5:1  structure
        Chinese has ## {#begin} here, English ## {#start}.
        Give both languages the same headings, levels and ids, in the same order.
      "
    `);
  });
  it("reports a directive with other attributes in the other language", () => {
    expect(report(changed("lesson.en.md", 'scenario="normal" predict', 'scenario="normal"'))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.zh.md:11:1  structure
        Chinese has ::simulation{name="counter" predict scenario="normal"} under "start" here, English ::simulation{name="counter" scenario="normal"} under "start".
        Give both languages the same directives, in the same order.
      "
    `);
  });
  it("reports a term that only one language marks", () => {
    expect(report(changed("lesson.en.md", ":term[step]{id=step}", "step"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.zh.md:9:1  structure
        :term{id="step"} is not in this section of lesson.en.md.
        Mark the word in both languages.
      "
    `);
  });
  it("reports a term inside a link, since it is a link itself", () => {
    const faulty = changed("lesson.en.md", ":term[step]{id=step}", "[a :term[step]{id=step}](#start)");
    expect(report(faulty)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:9:4  nested-link
        "step" is a link inside another link.
        Put a term or a link beside the other, not into it.
      "
    `);
  });
  it("reports a column without a name and a cell that would become a heading", () => {
    const table = changed(
      "numbers.yaml",
      'columns: [{ zh: "名字", en: "Name" }, { zh: "含义", en: "Meaning" }]',
      'columns: ["", "#"]',
    );
    expect(report(table)).toMatchInlineSnapshot(`
      "
      content/tables/numbers.yaml:2:11  nameless-column
        The column has no name.
        Say what its cells are.
      content/tables/numbers.yaml:2:15  not-inline
        This cell is not a line of plain text.
        Write it as words, or as code in backticks.
      "
    `);
  });
  it("reports a term of the glossary that no lesson uses", () => {
    const leap = '- id: leap\n  term: { zh: "跳", en: "leap" }\n  meaning: { zh: "加二。", en: "Adding two." }\n';
    const twoTerms = changed("glossary/basics.yaml", "- id: step", `${leap}- id: step`);
    expect(report(twoTerms)).toMatchInlineSnapshot(`
      "
      content/glossary/basics.yaml:1:7  unused-term
        No lesson uses the term "leap".
        Link it where a lesson first uses it, or take it out.
      "
    `);
  });
  it("reports a term that is taught in a lesson that does not exist", () => {
    expect(report(changed("glossary/basics.yaml", "- id: step", "- id: step\n  taught_in: countin"))).toMatchInlineSnapshot(`
      "
      content/glossary/basics.yaml:2:14  unknown-topic
        "countin" is not a topic.
        Did you mean "counting"?
      "
    `);
  });
  it("reports unknown directives, attributes and names where they stand", () => {
    const faulty = changed(
      "lesson.en.md",
      '::header{protocol="tcp"}',
      '::heading{protocol="tcp"}\n\n::header{protocl="tcp"}\n\n::header{protocol="tpc"}',
    );
    expect(report(faulty)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:17:1  unknown-directive
        "heading" is not a directive.
        Allowed are simulation, recall, misconception, header, table, figure, term, topic, aside.
      content/01-basics/10-counting/lesson.en.md:19:1  missing
        header has no protocol.
        Write ::header{protocol="…"}.
      content/01-basics/10-counting/lesson.en.md:19:19  unknown-attribute
        "protocl" is not an attribute of header.
        Did you mean "protocol"?
      content/01-basics/10-counting/lesson.en.md:21:20  unknown-header
        "tpc" is not a header that can be drawn.
        Did you mean "tcp"?
      content/01-basics/10-counting/lesson.zh.md:17:1  structure
        Chinese has ::header{protocol="tcp"} under "start" here, English ::header{protocol="tpc"} under "start".
        Give both languages the same directives, in the same order.
      "
    `);
  });
  it("reports raw HTML, images, bare addresses and emphasis that does not work", () => {
    const faulty = changed("lesson.zh.md", "有人从一数起。", "有<b>人</b>，**“从一”**数起，见 www.example.com ![图](a.png)。");
    expect(report(faulty)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.zh.md:22:2  raw-html
        Raw HTML (<b>) is not rendered.
        Use Markdown, or backticks to show a tag.
      content/01-basics/10-counting/lesson.zh.md:22:6  raw-html
        Raw HTML (</b>) is not rendered.
        Use Markdown, or backticks to show a tag.
      content/01-basics/10-counting/lesson.zh.md:22:11  stray-emphasis
        This * opens or closes no emphasis.
        Marks that touch both a letter and punctuation do not work (**“字”**后): move the punctuation, or write \\*.
      content/01-basics/10-counting/lesson.zh.md:22:24  bare-url
        "www.example.com" turns into a link by itself.
        Put it in backticks, or write [words](address).
      content/01-basics/10-counting/lesson.zh.md:22:40  unsupported-markdown
        Markdown of the kind "image" is not rendered.
        Use ::figure or ::table.
      "
    `);
  });
  it("reports straight quotes, half-width punctuation and the other language", () => {
    const chinese = changed("lesson.zh.md", "有人从一数起。", '有人从"一"数起,然后继续。');
    expect(report(chinese)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.zh.md:22:4  straight-quote
        “有人从"一"数起,然后继” has a straight quote.
        Write “…”; put code in backticks.
      content/01-basics/10-counting/lesson.zh.md:22:8  half-width-punctuation
        “有人从"一"数起,然后继续。” has half-width punctuation beside Chinese.
        Write ，；：？！.
      "
    `);
    expect(report(changed("lesson.en.md", "Some count from one.", "Some don't, 从一."))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:22:9  straight-quote
        “Some don't, 从一.” has a straight quote.
        Write “…” and ’; put code in backticks.
      content/01-basics/10-counting/lesson.en.md:22:13  wrong-language
        “don't, 从一.” holds Chinese characters.
        Write it in English.
      "
    `);
  });
  it("reports a directive inside a paragraph and one that is not closed", () => {
    const inside = changed("lesson.en.md", "Some count from one.\n:::\n", 'Some. ::recall{item="counting.start"}\n');
    expect(report(inside)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:21:1  unclosed-directive
        :::aside is not closed.
        End it with ::: on a line of its own.
      content/01-basics/10-counting/lesson.en.md:22:7  directive-in-text
        "::recall{" stands inside a paragraph.
        Put it on a line of its own, blank lines around it.
      "
    `);
  });
  it("reports a lesson that is too short", () => {
    const short = changed("lesson.en.md", "Counting adds one at each step and goes on. ".repeat(40), "");
    expect(report(short)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:1:1  lesson-length
        The lesson has 189 words; 500 to 1200 are asked for.
        Explain why, not only what.
      "
    `);
  });
  it("remarks on a lesson that shows nothing, asks nothing and corrects nothing", () => {
    const files = filesOf(SOUND).map(({ path, text }) =>
      path.endsWith(".md") ? { path, text: text.replace(/^::[a-z].*\n\n/gm, "") } : { path, text },
    );
    expect(report(files)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:1:1  no-misconception (warning)
        The notes are not right everywhere here, and the lesson does not say so.
        Add ::misconception for one of them, for instance "counting.ends".
      content/01-basics/10-counting/lesson.en.md:1:1  no-recall (warning)
        The lesson has no recall prompt.
        Add ::recall where something was just taught.
      content/01-basics/10-counting/lesson.en.md:1:1  shows-nothing (warning)
        The lesson shows nothing.
        Add a simulation, a header, a table or a figure.
      content/01-basics/10-counting/topic.yaml:8:15  unused-simulation
        The lesson does not embed "counter".
        Embed it, or take it out of the list.
      "
    `);
  });
  it("reports a recall prompt above the place where its item is taught", () => {
    const files = changed("lesson.en.md", ":::aside", "## Where it ends {#end}\n\n:::aside");
    const both = files.map((file) =>
      file.path.endsWith("zh.md") ? { ...file, text: file.text.replace(":::aside", "## 到哪里为止 {#end}\n\n:::aside") } : file,
    );
    const early = both.map((file) =>
      file.path.endsWith("cards.yaml") ? { ...file, text: file.text.replace("taught_at: start", "taught_at: end") } : file,
    );
    expect(report(early)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:13:16  recall-too-early
        "counting.start" is taught at "end", further down.
        Move the prompt below that section, or correct taught_at.
      content/01-basics/10-counting/lesson.zh.md:13:16  recall-too-early
        "counting.start" is taught at "end", further down.
        Move the prompt below that section, or correct taught_at.
      "
    `);
  });
  it("reports a misconception about a claim that is right", () => {
    const files = filesOf(SOUND).map(({ path, text }) =>
      path.endsWith(".md") ? { path, text: text.replace("counting.ends", "counting.from-zero") } : { path, text },
    );
    expect(report(files)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:15:24  misconception-right
        "counting.from-zero" is right.
        Only a claim that is not right is a misconception.
      content/01-basics/10-counting/lesson.zh.md:15:24  misconception-right
        "counting.from-zero" is right.
        Only a claim that is not right is a misconception.
      "
    `);
  });
});

describe("claims", () => {
  it("reports a claim that no item asks, and one that no item corrects", () => {
    expect(report(changed("quiz.yaml", "  corrects: [counting.ends]\n", ""))).toMatchInlineSnapshot(`
      "
      content/notes/basics.yaml:10:16  uncorrected-claim
        "counting.ends" (in the inventory of "counting") is wrong, and no item corrects it.
        Write an item that a believer gets wrong, and name it in its corrects.
      "
    `);
    const content = { ...SOUND, "content/01-basics/10-counting/cards.yaml": "[]\n" };
    const files = changed("quiz.yaml", "claims: [counting.from-zero]", "claims: []", content).map((file) => ({
      ...file,
      text: file.text.replaceAll("claims: [counting.from-zero]", "claims: []").replace('::recall{item="counting.start"}\n\n', ""),
    }));
    expect(report(files)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/lesson.en.md:1:1  no-recall (warning)
        The lesson has no recall prompt.
        Add ::recall where something was just taught.
      content/notes/basics.yaml:4:11  unasked-claim
        No item asks "counting.from-zero" (in the inventory of "counting").
        Write an item that asks it, and name it in its claims.
      "
    `);
  });
  it("reports a correction of something that is right, or that is not asked", () => {
    expect(
      report(
        changed(
          "cards.yaml",
          "claims: [counting.from-zero]",
          "claims: [counting.from-zero]\n  corrects: [counting.from-zero, counting.ends]",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:4:14  corrects-right
        "counting.from-zero" is right; there is nothing to correct.
        Take it out of corrects.
      content/01-basics/10-counting/cards.yaml:4:34  corrects-unasked
        "counting.ends" is corrected here and not asked: it is not in claims.
        Add it to claims, or take it out.
      "
    `);
  });
  it("reports an unknown claim with the nearest", () => {
    expect(report(changed("quiz.yaml", "believes: counting.ends", "believes: counting.end"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:10:97  unknown-claim
        "counting.end" is not a claim of the notes.
        Did you mean "counting.ends"?
      "
    `);
  });
  it("asks why a claim that is not right is believed", () => {
    expect(
      report(
        changed(
          "basics.yaml",
          '      believed_because: { zh: "没有人数到过终点。", en: "Nobody has counted to the stop." }\n',
          "",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      content/notes/basics.yaml:8:11  missing
        The claim is wrong and does not say why it is believed.
        Add believed_because, in both languages.
      "
    `);
  });
  it("asks for a correction of a claim that is not right", () => {
    expect(
      report(changed("basics.yaml", '      correction: { zh: "到终点就停。", en: "It ends at the stop." }\n', "")),
    ).toMatchInlineSnapshot(`
      "
      content/notes/basics.yaml:8:11  missing
        The claim is wrong and has no correction.
        Say what is so, in both languages.
      "
    `);
  });
  it("reports cites of unknown documents, and remarks on those that were replaced", () => {
    expect(report(changed("cards.yaml", "RFC 9293 §3.4", "RFC 9239 §3.4, RFC 793 §2"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:5:11  unknown-reference
        "RFC 9239 §3.4" names no document of references.yaml.
        Did you mean "RFC 9293"?
      content/01-basics/10-counting/cards.yaml:5:26  obsolete-reference (warning)
        "RFC 793" was obsoleted by RFC 9293.
        Cite the newer one, unless the history is the point.
      "
    `);
  });
  it("only counts the claims of an area that has no folder yet", () => {
    const other = SOUND["content/notes/basics.yaml"]?.replaceAll("counting", "later") ?? "";
    const compiled = compile([...filesOf(SOUND), { path: "content/notes/later.yaml", text: other }]);
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.coverage.at(1)).toMatchObject({ area: "later", converted: false, claims: 2, asked: 0 });
  });
  it("enforces the whole area once it has a folder, and only the inventories in a partial run", () => {
    const more = `${SOUND["content/notes/basics.yaml"]}${SOUND["content/notes/basics.yaml"]?.replaceAll("counting", "later")}`;
    const files = filesOf({ ...SOUND, "content/notes/basics.yaml": more });
    expect(compile(files).diagnostics.map(({ code }) => code)).toEqual(["unowned-note-topic"]);
    expect(compile(files, { partial: true }).diagnostics).toEqual([]);
  });
});

describe("items", () => {
  it("reports a number that the engine computes otherwise", () => {
    expect(report(changed("quiz.yaml", "answer: 7003", "answer: 7002"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:19:11  wrong-answer
        Scenario "normal" computes 7003 in frame 3; the answer says 7002.
        Correct the answer, or name another frame, field or scenario.
      "
    `);
  });
  it("reports a field, a frame and a scenario that do not exist", () => {
    expect(report(changed("quiz.yaml", "field: segment.ack", "field: segment.akc"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:17:74  unknown-field
        "segment.akc" leads nowhere: there is no "akc".
        Did you mean "ack"?
      "
    `);
    expect(report(changed("quiz.yaml", "frame: 3", "frame: 4"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:17:64  unknown-frame
        The scenario "normal" has the frames 0 to 3.
        Name one of them; the transcript counts them from 0.
      "
    `);
    expect(report(changed("quiz.yaml", "scenario: normal, frame", "scenario: nomral, frame"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:17:49  unknown-scenario
        "nomral" is not a scenario of "counter".
        Did you mean "normal"?
      "
    `);
  });
  it("reaches the time, the event and the packets of a frame", () => {
    const packet = changed("quiz.yaml", "field: segment.ack", "field: packets.0.packet.network.payload.ack");
    expect(report(packet)).toContain("computes 7002 in frame 3; the answer says 7003.");
    expect(report(changed("quiz.yaml", "field: segment.ack", "field: atMs"))).toContain("computes 30 in frame 3");
    expect(report(changed("quiz.yaml", "field: segment.ack", "field: event.type"))).toContain(
      '"event.type" is "tick", not a number.',
    );
  });
  it("reports a question that the engine does not have", () => {
    expect(report(changed("quiz.yaml", "question: next-value", "question: next-valeu"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:29:13  unknown-question
        "next-valeu" is not a question of "counter".
        Did you mean "next-value"?
      "
    `);
  });
  it("reports a packet, an interface and a field of a header question that do not exist", () => {
    expect(report(changed("quiz.yaml", "index: 1", "index: 9"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:38:78  unknown-packet
        The capture at "client" has 3 packets.
        Count the packets from 0.
      "
    `);
    expect(report(changed("quiz.yaml", "interface: client", "interface: clients"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:38:63  unknown-interface
        "clients" is not an interface of "counter".
        Did you mean "client"?
      "
    `);
    expect(
      report(changed("quiz.yaml", "blanks: [acknowledgment-number]", "blanks: [acknowledgement-number]")),
    ).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:39:12  unknown-field
        "acknowledgement-number" is not a number in this header.
        Did you mean "acknowledgment-number"?
      "
    `);
  });
  it("reports a right option that gives itself away by its length", () => {
    const long = changed("quiz.yaml", "At the stop", "At the stop that the parameters of the scenario name");
    expect(report(long)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:9:5  length-giveaway
        The right option is the longest one by 643 % (en).
        Bring right and wrong options to about the same length.
      "
    `);
  });
  it("reports two items that ask the same words", () => {
    expect(report(changed("quiz.yaml", "Where does counting end?", "Where does counting start?"))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:7:33  duplicate-prompt
        "counting.start" asks the same words.
        Ask for something else, or merge the two.
      "
    `);
  });
  it("reports a heading at which nothing is taught and an item that does not exist", () => {
    expect(
      report(changed("cards.yaml", "taught_at: start", "taught_at: strat\n  confusable_with: [counting.ends]")),
    ).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:4:14  unknown-heading
        "strat" is not a heading of the lesson.
        Did you mean "start"?
      content/01-basics/10-counting/cards.yaml:5:21  unknown-item
        "counting.ends" is not an item.
        Did you mean "counting.end"?
      "
    `);
  });
  it("reports an item that is confusable with one that does not say so of it", () => {
    const oneWay = changed("cards.yaml", "taught_at: start", "taught_at: start\n  confusable_with: [counting.end]");
    expect(report(oneWay)).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/cards.yaml:5:21  one-way-confusable
        "counting.end" does not name this item as confusable with it.
        Add "counting.start" to its confusable_with, or take "counting.end" out here if nobody mixes the two up.
      "
    `);
  });
  it("accepts two items that name each other as confusable", () => {
    const oneWay = changed("cards.yaml", "taught_at: start", "taught_at: start\n  confusable_with: [counting.end]");
    const from = Object.fromEntries(oneWay.map(({ path, text }) => [path, text]));
    const id = "- id: counting.end\n";
    expect(compile(changed("quiz.yaml", id, `${id}  confusable_with: [counting.start]\n`, from)).diagnostics).toEqual([]);
  });
  it("reports block Markdown and directives in a text that stands in a line", () => {
    expect(report(changed("quiz.yaml", 'en: "Nowhere"', 'en: "- Nowhere"'))).toMatchInlineSnapshot(`
      "
      content/01-basics/10-counting/quiz.yaml:10:33  not-inline
        This text stands in a line and holds more than one paragraph of plain text.
        Use no lists, headings or code blocks here.
      "
    `);
  });
});

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
