import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFile, anEntry } from "./fixtures";
import { makeSearcher } from "./searcher";

const FILE = aFile([
  anEntry({ kind: "lesson", title: "三次握手", other: "The three-way handshake", detail: "为什么要说三句？" }),
  anEntry({ kind: "lesson", title: "4xx：请改了再来", other: "4xx: change something" }),
  anEntry({ kind: "status", title: "`401 Unauthorized`", detail: "没有有效的凭据。" }),
  anEntry({ kind: "status", title: "`403 Forbidden`", detail: "有凭据也不行；不同于 401。" }),
  anEntry({ kind: "port", title: "`443` HTTPS", detail: "TCP · 加密的网页" }),
  anEntry({ kind: "protocol", title: "HTTP/2", detail: "一条连接里多条流" }),
  anEntry({ kind: "term", title: "拥塞窗口（cwnd）", other: "congestion window (cwnd)" }),
  anEntry({ kind: "state", title: "`TIME-WAIT`", detail: "2MSL 过去" }),
  anEntry({ kind: "section", title: "TIME-WAIT 有什么用", other: "What TIME-WAIT is for" }),
  anEntry({ kind: "card", title: "`401` 和 `403` 差在哪里？", words: "difference between" }),
  anEntry({ kind: "section", title: "碎屑", other: "Crumbs", words: "silly nagle 糊涂" }),
  anEntry({ kind: "section", title: "TLS 1.3 的握手", other: "The handshake of TLS 1.3" }),
]);

async function titles(query: string): Promise<string[]> {
  const { search } = await makeSearcher(FILE);
  return search(query, 20).hits.map(({ entry }) => entry.title);
}

describe("a search", () => {
  it("finds a status code before what only speaks of it", async () => {
    expect((await titles("401"))[0]).toBe("`401 Unauthorized`");
    expect((await titles("443"))[0]).toBe("`443` HTTPS");
  });

  it("finds the same whichever way a name is joined", async () => {
    const found = await titles("TIME-WAIT");
    expect(found).toEqual(["`TIME-WAIT`", "TIME-WAIT 有什么用"]);
    for (const way of ["TIME_WAIT", "time wait", "Time-Wait ", "timewait"]) expect(await titles(way)).toEqual(found);
  });

  it("finds Chinese without spaces, from the first character on", async () => {
    for (const query of ["三次握手", "握手", "握", "什么是三次握手"]) expect(await titles(query)).toContain("三次握手");
    expect((await titles("三次握手"))[0]).toBe("三次握手");
  });

  it("finds by the other language", async () => {
    expect((await titles("congestion window"))[0]).toBe("拥塞窗口（cwnd）");
    expect((await titles("cwnd"))[0]).toBe("拥塞窗口（cwnd）");
    expect((await titles("three way handshake"))[0]).toBe("三次握手");
  });

  it("finds while a word is being typed", async () => {
    expect(await titles("conges")).toEqual(["拥塞窗口（cwnd）"]);
    expect(await titles("40")).toEqual(expect.arrayContaining(["`401 Unauthorized`", "`403 Forbidden`"]));
  });

  it("forgives a letter that is wrong, missing, doubled or in the wrong place", async () => {
    for (const slip of ["handshaje", "handshke", "handdshake", "hadnshake"]) expect(await titles(slip)).toContain("三次握手");
    expect(await titles("congestion widnow")).toEqual(["拥塞窗口（cwnd）"]);
  });

  it("finds a lesson before a section of the same name", async () => {
    const { search } = await makeSearcher(
      aFile([anEntry({ title: "Handshakes" }), anEntry({ kind: "lesson", title: "The three-way handshake" })]),
    );
    expect(search("handshake", 2).hits.map(({ entry }) => entry.kind)).toEqual(["lesson", "section"]);
  });

  it("takes a number that something is called for no beginning of a longer one", async () => {
    const { search } = await makeSearcher(
      aFile([
        anEntry({ kind: "status", title: "`418 (Unused)`" }),
        anEntry({ kind: "lesson", title: "Bridges", words: "RFC 4188" }),
      ]),
    );
    expect(search("418", 9).hits.map(({ id }) => id)).toEqual([0]);
    expect(search("41", 9).total).toBe(2);
    expect(search("4188", 9).hits.map(({ id }) => id)).toEqual([1]);
  });

  it("forgives no digit", async () => {
    expect(await titles("402")).toEqual([]);
  });

  it("finds letters and digits apart that were typed together", async () => {
    expect(await titles("tls1.3")).toEqual(["TLS 1.3 的握手"]);
    expect(await titles("http2")).toEqual(["HTTP/2"]);
  });

  it("finds by words that are not shown", async () => {
    expect(await titles("Nagle")).toEqual(["碎屑"]);
    expect(await titles("糊涂")).toEqual(["碎屑"]);
  });

  it("finds nothing for nothing, for marks, and for what is not there", async () => {
    for (const query of ["", "  ", "?!", "`", "quantum", "量子"]) expect(await titles(query)).toEqual([]);
  });

  it("takes half of many words for a question, and of two words one only where no page has both", async () => {
    expect((await titles("三次握手为什么不是两次"))[0]).toBe("三次握手");
    expect(await titles("quantum handshake")).toEqual(["三次握手", "TLS 1.3 的握手"]);
    expect((await titles("拥塞窗口 handshake"))[0]).toBe("三次握手");
  });

  it("finds the lesson by words that stand in different places of its page, and of no other page", async () => {
    const file = {
      places: ["Patching", "Idempotence", "Quiz"].map((title, at) => ({ title, path: `/${title}`, ...(at === 2 && { of: 0 }) })),
      entries: [
        anEntry({ kind: "lesson", title: "PUT and PATCH" }),
        anEntry({ title: "Sent twice", words: "pipes" }),
        anEntry({ kind: "lesson", title: "Idempotence", place: 1 }),
        anEntry({ kind: "question", title: "Is it idempotent?", place: 2 }),
      ],
    };
    const { search } = await makeSearcher(file);
    const found = (query: string) => search(query, 9).hits.map(({ entry }) => entry.title);
    expect(found("patch twice")).toEqual(["PUT and PATCH"]);
    expect(found("patch idempotent")).toEqual(["PUT and PATCH"]);
    expect(found("put patch")).toEqual(["PUT and PATCH"]);
  });

  it("finds a lesson by another name of it: below what is called so, above what only speaks of it", async () => {
    const { search } = await makeSearcher(
      aFile([
        anEntry({ title: "Crumbs", words: "sticky packets" }),
        anEntry({ kind: "lesson", title: "TCP or UDP", aliases: ["粘包", "sticky packets"] }),
        anEntry({ kind: "lesson", title: "Sticky packets" }),
      ]),
    );
    expect(search("sticky packets", 3).hits.map(({ id }) => id)).toEqual([2, 1, 0]);
    expect(search("粘包", 3).hits.map(({ id }) => id)).toEqual([1]);
  });

  it("counts all and gives as many as were asked for", async () => {
    const { search } = await makeSearcher(FILE);
    const found = search("401", 1);
    expect(found.hits).toHaveLength(1);
    expect(found.total).toBe(3);
  });

  it("answers any text, and never with an entry twice", async () => {
    const { search } = await makeSearcher(FILE);
    const typed = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."三次握手401TIME-WAIT_ .`") }));
    fc.assert(
      fc.property(typed, (query) => {
        const { hits, total } = search(query, 100);
        expect(hits).toHaveLength(total);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(total);
      }),
    );
  });

  it("finds every entry by its whole title", async () => {
    const { search } = await makeSearcher(FILE);
    for (const entry of FILE.entries) expect(search(entry.title, 100).hits.map((hit) => hit.entry)).toContain(entry);
  });
});
