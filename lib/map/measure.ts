import { LINE_EM } from "./sizes";

/** A piece of a title that stays together: a word of English, a word of Chinese between two <wbr>. */
type Piece = { width: number; space: number };

/**
 * How many lines a title takes in a column, estimated from above: a build has no fonts. Titles come as the compiler makes
 * them, with `<code>`, and `<wbr>` where Chinese may break.
 *
 * @param titleHtml one title of topics.json
 * @param widthEm width of the column in ems of the title's type
 */
export function countLines(titleHtml: string, widthEm: number): number {
  let lines = 1;
  let used = 0;
  for (const { width, space } of piecesOf(titleHtml)) {
    if (used > 0 && used + width > widthEm) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken inside (overflow-wrap).
    if (width > widthEm) lines += Math.ceil(width / widthEm) - 1;
    used += Math.min(width, widthEm) + space;
  }
  return lines;
}

function piecesOf(titleHtml: string): Piece[] {
  const pieces: Piece[] = [];
  let isCode = false;
  for (const part of titleHtml.match(/<[^>]*>|&[a-z]+;|[\s\S]/gu) ?? []) {
    if (part.startsWith("<")) {
      if (part === "<wbr>") pieces.push({ width: 0, space: 0 });
      else isCode = part.startsWith("<code");
      continue;
    }
    if (pieces.length === 0) pieces.push({ width: 0, space: 0 });
    const last = pieces[pieces.length - 1] as Piece;
    if (part === " ") {
      last.space = LINE_EM.space;
      pieces.push({ width: 0, space: 0 });
    } else last.width += widthOf(part.startsWith("&") ? "m" : part, isCode);
  }
  return pieces.filter(({ width }) => width > 0);
}

/** In ems; each class by its widest common letter, so that a line is never longer than it is reckoned. */
function widthOf(character: string, isCode: boolean): number {
  // Han, kana and full-width forms take an em, and a little air beside Latin (text-autospace).
  if (/[⺀-鿿豈-﫿＀-￯]/u.test(character)) return LINE_EM.han;
  if (isCode) return LINE_EM.mono;
  if (/[iljtfrI.,:;'’|()!/-]/u.test(character)) return LINE_EM.narrow;
  if (/[mwMW@]/u.test(character)) return LINE_EM.wide;
  return /[A-Z0-9]/u.test(character) ? LINE_EM.capital : LINE_EM.letter;
}
