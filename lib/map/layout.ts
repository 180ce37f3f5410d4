import type { Layer } from "@/lib/layer";
import { type Cell, type MapTopic, placeArea } from "./grid";
import { planLines } from "./lanes";
import { drawLines, type Line } from "./lines";
import { countLines } from "./measure";
import { netsOf } from "./nets";
import {
  AREA_END_PX,
  AREA_HEAD_PX,
  GUTTER,
  LANE_PX,
  LEAST_WIDTH_PX,
  NODE_PADDING_PX,
  NODE_SIDES_PX,
  NODE_WIDTH,
  ROW_GAP_PX,
  STATE_LINE_PX,
  TITLE_LINE_PX,
  TITLE_SIZE_PX,
  WIDTH,
} from "./sizes";

export type LayoutTopic = MapTopic & { layer: Layer; titleHtml: string };
export type LayoutArea = { id: string; topics: readonly LayoutTopic[] };

/** x and width in units of WIDTH, everything upright in pixels. */
export type Box = { id: string; x: number; y: number; width: number; height: number };
export type MapLayout = {
  width: number;
  height: number;
  /** Where each area begins, its name and sentence first. */
  areas: { id: string; y: number; height: number }[];
  nodes: Map<string, Box & Cell>;
  lines: Line[];
};

/**
 * The map, drawn: areas below each other in the order of teaching, in each its lessons from left to right, and a line from
 * every lesson to those that build on it. The same areas always give the same drawing.
 *
 * @param areas in the order of the map; a prerequisite of another area belongs to an earlier one
 */
export function layOutMap(areas: readonly LayoutArea[]): MapLayout {
  const cells = new Map<string, Cell>();
  const firstRows: number[] = [];
  let rowCount = 0;
  for (const { topics } of areas) {
    firstRows.push(rowCount);
    const placed = placeArea(topics);
    for (const [id, { row, column }] of placed.cells) cells.set(id, { row: rowCount + row, column });
    rowCount += placed.rows;
  }
  const topics = areas.flatMap((area) => area.topics);
  const nets = netsOf(new Map(topics.map(({ id, prerequisites }) => [id, prerequisites])), cells);
  const routing = planLines(nets, cells);

  const heights = rowHeights(topics, cells, rowCount);
  const tops: number[] = [];
  const placedAreas: MapLayout["areas"] = [];
  let y = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const starting = firstRows.flatMap((first, index) => (first === row && areas[index]?.topics.length ? [index] : []))[0];
    if (starting !== undefined) {
      if (row > 0) y += AREA_END_PX;
      placedAreas.push({ id: areas[starting]?.id ?? "", y, height: 0 });
      y += AREA_HEAD_PX;
    }
    const lanes = routing.channels.get(row)?.count ?? 0;
    // Below an area's head there is room already; a lane needs its own.
    y += Math.max(starting === undefined ? ROW_GAP_PX : 0, lanes > 0 ? (lanes + 1) * LANE_PX : 0);
    tops.push(y);
    y += heights[row] ?? 0;
    const area = placedAreas.at(-1);
    if (area) area.height = y - area.y;
  }

  const nodes: MapLayout["nodes"] = new Map();
  for (const [id, { row, column }] of cells) {
    const x = GUTTER + column * (NODE_WIDTH + GUTTER);
    nodes.set(id, { id, row, column, x, y: tops[row] ?? 0, width: NODE_WIDTH, height: heights[row] ?? 0 });
  }
  return { width: WIDTH, height: y, areas: placedAreas, nodes, lines: drawLines(nets, routing, nodes) };
}

/** The lessons of a row are as high as the one with the longest title. */
function rowHeights(topics: readonly LayoutTopic[], cells: ReadonlyMap<string, Cell>, rowCount: number): number[] {
  const lines = Array.from({ length: rowCount }, () => 1);
  const titleEm = ((NODE_WIDTH / WIDTH) * LEAST_WIDTH_PX - NODE_SIDES_PX) / TITLE_SIZE_PX;
  for (const { id, titleHtml } of topics) {
    const row = cells.get(id)?.row ?? 0;
    lines[row] = Math.max(lines[row] ?? 1, countLines(titleHtml, titleEm));
  }
  return lines.map((count) => count * TITLE_LINE_PX + STATE_LINE_PX + 2 * NODE_PADDING_PX);
}
