import type { Heading as HeadingNode, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Locale } from "@/lib/text";
import type { Place, Reporter } from "./diagnostic";
import { DIRECTIVES, type DirectiveForm, type DirectiveName, ruleOf, usage } from "./directives";
import type { SourceFile } from "./layout";
import { type DirectiveNode, faultOf, isDirective, parseLesson, plainText } from "./markdown";
import { didYouMean } from "./nearest";
import { type Frontmatter, frontmatterSchema } from "./schemas/topic";
import { type Located, readFrontmatter } from "./yaml";

export type Heading = { id: string; depth: number; node: HeadingNode; place: Place };

export type Directive = {
  name: DirectiveName;
  form: DirectiveForm;
  attributes: Record<string, string>;
  /** The id of the heading above; "" before the first. */
  section: string;
  node: DirectiveNode;
  place: Place;
  /** Where the value of one attribute stands. */
  at(attribute: string): Place;
};

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
  const found = faultOf(node, source);
  if (found) {
    reporter.error(placeAt(lesson.path, source, found.offset), found.code, found.message, found.remedy);
  } else if (node.type === "heading") {
    const id = takeId(node);
    if (id === undefined) {
      reporter.error(
        place,
        "heading-id",
        `The heading "${plainText(node)}" has no id.`,
        "Add one, the same in both languages: `{#why-three}`.",
      );
    }
    lesson.headings.push({ id: id ?? "", depth: node.depth, node, place });
  } else if (node.type === "link") {
    lesson.links.push({ url: node.url, place });
  } else if (isDirective(node)) {
    readDirective(node, lesson, source, reporter);
  } else if (node.type === "text") {
    const stray = /:{2,}[a-z]+[[{]/.exec(node.value);
    if (stray) {
      reporter.error(
        place,
        "directive-in-text",
        `"${stray[0]}" stands inside a paragraph.`,
        "Put it on a line of its own, blank lines around it.",
      );
    }
  }
}

/** Cuts `{#id}` off the end of the heading and returns the id. */
function takeId(heading: HeadingNode): string | undefined {
  const last = heading.children.at(-1);
  const match = last?.type === "text" ? /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/.exec(last.value) : null;
  if (last?.type !== "text" || !match) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}

const FORMS: Record<DirectiveNode["type"], DirectiveForm> = {
  leafDirective: "leaf",
  textDirective: "text",
  containerDirective: "container",
};

function readDirective(node: DirectiveNode, lesson: Lesson, source: string, reporter: Reporter): void {
  const place = placeOf(lesson.path, node);
  const form = FORMS[node.type];
  const rule = ruleOf(node.name);
  if (!rule) {
    // "10:30" or "host:port" in a sentence only looks like a directive.
    if (form === "text" && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0) return;
    const remedy = didYouMean(node.name, Object.keys(DIRECTIVES), `Allowed are ${Object.keys(DIRECTIVES).join(", ")}.`);
    reporter.error(place, "unknown-directive", `"${node.name}" is not a directive.`, remedy);
    return;
  }
  // `ruleOf` found it, so it is one of the names.
  const name = node.name as DirectiveName;
  if (rule.form !== form) {
    reporter.error(place, "directive-form", `"${name}" is written in another form.`, `Write ${usage(name)}.`);
    return;
  }
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  const at = (attribute: string) => placeAt(lesson.path, source, start + attributeOffset(written, attribute));
  const attributes = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ""]));
  const complete = checkAttributes(name, attributes, place, at, reporter);
  if (form === "container" && !/\n:{3,}[ \t]*$/.test(written)) {
    reporter.error(place, "unclosed-directive", `:::${name} is not closed.`, "End it with ::: on a line of its own.");
  }
  if (form === "text" && plainText(node) === "") {
    reporter.error(place, "directive-form", `:${name} has no words.`, `Write ${usage(name)}.`);
  }
  if (complete) lesson.directives.push({ name, form, attributes, section: lesson.headings.at(-1)?.id ?? "", node, place, at });
}

function checkAttributes(
  name: DirectiveName,
  attributes: Record<string, string>,
  place: Place,
  at: (attribute: string) => Place,
  reporter: Reporter,
): boolean {
  const { required, optional } = DIRECTIVES[name] as { required: readonly string[]; optional: readonly string[] };
  const allowed = [...required, ...optional];
  for (const key of Object.keys(attributes)) {
    if (allowed.includes(key)) continue;
    const remedy = didYouMean(key, allowed, allowed.length > 0 ? `It has ${allowed.join(", ")}.` : "It has none.");
    reporter.error(at(key), "unknown-attribute", `"${key}" is not an attribute of ${name}.`, remedy);
  }
  const missing = required.filter((key) => !attributes[key]);
  for (const key of missing) reporter.error(place, "missing", `${name} has no ${key}.`, `Write ${usage(name)}.`);
  return missing.length === 0;
}

/** The offset of an attribute's value in the directive as written, or of the directive where it is not found. */
function attributeOffset(written: string, attribute: string): number {
  const shortcut = attribute === "id" ? /\{#/.exec(written) : null;
  if (shortcut) return shortcut.index + 2;
  const match = new RegExp(`[{\\s]${attribute}\\s*(=\\s*["']?)?`).exec(written);
  if (!match) return 0;
  return match[1] === undefined ? match.index + 1 : match.index + match[0].length;
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
      reporter.error(
        heading.place,
        "duplicate-id",
        `The heading id "${heading.id}" is used twice.`,
        "Give each heading its own id.",
      );
    }
    seen.add(heading.id);
  }
  if (lesson.headings.length === 0) {
    reporter.error(lesson.place, "missing", "The lesson has no heading.", "Add one: `## Why three {#why-three}`.");
  }
  for (const link of lesson.links) checkLink(link, seen, reporter);
}

function checkLink({ url, place }: Link, headingIds: Set<string>, reporter: Reporter): void {
  if (/^https?:\/\//.test(url)) return;
  if (url.startsWith("#")) {
    if (headingIds.has(url.slice(1))) return;
    const remedy = didYouMean(url.slice(1), headingIds, "Link to a heading of this lesson.");
    reporter.error(place, "broken-link", `"${url}" is not a heading of this lesson.`, remedy);
    return;
  }
  reporter.error(
    place,
    "broken-link",
    `"${url}" is not an address.`,
    'Link to a lesson with :topic[words]{id="…"}, to a heading with #id.',
  );
}

function placeOf(file: string, node: Nodes): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function placeAt(file: string, source: string, offset: number): Place {
  const before = source.slice(0, offset);
  return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
