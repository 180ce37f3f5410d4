import type { Element, Root as HastRoot } from "hast";
import type { Root } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { staysWhole, WHOLE_CLASS } from "@/lib/short-code";
import { stretchesOf } from "@/lib/sim/wire-words";
import type { Locale, Text } from "@/lib/text";
import { parseText } from "./markdown";
import { segmented } from "./segment";

// Raw HTML never passes (`allowDangerousHtml` is off), whatever the checks have said about it.
const toHast = unified().use(remarkRehype).freeze();
const toHtml = unified().use(rehypeStringify).freeze();

/** Protocol text is set in the monospaced face everywhere; this is the class that does it. */
export const WIRE_CLASS = "wire";

/** A Markdown tree as hast, without positions. Directives have to be given their element names before. */
export function hastOf(tree: Root): HastRoot {
  const root = toHast.runSync(tree);
  visit(root, (node, _, parent) => {
    delete node.position;
    delete node.data;
    // Code blocks are shown as they are: their lines stay, and `wire` is for the words in a sentence.
    if (node.type === "text" && !(parent?.type === "element" && parent.tagName === "code")) node.value = joinLines(node.value);
    const inline =
      node.type === "element" && node.tagName === "code" && !(parent?.type === "element" && parent.tagName === "pre");
    const code = inline ? node.children[0] : undefined;
    if (inline) node.properties.className = wireClasses(code?.type === "text" ? code.value : "");
  });
  return root;
}

/** The HTML of one Markdown text. A single paragraph comes without its `<p>`, so that it fits into a button. */
export function htmlOf(markdown: string): string {
  return toHtml.stringify(unwrapped(hastOf(parseText(markdown))));
}

/** The HTML of a text in both languages. */
export function htmlOfBoth(text: Text): Text {
  return { zh: htmlOf(text.zh), en: htmlOf(text.en) };
}

/** The HTML of a title: one line, and in Chinese with `<wbr>` between the words. */
export function titleHtmlOf(markdown: string, locale: Locale): string {
  const root = unwrapped(hastOf(parseText(markdown)));
  return toHtml.stringify(locale === "zh" ? segmented(root) : root);
}

/**
 * The HTML of an engine's text, which is plain: a host name in it is no link and an asterisk no emphasis. Its protocol
 * words, and a text that is the same in every language (a state, a number), are protocol text.
 */
export function engineHtmlOf(text: Text): Text {
  const render = (plain: string): string => {
    const stretches = text.zh === text.en ? [{ text: plain, wire: true }] : stretchesOf(plain);
    return toHtml.stringify({
      type: "root",
      children: stretches.map((stretch) => (stretch.wire ? wire(stretch.text) : { type: "text", value: stretch.text })),
    });
  };
  return { zh: render(text.zh), en: render(text.en) };
}

function wire(value: string): Element {
  return { type: "element", tagName: "code", properties: { className: wireClasses(value) }, children: [{ type: "text", value }] };
}

function wireClasses(code: string): string[] {
  return staysWhole(code) ? [WIRE_CLASS, WHOLE_CLASS] : [WIRE_CLASS];
}

function unwrapped(root: HastRoot): HastRoot {
  const [only, ...others] = root.children;
  if (only?.type !== "element" || only.tagName !== "p" || others.length > 0) return root;
  return { type: "root", children: only.children };
}

const WIDE = "[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef“”‘’…—]";
const BROKEN_LINE = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, "gu");

/** A line break in the source is a space, which Chinese does not have between its characters. */
function joinLines(text: string): string {
  return text.replace(BROKEN_LINE, "");
}
