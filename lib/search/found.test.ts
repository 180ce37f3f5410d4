import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { LessonDocument, TableDocument, TermDocument, TopicDocument } from "@/lib/content/catalogue";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { paths } from "@/lib/paths";
import type { Item } from "@/lib/quiz/kinds";
import { CATALOGUE } from "@/lib/sim/catalogue";
import { LOCALES, type Locale } from "@/lib/text";
import { squeeze } from "./normalise";
import { plainOf } from "./plain";
import { type SearchContent, searchFile } from "./search-file";
import { type Hit, makeSearcher, type Searcher } from "./searcher";

// The compiler wrote them from these very types.
const read = <T>(name: string): T => JSON.parse(readFileSync(`.generated/${name}`, "utf8")) as T;
const topics = read<TopicDocument[]>("topics.json");
const items = Object.values(read<Record<string, Item>>("items.json"));
const lessons = new Map<string, LessonDocument>();

const CONTENT: SearchContent = {
  topics,
  readLesson: (topic, locale) => {
    const name = `lessons/${topic}.${locale}.json`;
    const lesson = lessons.get(name) ?? read<LessonDocument>(name);
    lessons.set(name, lesson);
    return lesson;
  },
  items,
  terms: Object.values(read<Record<string, TermDocument>>("glossary.json")),
  tables: read<Record<string, TableDocument>>("tables.json"),
  simulations: CATALOGUE,
  drills: DRILL_ENTRIES,
};
const FILES = { zh: searchFile(CONTENT, "zh"), en: searchFile(CONTENT, "en") };

let searchers: Record<Locale, Searcher>;
beforeAll(async () => {
  searchers = { zh: await makeSearcher(FILES.zh), en: await makeSearcher(FILES.en) };
}, 60_000);
const hits = (query: string, locale: Locale) => searchers[locale].search(query, 24).hits;
/** Of a lesson its id, of anything else its kind and title. */
const named = (hit: Hit | undefined) =>
  hit?.entry.kind === "lesson" ? topics[hit.entry.place]?.id : `${hit?.entry.kind} ${hit?.entry.title}`;

describe("what people type is found under the name that the lesson has for it", () => {
  test.each([
    ["跨域", "cors"],
    ["怎么解决跨域", "cors"],
    ["粘包", "tcp-vs-udp"],
    ["TCP 拆包", "tcp-vs-udp"],
    ["sticky packets", "tcp-vs-udp"],
    ["惊群", "status-5xx"],
    ["thundering herd", "status-5xx"],
    ["雪崩", "status-5xx"],
    ["半连接队列", "socket-syscalls"],
    ["全连接队列", "socket-syscalls"],
    ["SYN queue", "socket-syscalls"],
    ["三次握手", "tcp-handshake"],
    ["为什么不是两次握手", "tcp-handshake"],
    ["3-way handshake", "tcp-handshake"],
    ["四次挥手", "tcp-teardown"],
    ["TIME_WAIT 过多", "tcp-teardown"],
    ["长连接", "http-keep-alive"],
    ["短连接", "http-keep-alive"],
    ["keepalive vs keep-alive", "tcp-keepalive"],
    ["心跳包", "tcp-keepalive"],
    ["强缓存", "strong-cache"],
    ["协商缓存", "negotiated-cache"],
    ["强缓存和协商缓存的区别", "http-caching"],
    ["秒杀", "ecommerce-flow"],
    ["flash sale", "ecommerce-flow"],
    ["URL 输入到页面", "url-to-page"],
    ["浏览器输入网址后发生了什么", "url-to-page"],
    ["what happens when you type a URL", "url-to-page"],
    ["C10K", "c10k"],
    ["高并发", "c10k"],
    ["TCP 和 UDP 的区别", "tcp-vs-udp"],
    ["TCP vs UDP", "tcp-vs-udp"],
    ["写时拷贝", "fork-vfork-clone"],
    ["彩虹表", "password-storage"],
    ["HTTPS 握手过程", "https-process"],
    ["slow start", "tcp-congestion-control"],
    ["子网划分", "cidr"],
    ["端口映射", "public-private-ip"],
  ])("%s", (query, lesson) => {
    for (const locale of LOCALES) expect([locale, named(hits(query, locale)[0])]).toEqual([locale, lesson]);
  });

  test.each([
    ["PATCH 幂等", ["put-vs-patch", "idempotence"]],
    ["多路复用", ["http-2", "select-epoll"]],
    ["kafka 粘包", ["tcp-vs-udp"]],
    ["跨域 cookie", ["cors"]],
    ["redirect POST", ["status-3xx"]],
  ])("%s, which is in several places", (query, wanted) => {
    for (const locale of LOCALES) expect(hits(query, locale).slice(0, 4).map(named)).toEqual(expect.arrayContaining(wanted));
  });

  test.each(["水平触发", "edge-triggered"])("%s is found as a term, and beside it is the lesson that teaches it", (query) => {
    for (const locale of LOCALES) {
      const [first, second] = hits(query, locale);
      expect([first?.entry.kind, second?.entry.kind].sort()).toEqual(["lesson", "term"]);
      expect([named(first), named(second)]).toContain("select-epoll");
    }
  });

  test.each([
    ["status code 404", "404"],
    ["http 404", "404"],
    ["404 error", "404"],
    ["状态码404", "404"],
    ["状态码 404", "404"],
    ["404错误", "404"],
    ["304状态码", "304"],
    ["port 443", "443"],
    ["443端口", "443"],
    ["端口 443", "443"],
    ["22端口", "22"],
    ["port 80", "80"],
    ["ssh port", "22"],
    ["ssh端口", "22"],
    ["Content-Type首部", "Content-Type"],
    ["标志位RST", "RST"],
  ])("%s, a row with the name of its kind", (query, name) => {
    for (const locale of LOCALES) {
      const rows = hits(query, locale)
        .slice(0, 4)
        .map(({ entry }) => entry.title.replaceAll("`", "").split(" ")[0]);
      expect([locale, rows]).toEqual([locale, expect.arrayContaining([name])]);
    }
  });

  test.each([
    ["常用端口", "ports"],
    ["方法表", "methods"],
    ["端口表", "ports"],
    ["状态码表", "status-codes-4xx"],
    ["well-known ports", "ports"],
  ])("%s, a table of reference", (query, table) => {
    const { caption } = CONTENT.tables[table] ?? { caption: { zh: "", en: "" } };
    for (const locale of LOCALES) {
      const found = hits(query, locale)
        .filter(({ entry }) => entry.kind === "table")
        .map(({ entry }) => entry.title);
      expect(found.some((title) => plainOf(caption[locale]).startsWith(title))).toBe(true);
    }
  });

  it("finds the row of a status code that means nothing, and no lesson that cites a document of a like number", () => {
    for (const locale of LOCALES) expect(hits("418", locale).map(named)).toEqual(["status `418 (Unused)`"]);
    expect(hits("418", "en")[0]?.entry.anchor).toBeDefined();
  });
});

describe("aliases", () => {
  it("find the lesson that has them among the first five, each of them in both languages of the site", () => {
    const lost = topics.flatMap(({ id, aliases }) =>
      [...(aliases?.zh ?? []), ...(aliases?.en ?? [])].flatMap((alias) =>
        LOCALES.filter((locale) => !hits(alias, locale).slice(0, 5).map(named).includes(id)).map((locale) => [locale, id, alias]),
      ),
    );
    expect(lost).toEqual([]);
  });

  it("say something that the title does not, and each thing once", () => {
    for (const { id, title, aliases } of topics) {
      const all = [...(aliases?.zh ?? []), ...(aliases?.en ?? [])];
      const titles = [squeeze(title.zh), squeeze(title.en)];
      expect([id, all.filter((alias) => titles.includes(squeeze(alias)))]).toEqual([id, []]);
      for (const own of [aliases?.zh ?? [], aliases?.en ?? []]) expect(new Set(own.map(squeeze)).size).toBe(own.length);
    }
  });
});

describe("an item that was found", () => {
  const wayTo = (id: string, locale: Locale) => {
    const { places, entries } = FILES[locale];
    const texts = entries.filter(({ kind }) => kind === "card" || kind === "question" || kind === "interview");
    const entry = texts[items.findIndex((item) => item.id === id)];
    return `${places[entry?.place ?? -1]?.path}#${entry?.anchor}`;
  };

  it("opens where it can be answered: a question in its quiz, alone; a card where the lesson asks it", () => {
    const question = items.find(({ kind }) => kind === "choice");
    const recalled = items.find(
      ({ id, kind, topic }) => kind === "basic" && CONTENT.readLesson(topic, "en").recalls.includes(id),
    );
    const topic = topics.find(({ id }) => id === recalled?.topic);
    if (!question || !recalled || !topic) throw new Error("There is no such item.");
    expect(wayTo(question.id, "en")).toBe(paths.quizItem("en", question.topic, question.id));
    expect(wayTo(recalled.id, "zh")).toBe(paths.topic("zh", topic, `recall-${recalled.id}`));
  });

  it("never opens a page, a section or a question that is not there", () => {
    const asked = new Set(topics.flatMap(({ id, questions }) => questions.map((item) => paths.quizItem("en", id, item))));
    const sections = new Set(
      topics.flatMap((topic) => [
        ...topic.headings.map(({ id }) => paths.topic("en", topic, id)),
        ...CONTENT.readLesson(topic.id, "en").recalls.map((item) => paths.topic("en", topic, `recall-${item}`)),
      ]),
    );
    expect(items.map(({ id }) => wayTo(id, "en")).filter((way) => !asked.has(way) && !sections.has(way))).toEqual([]);
  });
});
