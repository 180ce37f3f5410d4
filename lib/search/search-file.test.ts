import { describe, expect, it } from "vitest";
import type { ReferenceTable } from "@/lib/reference/table";
import { REFERENCE_TABLES } from "@/lib/reference/tables";
import { aCard, aLesson, aTable, aTerm, aTopic, someContent } from "./fixtures";
import { plainOf } from "./plain";
import { searchFile } from "./search-file";

describe("the file of a search", () => {
  it("says an item's prompt and leads to the paragraph that teaches it, and holds no answer in any language", () => {
    const card = aCard({
      topic: "tcp-teardown",
      front: { zh: "主动关闭方等多久？", en: "How long does the active closer wait?" },
      back: { zh: "<strong>两倍 MSL</strong>", en: "Twice the <em>maximum segment lifetime</em>" },
    });
    for (const locale of ["zh", "en"] as const) {
      const { entries, places } = searchFile(someContent({ items: [card] }), locale);
      const found = entries.find(({ kind }) => kind === "card");
      expect(found?.title).toBe(plainOf(card.kind === "basic" ? card.front[locale] : ""));
      expect(`${places[found?.place ?? -1]?.path}#${found?.anchor}`).toBe(`/${locale}/learn/transport/tcp-teardown#why`);
      expect(JSON.stringify(entries)).not.toMatch(/两倍|MSL|Twice|lifetime/);
    }
  });

  it("leads from a term to the lesson that teaches it, to the section that uses it first, whoever uses it before", () => {
    const topics = [aTopic({ id: "first" }), aTopic({ id: "second" })];
    const readLesson = (topic: string) => aLesson(topic, { term: "cwnd" });
    const terms = [aTerm("cwnd", { zh: "拥塞窗口", en: "congestion window" }, "second")];
    const { entries, places } = searchFile(someContent({ topics, readLesson, terms }), "zh");
    const term = entries.find(({ kind }) => kind === "term");
    expect(`${places[term?.place ?? -1]?.path}#${term?.anchor}`).toBe("/zh/learn/transport/second#why");
  });

  it("leads from a term to the section that uses it first, and leaves out a term that no lesson uses", () => {
    const topics = [aTopic({ id: "first" }), aTopic({ id: "second" })];
    const readLesson = (topic: string) => aLesson(topic, topic === "second" ? { term: "cwnd" } : {});
    const cwnd = { zh: "拥塞窗口", en: "congestion window" };
    const terms = [aTerm("cwnd", cwnd, "second"), aTerm("unused", { zh: "没人用", en: "unused" })];
    const { entries, places } = searchFile(someContent({ topics, readLesson, terms }), "zh");
    const [term, ...others] = entries.filter(({ kind }) => kind === "term");
    expect(others).toEqual([]);
    expect(term).toMatchObject({ title: "拥塞窗口", other: "congestion window", detail: "它的意思。", anchor: "why" });
    expect(places[term?.place ?? -1]?.path).toBe("/zh/learn/transport/second");
  });

  it("leads from a row to the lesson that shows its table, else to the drill that asks it, else nowhere", () => {
    const drills = [
      { id: "ports", title: { zh: "端口", en: "Ports" }, lede: { zh: "。", en: "." }, layer: "transport" as const },
    ];
    const readLesson = (topic: string) => aLesson(topic, { table: "status-codes-4xx" });
    const { entries, places } = searchFile(someContent({ readLesson, drills }), "en");
    const found = (title: string) => {
      const row = entries.find((entry) => entry.title === title);
      return row && [row.kind, places[row.place]?.path, row.anchor];
    };
    expect(found("`401 Unauthorized`")).toEqual(["status", "/en/learn/transport/tcp-teardown", "why"]);
    expect(found("`443` HTTPS")).toEqual(["port", "/en/quiz/ports", undefined]);
    expect(found("`301 Moved Permanently`")).toBeUndefined();
    expect(found("`bind()`")).toBeUndefined();
  });

  it("has every row of the reference tables once their lessons show them", () => {
    const [first = "", ...others] = Object.keys(REFERENCE_TABLES);
    const topics = [first, ...others].map((table) => aTopic({ id: table }));
    const { entries } = searchFile(someContent({ topics, readLesson: (topic) => aLesson(topic, { table: topic }) }), "zh");
    const rows = Object.values(REFERENCE_TABLES).flatMap((table: ReferenceTable) => table.rows);
    expect(entries.filter(({ kind }) => kind !== "lesson")).toHaveLength(rows.length);
  });

  it("gives a protocol the layer that it is of, whatever the lesson's", () => {
    const topics = [aTopic({ id: "protocols-by-layer", layer: "internet" })];
    const { entries } = searchFile(someContent({ topics, readLesson: (topic) => aLesson(topic, { table: "protocols" }) }), "en");
    const layerOf = (title: string) => entries.find((entry) => entry.kind === "protocol" && entry.title === title)?.layer;
    expect([layerOf("TCP"), layerOf("DNS"), layerOf("TLS")]).toEqual(["transport", "application", "security"]);
  });

  it("finds the rows of an author's table by protocol text, and the table by all its rows", () => {
    const table = aTable([
      ["<code>AAAA</code>", "an IPv6 address"],
      ["<code>10</code>", "a number"],
      ["in words", "a sentence"],
    ]);
    const content = someContent({ readLesson: (topic) => aLesson(topic, { table: "records" }), tables: { records: table } });
    const rows = searchFile(content, "en").entries.filter(({ kind }) => kind === "row" || kind === "table");
    expect(rows.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ["table", "A table", "`AAAA`; `10`; in words"],
      ["row", "`AAAA`", "an IPv6 address"],
    ]);
  });

  it("finds a section by what its author marked and by the words that few sections have", () => {
    const headings = [{ id: "why", depth: 2, title: { zh: "为什么", en: "Why" }, titleHtml: { zh: "为什么", en: "Why" } }];
    const topics = Array.from({ length: 6 }, (_, position) => aTopic({ id: `lesson-${position}`, headings }));
    const readLesson = (topic: string) =>
      aLesson(topic, topic === "lesson-0" ? { text: "common Nagle", marked: "common `PSH`" } : { text: "common" });
    const sections = searchFile(someContent({ topics, readLesson }), "en").entries.filter(({ kind }) => kind === "section");
    expect(sections).toHaveLength(6);
    expect(sections[0]?.words?.split(" ")).toEqual(expect.arrayContaining(["nagle", "`PSH`"]));
    expect(sections[1]?.words).toBeUndefined();
  });
});

describe("plain text", () => {
  it("keeps protocol text in backticks, and nothing else of the markup", () => {
    expect(plainOf('Is <code class="wire">a &#x3C; b</code> &#x26; <em>why</em><wbr>?')).toBe("Is `a < b` & why?");
    expect(plainOf("<p>One.</p>\n<p>Two.</p>")).toBe("One. Two.");
  });
});
