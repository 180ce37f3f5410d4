import type { Nodes, Text as TextNode } from "mdast";
import { visit } from "unist-util-visit";
import type { Locale } from "@/lib/text";

/** `index` counts characters from the start of the text node. */
export type TypographyFault = { node: TextNode; index: number; code: string; message: string; remedy: string };

const HAN = /\p{Script=Han}/u;
const STRAIGHT_QUOTE = /["']/;
const ASCII_BESIDE_HAN = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u;

/** What a text that is set with care does not have: straight quotes, half-width punctuation in Chinese, the other language. */
export function typographyFaults(tree: Nodes, locale: Locale): TypographyFault[] {
  const faults: TypographyFault[] = [];
  visit(tree, "text", (node) => {
    // A directive that was not read as one has its own diagnostic.
    const quote = STRAIGHT_QUOTE.exec(node.value.replace(/\{[^}]*\}/g, (braces) => " ".repeat(braces.length)));
    if (quote) {
      const remedy = locale === "zh" ? "Write “…”; put code in backticks." : "Write “…” and ’; put code in backticks.";
      faults.push({
        node,
        index: quote.index,
        code: "straight-quote",
        message: `${around(node.value, quote.index)} has a straight quote.`,
        remedy,
      });
    }
    const narrow = locale === "zh" ? ASCII_BESIDE_HAN.exec(node.value) : null;
    if (narrow) {
      const message = `${around(node.value, narrow.index)} has half-width punctuation beside Chinese.`;
      faults.push({ node, index: narrow.index, code: "half-width-punctuation", message, remedy: "Write ，；：？！." });
    }
    const han = locale === "en" ? HAN.exec(node.value) : null;
    if (han) {
      const message = `${around(node.value, han.index)} holds Chinese characters.`;
      faults.push({ node, index: han.index, code: "wrong-language", message, remedy: "Write it in English." });
    }
  });
  return faults;
}

/** A few characters on both sides, so that the author finds the place in a long text. */
function around(text: string, index: number): string {
  return `“${text.slice(Math.max(0, index - 8), index + 9).trim()}”`;
}
