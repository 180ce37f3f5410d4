import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "./diagnostic";
import { changed, compile, filesOf, report, SOUND } from "./fixtures";

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
