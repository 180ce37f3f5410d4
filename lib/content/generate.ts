import type { Item } from "@/lib/quiz/kinds";
import type { AreaDocument, Catalogue, GeneratedFiles, GlossaryDocument, NoteTopicDocument, PathDocument } from "./catalogue";
import { citesDocument, claimsDocument, tablesDocument } from "./generate-notes";
import { lessonFiles, plainOf, topicDocument } from "./generate-topic";
import { engineHtmlOf, htmlOfBoth } from "./html";
import type { ContentIndex } from "./index-sources";
import type { Simulations } from "./simulations";
import type { TopicEntry } from "./sources";
import { mapTexts } from "./texts";

/** The files below .generated/, from content without errors. */
export function generate(index: ContentIndex, items: Item[], simulations: Simulations): GeneratedFiles {
  const { sources } = index;
  const catalogue = catalogueOf(index, items, simulations);
  const lessons = lessonFiles(sources.topics);
  return {
    "catalogue.json": catalogue,
    "areas.json": sources.areas.map(
      ({ value }): AreaDocument => ({
        ...value,
        summary: htmlOfBoth(value.summary),
        topics: sources.topics.filter((topic) => topic.folder.area.slug === value.id).map(({ id }) => id),
      }),
    ),
    "topics.json": sources.topics.flatMap((topic) => topicDocument(topic, lessons)),
    "paths.json": pathsDocument(index),
    "items.json": Object.fromEntries(
      items.map((item) => [item.id, mapTexts(item, item.kind === "predict" ? engineHtmlOf : htmlOfBoth)]),
    ),
    "claims.json": claimsDocument(index, items),
    "note-topics.json": sources.notes.map(
      ({ area, value }): NoteTopicDocument => ({
        id: value.topic,
        area,
        title: value.title,
        claims: value.claims.map(({ id }) => id),
      }),
    ),
    "glossary.json": glossaryDocument(index, lessons),
    "terms.json": sources.terms.map(({ area, value: { id, term, meaning } }) => ({ id, area, term, meaning })),
    "tables.json": tablesDocument(index),
    "cites.json": citesDocument(index, catalogue),
    ...lessons,
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
    items: items.map((item) => ({ ...item, corrects: item.corrects ?? [] })),
    claims: [...index.claims.values()].map(({ claim: { at, cites, ...claim } }) => ({
      ...claim,
      cites: cites ?? [],
      sources: at,
    })),
    references: sources.references.map(({ value }) => value),
    simulations: Object.entries(simulations).map(([name, { entry }]) => ({ name, scenarios: Object.keys(entry.scenarios) })),
  };
}

/** The terms, each with the lesson that teaches it: the first that uses it, where the glossary names no other. */
function glossaryDocument({ sources }: ContentIndex, lessons: ReturnType<typeof lessonFiles>): GlossaryDocument {
  const users = new Map<string, string>();
  for (const { topic, terms } of Object.values(lessons)) {
    for (const term of terms) if (!users.has(term)) users.set(term, topic);
  }
  return Object.fromEntries(
    sources.terms.map(({ area, value: { id, term, meaning, taught_in } }) => [
      id,
      {
        id,
        area,
        topic: taught_in ?? users.get(id),
        term: plainOf(term),
        termHtml: htmlOfBoth(term),
        meaning: htmlOfBoth(meaning),
      },
    ]),
  );
}

/** A partial run lets a path name lessons that are still to be written; they are left out. */
function pathsDocument({ sources, topics }: ContentIndex): PathDocument[] {
  return sources.paths.map(({ value: { id, title, lede, topics: named } }) => {
    const order = (named ?? [...topics.keys()]).filter((topic) => topics.has(topic));
    const minutes = order.reduce((sum, topic) => sum + (topics.get(topic)?.source?.value.minutes ?? 0), 0);
    return { id, title, lede: htmlOfBoth(lede), topics: order, minutes, isWhole: named === undefined };
  });
}

/** The lesson as a reader meets it: its question first. */
function markdownOf(lesson: NonNullable<TopicEntry["lessons"]["en"]>): string {
  return `${lesson.frontmatter?.value.question ?? ""}\n\n${lesson.body}\n`;
}
