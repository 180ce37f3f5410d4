import type { Element, Nodes, Root } from "hast";
import { textBelow } from "./plain";

/** A stretch of a lesson from one heading to the next; the first, before any heading, has no id. */
export type Section = {
  id?: string;
  text: string;
  /** What its author set apart: protocol text, what is bold, and Chinese words in quotes (“粘包”). */
  marked: string[];
  /** Ids of the terms that it uses, and names of the tables and simulations that it shows. */
  terms: string[];
  tables: string[];
};

/** A word, not a sentence: a longer quote says what somebody says. Of English the distinctive words are found anyway. */
const QUOTED = /“(\p{Script=Han}{2,4})”/gu;

/** The sections of a compiled lesson (LessonDocument in lib/content/catalogue.ts), in order. */
export function sectionsOf(tree: Root): Section[] {
  const sections = [emptySection()];
  for (const node of tree.children) {
    if (node.type === "element" && /^h[23]$/.test(node.tagName)) sections.push(emptySection(String(node.properties.id)));
    const section = sections.at(-1);
    if (section === undefined) continue;
    const text = textBelow(node);
    section.text += text;
    section.marked.push(...[...text.matchAll(QUOTED)].flatMap(([, quoted]) => quoted ?? []));
    visit(node, (element) => note(element, section));
  }
  return sections;
}

function emptySection(id?: string): Section {
  return { id, text: "", marked: [], terms: [], tables: [] };
}

function note(element: Element, section: Section): void {
  const { tagName, properties } = element;
  if (tagName === "strong" || tagName === "code") section.marked.push(textBelow(element));
  else if (tagName === "x-term") section.terms.push(String(properties.id));
  else if (tagName === "x-table") section.tables.push(String(properties.name));
}

function visit(node: Nodes, see: (element: Element) => void): void {
  if (node.type === "element") see(node);
  if ("children" in node) for (const child of node.children) visit(child, see);
}
