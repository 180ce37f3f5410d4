/** A position along the graph's width, 0 to 1: every horizontal place is a percentage, so that nothing is scaled. */
export type Place = number;

/** Round values from 0 (or `from`) to `most`, at most `count` steps of 1, 2 or 5 times a power of ten. */
export function ticks(most: number, count: number, from = 0, least = 0): number[] {
  const span = Math.max(most - from, Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = Math.max([1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= count) ?? span, least);
  const values: number[] = [];
  for (let i = Math.ceil(from / step); i * step <= most + step / 1000; i += 1) values.push(Number((i * step).toPrecision(6)));
  return values;
}

export function percent(place: Place): string {
  return `${Math.round(place * 1e4) / 100}%`;
}

export type Label = { at: Place; text: string };
export type Placed<L extends Label> = L & { row: number; anchor: "start" | "middle" | "end" };

/**
 * Puts each label under its place in the first of `rows` rows where it touches no other, the weightiest first; one that
 * fits nowhere is left out. `widthPx` is the least width that the graph can have.
 */
export function placeLabels<L extends Label & { weight: number }>(labels: L[], widthPx: number, rows: number): Placed<L>[] {
  const taken: { row: number; start: number; end: number }[] = [];
  const placed: Placed<L>[] = [];
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    const size = textWidthPx(label.text);
    const centre = label.at * widthPx;
    const anchor = centre < size / 2 ? "start" : centre > widthPx - size / 2 ? "end" : "middle";
    const start = anchor === "start" ? centre : anchor === "end" ? centre - size : centre - size / 2;
    const end = start + size;
    const isFree = (row: number) =>
      taken.every((other) => other.row !== row || other.end + GAP_PX <= start || end + GAP_PX <= other.start);
    const row = Array.from({ length: rows }, (_, i) => i).find(isFree);
    if (row === undefined) continue;
    taken.push({ row, start, end });
    placed.push({ ...label, row, anchor });
  }
  return placed;
}

/**
 * Puts each label beside its shape, to the right where there is room before the next shape, else to the left where
 * nothing is yet; where neither holds, it tries `short`, and leaves the shape alone if that does not fit either.
 */
export function placeBeside<L extends Label & { short: string }>(labels: L[], widthPx: number): Beside<L>[] {
  let taken = Number.NEGATIVE_INFINITY;
  return labels.map((label, i) => {
    const here = label.at * widthPx;
    const next = labels[i + 1];
    const room = next === undefined ? widthPx : next.at * widthPx - SHAPE_PX;
    const before = Math.max(taken, 0);
    taken = here + SHAPE_PX;
    for (const text of [label.text, label.short]) {
      const size = textWidthPx(text);
      if (here + SHAPE_PX + size <= room) {
        taken = here + SHAPE_PX + size + GAP_PX;
        return { ...label, text, side: "right" };
      }
      if (here - SHAPE_PX - size >= before) return { ...label, text, side: "left" };
    }
    return { ...label, text: "", side: "right" };
  });
}

export type Beside<L extends Label> = L & { side: "left" | "right" };

/** Half a shape and the space to its label. */
export const SHAPE_PX = 8;
const GAP_PX = 8;

/** Generous for 12-pixel type: a Chinese character is as wide as the type is high, a Latin one about half of it. */
export function textWidthPx(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e80 ? 12 : 6.6;
  return width;
}
