import { describe, expect, it } from "vitest";
import { changed, compile, report } from "./fixtures";

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
