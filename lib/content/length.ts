import type { Nodes } from "mdast";
import type { Locale } from "@/lib/text";
import { plainText } from "./markdown";

/** English: words with a letter or a digit. Chinese: characters, a Latin word or a number counting as one. */
export function textLength(text: string, locale: Locale): number {
  if (locale === "en") return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’._-]*/gu)?.length ?? 0;
}

/** The length of a lesson's running text; headings and side remarks count, what directives bring in does not. */
export function lessonLength(tree: Nodes, locale: Locale): number {
  return blocksOf(tree).reduce((sum, text) => sum + textLength(text, locale), 0);
}

function blocksOf(node: Nodes): string[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") return [plainText(node)];
  if (node.type === "code") return [];
  return "children" in node ? node.children.flatMap((child) => blocksOf(child)) : [];
}
