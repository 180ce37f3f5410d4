import type { LessonDocument, TableDocument, TermDocument, TopicDocument } from "@/lib/content/catalogue";
import type { Item } from "@/lib/quiz/kinds";
import type { Text } from "@/lib/text";
import type { Entry, SearchFile } from "./entry";
import type { SearchContent } from "./search-file";

const both = (text: string): Text => ({ zh: text, en: text });

export function anEntry(given: Partial<Entry> & Pick<Entry, "title">): Entry {
  return { kind: "section", place: 0, ...given };
}

/** A file with these entries, all on one page. */
export function aFile(entries: Entry[]): SearchFile {
  return { places: [{ title: "Teardown", layer: "transport", path: "/en/learn/transport/tcp-teardown" }], entries };
}

export function aTopic(given: Partial<TopicDocument> & Pick<TopicDocument, "id">): TopicDocument {
  return {
    area: "transport",
    slug: given.id,
    layer: "transport",
    title: both(given.id),
    titleHtml: both(given.id),
    question: both("Why?"),
    prerequisites: [],
    minutes: 10,
    inventory: [],
    simulations: [],
    references: [],
    headings: [],
    items: [],
    cards: [],
    questions: [],
    interviews: [],
    ...given,
  };
}

/** A lesson with one section, `why`, that shows these. */
export function aLesson(
  topic: string,
  shown: { text?: string; marked?: string; term?: string; table?: string } = {},
): LessonDocument {
  const text = (value = "") => ({ type: "text" as const, value });
  const element = (tagName: string, properties: Record<string, string>, value = "") => ({
    type: "element" as const,
    tagName,
    properties,
    children: [text(value)],
  });
  return {
    topic,
    locale: "en",
    questionHtml: "Why?",
    tree: {
      type: "root",
      children: [
        element("h2", { id: "why" }, "Why"),
        element("p", {}, shown.text),
        ...(shown.marked ? [element("strong", {}, shown.marked)] : []),
        ...(shown.term ? [element("x-term", { id: shown.term })] : []),
        ...(shown.table ? [element("x-table", { name: shown.table })] : []),
      ],
    },
    headings: [],
    terms: [],
    recalls: [],
    simulations: [],
    length: 0,
  };
}

export function aTerm(id: string, term: Text, topic?: string): TermDocument {
  return { id, area: "transport", topic, term, termHtml: term, meaning: { zh: "它的意思。", en: "What it means." } };
}

export function aTable(rows: string[][]): TableDocument {
  const columns = (rows[0] ?? []).map((_, column) => both(`column ${column}`));
  return { caption: both("A table"), columns, rows: rows.map((cells) => cells.map(both)), cites: [] };
}

export function aCard(given: { topic: string; front: Text; back: Text }): Item {
  const { topic } = given;
  return { id: `${topic}.a-card`, kind: "basic", claims: [], taught_at: "why", cites: ["RFC 9293"], ...given };
}

export function someContent(given: Partial<SearchContent> = {}): SearchContent {
  return {
    topics: [aTopic({ id: "tcp-teardown" })],
    readLesson: (topic) => aLesson(topic),
    items: [],
    terms: [],
    tables: {},
    simulations: {},
    drills: [],
    ...given,
  };
}
