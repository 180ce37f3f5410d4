import type { Item } from "@/lib/quiz/kinds";
import { LOCALES, type Text } from "@/lib/text";
import type {
  AreaDocument,
  Catalogue,
  CitesDocument,
  ClaimsDocument,
  GeneratedFiles,
  GlossaryDocument,
  LessonDocument,
  NoteTopicDocument,
  TablesDocument,
  TopicDocument,
} from "./catalogue";
import { citeUrl, resolveCite } from "./cites";
import { htmlOf, titleHtmlOf } from "./html";
import type { ContentIndex } from "./index-sources";
import { lessonDocument } from "./lesson-document";
import { parseText, plainText } from "./markdown";
import type { Simulations } from "./simulations";
import type { TopicEntry } from "./sources";
import { mapTexts } from "./texts";

const html = (text: Text): Text => ({ zh: htmlOf(text.zh, "zh"), en: htmlOf(text.en, "en") });
const titleHtml = (text: Text): Text => ({ zh: titleHtmlOf(text.zh, "zh"), en: titleHtmlOf(text.en, "en") });
const plain = (text: Text): Text => ({ zh: plainText(parseText(text.zh)), en: plainText(parseText(text.en)) });

/** The files below .generated/, from content without errors. */
export function generate(index: ContentIndex, items: Item[], simulations: Simulations): GeneratedFiles {
  const { sources } = index;
  const catalogue = catalogueOf(index, items, simulations);
  const lessons = new Map<string, LessonDocument>();
  for (const topic of sources.topics) {
    for (const locale of LOCALES) {
      const lesson = topic.lessons[locale];
      if (lesson) lessons.set(`lessons/${topic.id}.${locale}.json`, lessonDocument(lesson, topic));
    }
  }
  return {
    "catalogue.json": catalogue,
    "areas.json": sources.areas.map(
      ({ value }): AreaDocument => ({
        ...value,
        summary: html(value.summary),
        topics: sources.topics.filter((topic) => topic.folder.area.slug === value.id).map(({ id }) => id),
      }),
    ),
    "topics.json": sources.topics.flatMap((topic) => topicDocument(topic, lessons) ?? []),
    "items.json": Object.fromEntries(items.map((item) => [item.id, mapTexts(item, html)])),
    "claims.json": claimsDocument(index, items),
    "note-topics.json": sources.notes.map(
      ({ area, value }): NoteTopicDocument => ({
        id: value.topic,
        area,
        title: value.title,
        claims: value.claims.map(({ id }) => id),
      }),
    ),
    "glossary.json": Object.fromEntries(
      sources.terms.map(({ area, value }): [string, GlossaryDocument[string]] => [
        value.id,
        { id: value.id, area, term: plain(value.term), termHtml: html(value.term), meaning: html(value.meaning) },
      ]),
    ),
    "tables.json": tablesDocument(index),
    "cites.json": citesDocument(index, catalogue),
    ...Object.fromEntries(lessons),
  };
}

function catalogueOf(index: ContentIndex, items: Item[], simulations: Simulations): Catalogue {
  const { sources } = index;
  return {
    areas: sources.areas.map(({ value }) => value),
    topics: sources.topics.flatMap(({ source, lessons }) => {
      if (!source || !lessons.zh || !lessons.en) return [];
      const { id, area, title, prerequisites } = source.value;
      return [{ id, area, title, prerequisites, lesson: { zh: markdownOf(lessons.zh), en: markdownOf(lessons.en) } }];
    }),
    items,
    claims: [...index.claims.values()].map(({ claim: { at, cites, ...claim } }) => ({
      ...claim,
      cites: cites ?? [],
      sources: at,
    })),
    references: sources.references.map(({ value }) => value),
    simulations: Object.entries(simulations).map(([name, { entry }]) => ({ name, scenarios: Object.keys(entry.scenarios) })),
  };
}

/** The lesson as a reader meets it: its question first. */
function markdownOf(lesson: NonNullable<TopicEntry["lessons"]["en"]>): string {
  return `${lesson.frontmatter?.value.question ?? ""}\n\n${lesson.body}\n`;
}

function topicDocument(topic: TopicEntry, lessons: Map<string, LessonDocument>): TopicDocument[] {
  const zh = lessons.get(`lessons/${topic.id}.zh.json`);
  const en = lessons.get(`lessons/${topic.id}.en.json`);
  if (!topic.source || !zh || !en) return [];
  const { id, area, layer, title, prerequisites, minutes, inventory, simulations = [], references } = topic.source.value;
  const idsOf = (kinds: (kind: string) => boolean) =>
    topic.items.filter(({ value }) => kinds(value.kind)).map(({ value }) => value.id);
  return [
    {
      id,
      area,
      slug: topic.folder.slug,
      layer,
      title: plain(title),
      titleHtml: titleHtml(title),
      question: { zh: zh.questionHtml, en: en.questionHtml },
      prerequisites,
      minutes,
      inventory,
      simulations,
      references,
      // Both languages have the same headings: checked.
      headings: zh.headings.map((heading, position) => ({
        id: heading.id,
        depth: heading.depth,
        title: { zh: heading.text, en: en.headings[position]?.text ?? "" },
        titleHtml: { zh: heading.html, en: en.headings[position]?.html ?? "" },
      })),
      items: idsOf(() => true),
      cards: idsOf((kind) => kind === "basic"),
      questions: idsOf((kind) => kind !== "basic" && kind !== "interview"),
      interviews: idsOf((kind) => kind === "interview"),
    },
  ];
}

function claimsDocument(index: ContentIndex, items: Item[]): ClaimsDocument {
  const owners = new Map(
    index.sources.topics.flatMap(({ id, source }) => source?.value.inventory.map((name) => [name, id] as const) ?? []),
  );
  return Object.fromEntries(
    [...index.claims].map(
      ([
        id,
        {
          claim: { at, cites, ...claim },
          area,
          noteTopic,
        },
      ]) => [
        id,
        {
          ...mapTexts(claim, html),
          area,
          noteTopic,
          topic: owners.get(noteTopic),
          cites: cites ?? [],
          sources: at,
          askedBy: items.filter((item) => item.claims.includes(id)).map((item) => item.id),
          correctedBy: items.filter((item) => item.corrects?.includes(id)).map((item) => item.id),
        },
      ],
    ),
  );
}

function tablesDocument({ sources }: ContentIndex): TablesDocument {
  const cell = (written: string | Text): Text => html(typeof written === "string" ? { zh: written, en: written } : written);
  return Object.fromEntries(
    [...sources.tables].map(([name, { value }]) => [
      name,
      {
        caption: html(value.caption),
        columns: value.columns.map(cell),
        rows: value.rows.map((row) => row.map(cell)),
        cites: value.cites,
      },
    ]),
  );
}

function citesDocument({ sources }: ContentIndex, { items, claims }: Catalogue): CitesDocument {
  const references = new Map(sources.references.map(({ value }) => [value.id, value]));
  const used = [
    ...items.flatMap((item) => item.cites),
    ...claims.flatMap((claim) => claim.cites),
    ...sources.topics.flatMap(({ source }) => source?.value.references ?? []),
    ...[...sources.tables.values()].flatMap(({ value }) => value.cites),
  ];
  const documents: CitesDocument = {};
  for (const cite of new Set(used)) {
    const resolved = resolveCite(cite, references);
    const reference = resolved && references.get(resolved.reference);
    if (!resolved || !reference) continue;
    const { id, title } = reference;
    documents[cite] = { reference: id, section: resolved.section, title, url: citeUrl(reference, resolved.section) };
  }
  return documents;
}
