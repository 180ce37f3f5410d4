import { describe, expect, it } from "vitest";
import { changed, compile, filesOf, report, SOUND } from "./fixtures";

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
