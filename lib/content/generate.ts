import type { Item } from "@/lib/quiz/kinds";
import type { AreaDocument, Catalogue, GeneratedFiles, GlossaryDocument, NoteTopicDocument } from "./catalogue";
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
    "glossary.json": Object.fromEntries(
      sources.terms.map(({ area, value }): [string, GlossaryDocument[string]] => [
        value.id,
        { id: value.id, area, term: plainOf(value.term), termHtml: htmlOfBoth(value.term), meaning: htmlOfBoth(value.meaning) },
      ]),
    ),
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

/** The lesson as a reader meets it: its question first. */
function markdownOf(lesson: NonNullable<TopicEntry["lessons"]["en"]>): string {
  return `${lesson.frontmatter?.value.question ?? ""}\n\n${lesson.body}\n`;
}
