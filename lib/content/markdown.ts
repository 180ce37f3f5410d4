import type { Nodes, Parents, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { ruleOf } from "./directives";
import { parseLine } from "./markdown-line";

const lessonParser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective).freeze();
// Items hold no directives, so that "localhost:port" stays what it is.
const textParser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

export type DirectiveNode = Extract<Nodes, { type: "leafDirective" | "textDirective" | "containerDirective" }>;

export function parseLesson(markdown: string): Root {
  const tree = lessonParser.parse(markdown);
  visit(tree, "textDirective", (node, index, parent) => {
    if (parent === undefined || index === undefined || ruleOf(node.name) !== undefined) return;
    if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) return;
    // "10:30" or "host:port" in a sentence only looks like a directive, and is what was written.
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    parent.children[index] = { type: "text", value: markdown.slice(start, end), position: node.position };
  });
  return tree;
}

/** Texts that were parsed already: the checks and the HTML need the same trees, and nobody changes them. */
const parsedTexts = new Map<string, Root>();

export function parseText(markdown: string): Root {
  const known = parsedTexts.get(markdown);
  if (known) return known;
  const parsed = parseLine(markdown) ?? parseFully(markdown);
  parsedTexts.set(markdown, parsed);
  return parsed;
}

/** Without the short cut, for the test that compares the two. */
export function parseFully(markdown: string): Root {
  return textParser.parse(markdown);
}

export function isDirective(node: Nodes): node is DirectiveNode {
  return node.type === "leafDirective" || node.type === "textDirective" || node.type === "containerDirective";
}

/** The text a reader sees, without marks. */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.type === "html" ? "" : node.value;
  return "children" in node ? (node as Parents).children.map(plainText).join("") : "";
}

/** Where a Markdown text uses something that the product does not render, and what to write instead. */
export type MarkdownFault = { offset: number; code: string; message: string; remedy: string };

const RENDERED = new Set<Nodes["type"]>([
  "root",
  "paragraph",
  "text",
  "emphasis",
  "strong",
  "inlineCode",
  "code",
  "break",
  "list",
  "listItem",
  "heading",
  "link",
  "blockquote",
  "table",
  "tableRow",
  "tableCell",
  "leafDirective",
  "textDirective",
  "containerDirective",
]);

/** Faults of one node by itself; `source` is the text that was parsed. */
export function faultOf(node: Nodes, source: string): MarkdownFault | undefined {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start);
  if (node.type === "html") {
    return fault(
      start,
      "raw-html",
      `Raw HTML (${excerpt(written)}) is not rendered.`,
      "Use Markdown, or backticks to show a tag.",
    );
  }
  if (!RENDERED.has(node.type)) {
    return fault(start, "unsupported-markdown", `Markdown of the kind "${node.type}" is not rendered.`, remedyFor(node.type));
  }
  if (node.type === "link" && !/^[[<]/.test(written)) {
    return fault(
      start,
      "bare-url",
      `"${written}" turns into a link by itself.`,
      "Put it in backticks, or write [words](address).",
    );
  }
  return node.type === "text" ? strayMark(written, start) : undefined;
}

/** A `*` or a backtick that is left in the text did not do what its author meant. */
function strayMark(written: string, start: number): MarkdownFault | undefined {
  const star = /(?<!\\)\*/.exec(written);
  if (star) {
    return fault(
      start + star.index,
      "stray-emphasis",
      "This * opens or closes no emphasis.",
      "Marks that touch both a letter and punctuation do not work (**“字”**后): move the punctuation, or write \\*.",
    );
  }
  const tick = /(?<!\\)`/.exec(written);
  return tick
    ? fault(start + tick.index, "stray-backtick", "This backtick has no partner.", "Close the code, or write \\`.")
    : undefined;
}

function remedyFor(type: string): string {
  if (type.startsWith("image")) return "Use ::figure or ::table.";
  if (type.startsWith("footnote")) return "Use :::aside.";
  if (type === "thematicBreak") return "Use a heading.";
  return "Write it with paragraphs, lists, emphasis, code and [words](address).";
}

function excerpt(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function fault(offset: number, code: string, message: string, remedy: string): MarkdownFault {
  return { offset, code, message, remedy };
}
