import type { Paragraph, Root } from "mdast";

/** Characters and beginnings that may mean something in Markdown; backticks are looked at below. */
const MARKS = /[\\*_~[\]<>&@]|[^\S ]| {2}|www\.|:\/\//;
const BEGINNING = /^(?:[ #=+-]|\d{1,9}[.)]|`{3})/;

/**
 * Parses one line of text with code in backticks and no other mark, as most texts of items and claims are, at a tenth
 * of the whole parser's cost. Undefined where the whole parser has to look.
 */
export function parseLine(markdown: string): Root | undefined {
  if (markdown === "" || MARKS.test(markdown) || BEGINNING.test(markdown) || markdown.endsWith(" ")) return undefined;
  const parts = markdown.split("`");
  if (parts.length % 2 === 0) return undefined;
  const children: Paragraph["children"] = [];
  let offset = 0;
  for (const [index, value] of parts.entries()) {
    const code = index % 2 === 1;
    const inside = index > 0 && index < parts.length - 1;
    // Two backticks in a row, and spaces at the ends of code, follow rules of their own.
    if ((inside && value === "") || (code && value.trim() !== value)) return undefined;
    const start = code ? offset - 1 : offset;
    const end = code ? offset + value.length + 1 : offset + value.length;
    const position = { start: point(start), end: point(end) };
    if (value !== "") children.push(code ? { type: "inlineCode", value, position } : { type: "text", value, position });
    offset += value.length + 1;
  }
  const position = { start: point(0), end: point(markdown.length) };
  return { type: "root", children: [{ type: "paragraph", children, position }], position };
}

function point(offset: number) {
  return { line: 1, column: offset + 1, offset };
}
