import type { Element, Nodes } from "hast";

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Compiled HTML as plain text in one line, with protocol text in backticks, which the dialog sets in the monospaced face. */
export function plainOf(html: string): string {
  return html
    .replace(/<\/?code[^>]*>/g, "`")
    .replace(/<wbr>/g, "")
    .replace(/<\/?(?:p|li|ul|ol|br|blockquote)\b[^>]*>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (written, hex, decimal, name) => {
      if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
      return NAMED[name] ?? written;
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** The text below a node; a space stands where a block ends, so that the words of two blocks stay two. */
export function textBelow(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const text = node.children.map(textBelow).join("");
  return node.type === "element" && isBlock(node) ? `${text} ` : text;
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:p|li|t[dhr]|h\d|pre|blockquote|x-aside)$/.test(tagName);
}
