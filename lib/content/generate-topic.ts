import { LOCALES, type Text } from "@/lib/text";
import type { LessonDocument, TopicDocument } from "./catalogue";
import { titleHtmlOf } from "./html";
import { lessonDocument } from "./lesson-document";
import { parseText, plainText } from "./markdown";
import type { TopicEntry } from "./sources";

type LessonFiles = { [name: `lessons/${string}.json`]: LessonDocument };

/** Both languages of every lesson, by the name of the file. */
export function lessonFiles(topics: readonly TopicEntry[]): LessonFiles {
  const files: LessonFiles = {};
  for (const topic of topics) {
    for (const locale of LOCALES) {
      const lesson = topic.lessons[locale];
      if (lesson) files[`lessons/${topic.id}.${locale}.json`] = lessonDocument(lesson, topic);
    }
  }
  return files;
}

/** What the map, the head of a lesson and the queue need of a topic. */
export function topicDocument(topic: TopicEntry, lessons: LessonFiles): TopicDocument[] {
  const zh = lessons[`lessons/${topic.id}.zh.json`];
  const en = lessons[`lessons/${topic.id}.en.json`];
  if (!topic.source || !zh || !en) return [];
  const { id, area, layer, title, aliases, prerequisites, minutes, inventory, simulations = [], references } = topic.source.value;
  const idsOf = (kinds: (kind: string) => boolean) =>
    topic.items.filter(({ value }) => kinds(value.kind)).map(({ value }) => value.id);
  return [
    {
      id,
      area,
      slug: topic.folder.slug,
      layer,
      title: plainOf(title),
      titleHtml: { zh: titleHtmlOf(title.zh, "zh"), en: titleHtmlOf(title.en, "en") },
      ...(aliases && { aliases }),
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

/** Without marks: for a page's title and for search. */
export function plainOf(text: Text): Text {
  return { zh: plainText(parseText(text.zh)), en: plainText(parseText(text.en)) };
}
