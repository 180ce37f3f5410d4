import type { Cell } from "./grid";
import { type Lanes, laneOf, type Net, type Way, wayOf, widen } from "./nets";

/** Every line's way, and the lane that each net has in each gutter and channel. */
export type Routing = {
  ways: Map<string, Way>;
  gutters: Map<number, Lanes>;
  channels: Map<number, Lanes>;
};

export function edgeKey(source: string, target: string): string {
  return `${source} ${target}`;
}

/** Plans all lines before anything has a size: the lanes of a channel say how high the channel has to be. */
export function planLines(nets: readonly Net[], cells: ReadonlyMap<string, Cell>): Routing {
  const taken = new Set([...cells.values()].map(({ row, column }) => `${row}/${column}`));
  const isTaken = ({ row, column }: Cell) => taken.has(`${row}/${column}`);
  const ways = new Map<string, Way>();
  const inGutters = new Map<number, Parameters<typeof widen>[0]>();
  const inChannels = new Map<number, Parameters<typeof widen>[0]>();
  const stretchesOf = (all: typeof inGutters, index: number) => {
    const known = all.get(index) ?? new Map();
    all.set(index, known);
    return known;
  };
  for (const { source, targets } of nets) {
    for (const target of targets) {
      const from = cells.get(source);
      const to = cells.get(target);
      if (!from || !to) continue;
      const way = wayOf(from, to, isTaken);
      ways.set(edgeKey(source, target), way);
      // Half rows: the middle of row r is 2r + 1, the channel above it 2r.
      const [y1, y2] = [2 * from.row + 1, 2 * to.row + 1];
      if (way.kind === "direct") widen(stretchesOf(inGutters, way.gutter), source, y1, y2);
      if (way.kind !== "around") continue;
      widen(stretchesOf(inGutters, way.gutter), source, y1, 2 * way.channel);
      widen(stretchesOf(inGutters, way.entry), source, 2 * way.channel, y2);
      widen(stretchesOf(inChannels, way.channel), source, way.gutter, way.entry);
    }
  }
  const assign = (all: typeof inGutters) => new Map([...all].map(([index, stretches]) => [index, laneOf(stretches)]));
  return { ways, gutters: assign(inGutters), channels: assign(inChannels) };
}
