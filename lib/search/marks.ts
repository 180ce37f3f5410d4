import { chunksOf, singular } from "./tokenise";

/** A piece of a shown text: protocol text or not, and whether it is what was searched. */
export type Piece = { text: string; isWire: boolean; isMarked: boolean };

/** Takes a shown text apart at its backticks and at the words that matched; `tokens` as in Hit. */
export function piecesOf(text: string, tokens: readonly string[]): Piece[] {
  const wanted = new Set(tokens);
  // Between the first and the second backtick, the third and the fourth, and so on.
  return text.split("`").flatMap((stretch, position) => marked(stretch, wanted, position % 2 === 1));
}

function marked(stretch: string, wanted: ReadonlySet<string>, isWire: boolean): Piece[] {
  const spans = spansOf(stretch.toLowerCase(), wanted);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(
      { text: stretch.slice(at, start), isWire, isMarked: false },
      { text: stretch.slice(start, end), isWire, isMarked: true },
    );
    at = end;
  }
  pieces.push({ text: stretch.slice(at), isWire, isMarked: false });
  return pieces.filter((piece) => piece.text !== "");
}

type Span = { start: number; end: number };

/** Where the wanted words stand, in order and without overlap. */
function spansOf(text: string, wanted: ReadonlySet<string>): Span[] {
  const found = chunksOf(text).flatMap(({ text: chunk, isHan, start }) =>
    (isHan ? hanSpans(chunk, wanted) : latinSpans(chunk, wanted)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    })),
  );
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function hanSpans(run: string, wanted: ReadonlySet<string>): Span[] {
  return [...run.matchAll(/./gu)].flatMap(({ index }) => {
    const [first = "", second = ""] = run.slice(index);
    if (second !== "" && wanted.has(first + second)) return [{ start: index, end: index + first.length + second.length }];
    return wanted.has(first) ? [{ start: index, end: index + first.length }] : [];
  });
}

function latinSpans(chunk: string, wanted: ReadonlySet<string>): Span[] {
  if (wanted.has(chunk.replace(/[-_/.:]/g, ""))) return [{ start: 0, end: chunk.length }];
  return [...chunk.matchAll(/\d+(?:\.\d+)+|[^-_/.:]+/g)].flatMap(({ 0: part, index }) =>
    wanted.has(singular(part)) ? [{ start: index, end: index + part.length }] : [],
  );
}
