import { describe, expect, it } from "vitest";
import { changed, filesOf, report, SOUND } from "./fixtures";

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
