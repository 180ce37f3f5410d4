import { COLUMNS } from "./sizes";

/** A lesson as the map sees it. */
export type MapTopic = { id: string; prerequisites: readonly string[] };
/** Where a lesson stands within its area: rows count down, columns along the line of text. */
export type Cell = { row: number; column: number };

/**
 * Places the lessons of one area in rows and columns: each to the right of what it needs in the area, or in a lower
 * group of rows where the columns are used up. Lessons that have nothing to do with each other stand side by side, in the
 * order in which they are taught. Prerequisites in other areas play no part: areas stand below each other.
 *
 * @param topics the area's lessons in the order of teaching; their prerequisites go round in no circle
 */
export function placeArea(topics: readonly MapTopic[], columns = COLUMNS): { cells: Map<string, Cell>; rows: number } {
  const cells = new Map<string, Cell>();
  let top = 0;
  let left = 0;
  let height = 0;
  const startShelf = () => {
    top += height;
    left = 0;
    height = 0;
  };
  for (const component of componentsOf(topics)) {
    const ranks = ranksOf(component);
    const width = Math.max(...ranks.values()) + 1;
    if (left > 0 && left + width > columns) startShelf();
    // A chain longer than the map is wide goes on in the next group of rows, like a line of text.
    for (let first = 0; first < width; first += columns) {
      if (first > 0) startShelf();
      const group = component.filter(({ id }) => Math.floor((ranks.get(id) ?? 0) / columns) === first / columns);
      const rows = rowsOf(group, ranks);
      for (const [id, row] of rows) cells.set(id, { row: top + row, column: left + (ranks.get(id) ?? 0) - first });
      height = Math.max(height, ...[...rows.values()].map((row) => row + 1));
      left += Math.min(width - first, columns);
    }
  }
  return { cells, rows: top + height };
}

/** Lessons that hang together by prerequisites, in the order of their first ones. */
function componentsOf(topics: readonly MapTopic[]): MapTopic[][] {
  const group = new Map(topics.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const up = group.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const { id, prerequisites } of topics) {
    for (const needed of prerequisites) if (group.has(needed)) group.set(rootOf(id), rootOf(needed));
  }
  const components = new Map<string, MapTopic[]>();
  for (const topic of topics) {
    const root = rootOf(topic.id);
    components.set(root, [...(components.get(root) ?? []), topic]);
  }
  return [...components.values()];
}

/** The number of lessons on the longest way to each from one that needs none here. */
function ranksOf(topics: readonly MapTopic[]): Map<string, number> {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const ranks = new Map<string, number>();
  const rankOf = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const needed = byId.get(id)?.prerequisites.filter((other) => byId.has(other)) ?? [];
    const rank = Math.max(-1, ...needed.map(rankOf)) + 1;
    ranks.set(id, rank);
    return rank;
  };
  for (const { id } of topics) rankOf(id);
  return ranks;
}

/** Sweeps over the ranks until neighbours stand as straight as they will: four do for chains of this length. */
const SWEEPS = 4;

/** Rows from 0, so that each lesson stands near what it needs and what needs it, and no two of a rank share one. */
function rowsOf(topics: readonly MapTopic[], ranks: ReadonlyMap<string, number>): Map<string, number> {
  const byRank = new Map<number, MapTopic[]>();
  for (const topic of topics) {
    const rank = ranks.get(topic.id) ?? 0;
    byRank.set(rank, [...(byRank.get(rank) ?? []), topic]);
  }
  const levels = [...byRank.entries()].sort(([a], [b]) => a - b).map(([, level]) => level);
  const available = Math.max(0, ...levels.map((level) => level.length));
  const leadsTo = new Map<string, string[]>();
  for (const { id, prerequisites } of topics) {
    for (const needed of prerequisites) leadsTo.set(needed, [...(leadsTo.get(needed) ?? []), id]);
  }
  const rows = new Map<string, number>();
  for (const level of levels) for (const [row, { id }] of level.entries()) rows.set(id, row);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    // Down the chain by what a lesson needs, back by what it leads to; the last word is what it needs.
    for (const level of levels) settle(level, (topic) => topic.prerequisites, rows, available);
    if (sweep === SWEEPS - 1) break;
    for (const level of levels.toReversed()) settle(level, ({ id }) => leadsTo.get(id) ?? [], rows, available);
  }
  const least = Math.min(...rows.values());
  return new Map([...rows].map(([id, row]) => [id, row - least]));
}

/** Gives one rank its rows: in the order of where its neighbours stand, at the least distance from them. */
function settle(
  level: readonly MapTopic[],
  neighboursOf: (topic: MapTopic) => readonly string[],
  rows: Map<string, number>,
  available: number,
): void {
  const wanted = level.map((topic) => {
    const known = neighboursOf(topic).flatMap((id) => rows.get(id) ?? []);
    const mean = known.reduce((sum, row) => sum + row, 0) / known.length;
    return { id: topic.id, row: known.length > 0 ? mean : (rows.get(topic.id) ?? 0) };
  });
  // A stable sort: of two that want the same row, the one taught first stands above.
  wanted.sort((a, b) => a.row - b.row);
  for (const [index, row] of nearestRows(
    wanted.map(({ row }) => row),
    available,
  ).entries()) {
    const entry = wanted[index];
    if (entry) rows.set(entry.id, row);
  }
}

/** Rising whole rows below `available` with the least sum of distances to the wanted ones, which rise as well. */
function nearestRows(wanted: readonly number[], available: number): number[] {
  type Way = { cost: number; rows: number[] };
  let ways: Way[] = Array.from({ length: available + 1 }, () => ({ cost: 0, rows: [] }));
  // After n wishes, ways[r] is the best one that uses only rows below r.
  for (const wish of wanted) {
    const next: Way[] = [{ cost: Number.POSITIVE_INFINITY, rows: [] }];
    for (let row = 0; row < available; row += 1) {
      const before = ways[row] as Way;
      const taken = { cost: before.cost + Math.abs(row - wish), rows: [...before.rows, row] };
      const skipped = next[row] as Way;
      next.push(taken.cost < skipped.cost ? taken : skipped);
    }
    ways = next;
  }
  return (ways[available] as Way).rows;
}
