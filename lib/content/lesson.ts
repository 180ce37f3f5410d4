import type { Heading as HeadingNode, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Locale } from "@/lib/text";
import type { Place, Reporter } from "./diagnostic";
import type { SourceFile } from "./layout";
import { type Directive, readDirective } from "./lesson-directive";
import { faultOf, isDirective, parseLesson, plainText } from "./markdown";
import { didYouMean } from "./nearest";
import { placeAt, placeInText, placeOf } from "./place";
import { type Frontmatter, frontmatterSchema } from "./schemas/topic";
import { type Located, readFrontmatter } from "./yaml";

export type Heading = { id: string; depth: number; node: HeadingNode; place: Place };
export type Link = { url: string; place: Place };

/** One language of a lesson, read but not yet compared with anything outside it. */
export type Lesson = {
  locale: Locale;
  path: string;
  frontmatter: Located<Frontmatter> | undefined;
  /** The Markdown below the frontmatter. */
  body: string;
  tree: Root;
  headings: Heading[];
  directives: Directive[];
  links: Link[];
  place: Place;
};

/** Reads one lesson file and reports every fault that it has by itself. */
export function readLesson(file: SourceFile, locale: Locale, reporter: Reporter): Lesson {
  const start: Place = { file: file.path, line: 1, column: 1 };
  const { front, markdown, body } = splitFrontmatter(file.text);
  if (front === undefined) {
    reporter.error(start, "missing", "The lesson has no frontmatter.", "Begin with `---`, `question: …`, `---`.");
  }
  const tree = parseLesson(markdown);
  const lesson: Lesson = {
    locale,
    path: file.path,
    frontmatter: front === undefined ? undefined : readFrontmatter(file, front, 2, frontmatterSchema, reporter),
    body,
    tree,
    headings: [],
    directives: [],
    links: [],
    place: start,
  };
  visit(tree, (node) => readNode(node, lesson, markdown, reporter));
  checkHeadings(lesson, reporter);
  return lesson;
}

/** The frontmatter's lines are left blank in `markdown`, so that positions in it are positions in the file. */
function splitFrontmatter(text: string): { front: string | undefined; markdown: string; body: string } {
  const match = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { front: undefined, markdown: text, body: text.trim() };
  const blank = match[0].replace(/[^\n]/g, "");
  const rest = text.slice(match[0].length);
  return { front: match[1] ?? "", markdown: blank + rest, body: rest.trim() };
}

function readNode(node: Nodes, lesson: Lesson, source: string, reporter: Reporter): void {
  const place = placeOf(lesson.path, node);
  if (isLink(node)) checkNoLinkInside(node, lesson, reporter);
  const found = faultOf(node, source);
  if (found) {
    reporter.error(placeAt(lesson.path, source, found.offset), found.code, found.message, found.remedy);
  } else if (node.type === "heading") {
    lesson.headings.push({ id: takeId(node, place, reporter), depth: node.depth, node, place });
  } else if (node.type === "link") {
    lesson.links.push({ url: node.url, place });
  } else if (isDirective(node)) {
    const directive = readDirective(node, lesson.path, source, lesson.headings.at(-1)?.id ?? "", reporter);
    if (directive) lesson.directives.push(directive);
  } else if (node.type === "text") {
    const stray = /:{2,}[a-z]+[[{]/.exec(node.value);
    if (!stray) return;
    const message = `"${stray[0]}" stands inside a paragraph.`;
    const remedy = "Put it on a line of its own, blank lines around it.";
    reporter.error(placeInText(lesson.path, node, stray.index), "directive-in-text", message, remedy);
  }
}

/** Cuts `{#id}` off the end of the heading and returns the id. */
function takeId(heading: HeadingNode, place: Place, reporter: Reporter): string {
  const last = heading.children.at(-1);
  const match = last?.type === "text" ? /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/.exec(last.value) : null;
  if (last?.type === "text" && match) {
    last.value = last.value.slice(0, match.index);
    return match[1] ?? "";
  }
  const message = `The heading "${plainText(heading)}" has no id.`;
  reporter.error(place, "heading-id", message, "Add one, the same in both languages: `{#why-three}`.");
  return "";
}

function checkHeadings(lesson: Lesson, reporter: Reporter): void {
  const seen = new Set<string>();
  let depth = 1;
  for (const heading of lesson.headings) {
    if (heading.depth === 1) {
      reporter.error(
        heading.place,
        "heading-level",
        "The title of the page is the topic's; this is a second one.",
        "Start with ##.",
      );
    } else if (heading.depth > depth + 1) {
      reporter.error(heading.place, "heading-level", "The heading skips a level.", `Use ${"#".repeat(depth + 1)}.`);
    }
    depth = Math.max(2, heading.depth);
    if (heading.id !== "" && seen.has(heading.id)) {
      const message = `The heading id "${heading.id}" is used twice.`;
      reporter.error(heading.place, "duplicate-id", message, "Give each heading its own id.");
    }
    seen.add(heading.id);
  }
  if (lesson.headings.length === 0) {
    reporter.error(lesson.place, "missing", "The lesson has no heading.", "Add one: `## Why three {#why-three}`.");
  }
  for (const link of lesson.links) checkLink(link, seen, reporter);
}

/** Terms and topics are links as well: a term leads to the glossary. */
function isLink(node: Nodes): node is Extract<Nodes, { type: "link" | "textDirective" }> {
  return node.type === "link" || (node.type === "textDirective" && (node.name === "term" || node.name === "topic"));
}

function checkNoLinkInside(link: Extract<Nodes, { type: "link" | "textDirective" }>, lesson: Lesson, reporter: Reporter): void {
  visit(link, (inner) => {
    if (inner === link || !isLink(inner)) return;
    const message = `"${plainText(inner)}" is a link inside another link.`;
    reporter.error(placeOf(lesson.path, inner), "nested-link", message, "Put a term or a link beside the other, not into it.");
  });
}

function checkLink({ url, place }: Link, headingIds: Set<string>, reporter: Reporter): void {
  if (/^https?:\/\//.test(url)) return;
  if (!url.startsWith("#")) {
    const remedy = 'Link to a lesson with :topic[words]{id="…"}, to a heading with #id.';
    reporter.error(place, "broken-link", `"${url}" is not an address.`, remedy);
  } else if (!headingIds.has(url.slice(1))) {
    const remedy = didYouMean(url.slice(1), headingIds, "Link to a heading of this lesson.");
    reporter.error(place, "broken-link", `"${url}" is not a heading of this lesson.`, remedy);
  }
}
