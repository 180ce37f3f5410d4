import type { Cell } from "./grid";
import { edgeKey, type Routing } from "./lanes";
import type { Net, Way } from "./nets";
import { GUTTER, LANE_PX, LANE_X } from "./sizes";

/** A corner of a line: x in units of the map's width, y in pixels. */
export type Point = { x: number; y: number };
/** From a lesson to one that builds on it. */
export type Line = { source: string; target: string; points: Point[]; d: string };

type Node = Cell & { x: number; y: number; width: number; height: number };

/** Between two lines that reach the same lesson. */
const PORT_PX = 8;
const CORNER = 6;

/** The lines as they are drawn, level and upright pieces only, with rounded corners. */
export function drawLines(nets: readonly Net[], routing: Routing, nodes: ReadonlyMap<string, Node>): Line[] {
  const ports = portsOf(nets, routing, nodes);
  return nets.flatMap(({ source, targets }) =>
    targets.flatMap((target): Line[] => {
      const from = nodes.get(source);
      const to = nodes.get(target);
      const way = routing.ways.get(edgeKey(source, target));
      if (!from || !to || !way) return [];
      const port = ports.get(edgeKey(source, target)) ?? 0;
      const points = tidied(pointsOf(from, to, way, port, routing, source));
      return [{ source, target, points, d: pathOf(points) }];
    }),
  );
}

function pointsOf(from: Node, to: Node, way: Way, port: number, routing: Routing, net: string): Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 + port };
  if (way.kind === "straight") return [start, end];
  const laneX = (gutter: number) => {
    const lanes = routing.gutters.get(gutter);
    const left = gutter * (to.width + GUTTER);
    return left + GUTTER / 2 + ((lanes?.lane.get(net) ?? 0) - ((lanes?.count ?? 1) - 1) / 2) * laneStep(lanes?.count ?? 1);
  };
  const x1 = laneX(way.gutter);
  if (way.kind === "direct") return [start, { x: x1, y: start.y }, { x: x1, y: end.y }, end];
  const x2 = laneX(way.entry);
  const channel = routing.channels.get(way.channel)?.lane.get(net) ?? 0;
  const y = to.y - (channel + 1) * LANE_PX;
  return [start, { x: x1, y: start.y }, { x: x1, y }, { x: x2, y }, { x: x2, y: end.y }, end];
}

/** Many lanes in one gutter stand closer. */
function laneStep(count: number): number {
  return Math.min(LANE_X, (GUTTER - 2 * LANE_X) / Math.max(1, count - 1));
}

/**
 * Where each line meets its lesson, counted from the middle. The middle belongs to the lesson on the left in the same row,
 * since its own lines leave there. What comes from above ends above it, what comes from below, below.
 */
function portsOf(nets: readonly Net[], routing: Routing, nodes: ReadonlyMap<string, Node>): Map<string, number> {
  const arriving = new Map<string, { net: string; from: Node; isLevel: boolean }[]>();
  const leaving = new Set<string>();
  for (const { source, targets } of nets) {
    const from = nodes.get(source);
    if (!from) continue;
    leaving.add(cellKey(from));
    for (const target of targets) {
      const way = routing.ways.get(edgeKey(source, target));
      const isLevel = from.row === nodes.get(target)?.row && way?.kind !== "around";
      arriving.set(target, [...(arriving.get(target) ?? []), { net: source, from, isLevel }]);
    }
  }
  const ports = new Map<string, number>();
  for (const [target, arrivals] of arriving) {
    const to = nodes.get(target);
    if (!to) continue;
    const isMiddleFree = arrivals.length === 1 && !leaving.has(cellKey({ row: to.row, column: to.column - 1 }));
    const aside = arrivals.filter(({ isLevel }) => !isLevel);
    const below = aside.filter(({ from }) => from.row > to.row);
    const above = aside.filter(({ from }) => from.row <= to.row).sort((a, b) => b.from.row - a.from.row);
    for (const [index, { net }] of above.entries()) ports.set(edgeKey(net, target), isMiddleFree ? 0 : -PORT_PX * (index + 1));
    for (const [index, { net }] of below.entries()) ports.set(edgeKey(net, target), isMiddleFree ? 0 : PORT_PX * (index + 1));
  }
  return ports;
}

function cellKey({ row, column }: Cell): string {
  return `${row}/${column}`;
}

/** Without corners that are none. */
function tidied(points: Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}

function pathOf(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${say(point)}`;
    if (!after) return `L${say(point)}`;
    const [a, b] = [toward(point, before), toward(point, after)];
    return `L${say(a)}Q${say(point)} ${say(b)}`;
  });
  return parts.join("");
}

/** The place where the rounding of a corner begins, at most half way to the next one. */
function toward(corner: Point, other: Point): Point {
  const length = Math.abs(other.x - corner.x) + Math.abs(other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}

function say({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
