import type { Element, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { LessonDocument } from "./catalogue";
import { predictionsOf } from "./checks/references";
import { hastOf, htmlOf } from "./html";
import { lessonLength } from "./length";
import type { Lesson } from "./lesson";
import { plainText } from "./markdown";
import { segmented } from "./segment";
import type { TopicEntry } from "./sources";

const toHtml = unified().use(rehypeStringify).freeze();

/** What a lesson page needs, as JSON. Changes the lesson's tree, which is not used after it. */
export function lessonDocument(lesson: Lesson, topic: TopicEntry): LessonDocument {
  const { locale, directives, headings, tree } = lesson;
  const length = lessonLength(tree, locale);
  const texts = headings.map(({ id, depth, node }) => ({ id, depth, text: plainText(node).trim() }));
  for (const { id, node } of headings) node.data = { ...node.data, hProperties: { id } };
  const terms = nameDirectives(lesson, topic);
  const root = hastOf(tree);
  const titles = segmentHeadings(root, locale === "zh");
  return {
    topic: topic.id,
    locale,
    questionHtml: htmlOf(lesson.frontmatter?.value.question ?? ""),
    tree: root,
    headings: texts.map((heading, index) => ({
      ...heading,
      html: toHtml.stringify({ type: "root", children: titles[index] ?? [] }),
    })),
    terms,
    recalls: directives.flatMap(({ name, attributes }) => (name === "recall" ? [attributes.item ?? ""] : [])),
    simulations: directives.flatMap(({ name, attributes }) =>
      name === "simulation" ? [{ name: attributes.name ?? "", scenario: attributes.scenario ?? "" }] : [],
    ),
    length,
  };
}

/** Gives each directive its element; returns the ids of the terms in the order of their first use. */
function nameDirectives({ directives }: Lesson, topic: TopicEntry): string[] {
  const terms: string[] = [];
  for (const { name, attributes, node } of directives) {
    const properties: Record<string, string | boolean> = { ...attributes };
    if (name === "term" && attributes.id !== undefined && !terms.includes(attributes.id)) {
      terms.push(attributes.id);
      properties.first = true;
    }
    if (name === "simulation" && attributes.predict !== undefined) {
      properties.predict = predictionsOf(topic, attributes.name ?? "", attributes.scenario ?? "").join(" ");
    }
    node.data = { ...node.data, hName: `x-${name}`, hProperties: properties };
  }
  return terms;
}

/** Puts `<wbr>` into Chinese headings; returns the children of every heading, in order. */
function segmentHeadings(root: Root, chinese: boolean): Element["children"][] {
  const titles: Element["children"][] = [];
  visit(root, "element", (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    if (chinese) element.children = segmented(element).children;
    titles.push(element.children);
  });
  return titles;
}
