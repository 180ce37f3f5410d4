import type { Cell } from "./grid";

/**
 * The lines that leave one lesson. They share their way as long as they can, like the branches of one underground line;
 * lines of different lessons never share one.
 */
export type Net = { source: string; targets: string[] };

/** A way in the grid: a gutter is a column of space left of the column of its number, a channel the space above a row. */
export type Way =
  /** The next column, or the same row with nothing between. */
  | { kind: "direct"; gutter: number }
  | { kind: "straight" }
  /** Down the gutter after the source, along the channel above the target, down the gutter before the target. */
  | { kind: "around"; gutter: number; channel: number; entry: number };

/** One net for each lesson that something builds on, in the order of the cells. */
export function netsOf(prerequisites: ReadonlyMap<string, readonly string[]>, cells: ReadonlyMap<string, Cell>): Net[] {
  const targets = new Map<string, string[]>();
  for (const [id, needed] of prerequisites) {
    for (const source of needed) {
      if (cells.has(source) && cells.has(id)) targets.set(source, [...(targets.get(source) ?? []), id]);
    }
  }
  return [...cells.keys()].flatMap((source) => {
    const own = targets.get(source);
    return own ? [{ source, targets: own }] : [];
  });
}

/** How a line gets from one cell to another without touching a third. */
export function wayOf(from: Cell, to: Cell, isTaken: (cell: Cell) => boolean): Way {
  if (to.column === from.column + 1) return { kind: "direct", gutter: to.column };
  if (to.row === from.row && to.column > from.column) {
    const between = Array.from({ length: to.column - from.column - 1 }, (_, index) => from.column + 1 + index);
    if (!between.some((column) => isTaken({ row: from.row, column }))) return { kind: "straight" };
  }
  return { kind: "around", gutter: from.column + 1, channel: to.row, entry: to.column };
}

/** Stretches of one gutter or channel, by net; `from` and `to` count in half rows or half columns. */
type Stretch = { from: number; to: number };
export type Lanes = { lane: Map<string, number>; count: number };

/** A lane for each net, so that no two which overlap have the same; the longest stretch first, since it bends least. */
export function laneOf(stretches: ReadonlyMap<string, Stretch>): Lanes {
  const lane = new Map<string, number>();
  const taken: Stretch[][] = [];
  const inOrder = [...stretches].sort(([, a], [, b]) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const [net, stretch] of inOrder) {
    const free = taken.findIndex((others) => others.every((other) => other.to < stretch.from || stretch.to < other.from));
    const index = free >= 0 ? free : taken.length;
    taken[index] = [...(taken[index] ?? []), stretch];
    lane.set(net, index);
  }
  return { lane, count: taken.length };
}

/** Makes a stretch of a net longer, so that it holds the given places. */
export function widen(stretches: Map<string, Stretch>, net: string, ...places: number[]): void {
  const known = stretches.get(net);
  const all = known ? [known.from, known.to, ...places] : places;
  stretches.set(net, { from: Math.min(...all), to: Math.max(...all) });
}
