import type { Pixels } from "./png";

const MOST_COLOURS = 256;
/** A colour on more than this share of a picture is a surface, and stays exactly what it is. */
const SURFACE = 1 / 2000;

/**
 * Reduces a picture to 256 colours: all surfaces, and for the rest (the edges of letters) the commonest of each group of
 * like ones. Pages with flat colours look the same afterwards.
 */
export function reduceColours({ rgb }: Pick<Pixels, "rgb">): { palette: Uint8Array; indices: Uint8Array } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  const chosen = new Set(byCount.filter(([, count]) => count > (rgb.length / 3) * SURFACE).map(([colour]) => colour));
  const groups = new Map<number, { colour: number; count: number }>();
  for (const [colour, count] of byCount) {
    const group = groups.get(groupOf(colour));
    if (group) group.count += count;
    else groups.set(groupOf(colour), { colour, count });
  }
  for (const { colour } of [...groups.values()].sort((a, b) => b.count - a.count)) chosen.add(colour);
  for (const [colour] of byCount) chosen.add(colour); // what room is left goes to the commonest

  const colours = [...chosen].slice(0, MOST_COLOURS);
  const nearest = new Map(byCount.map(([colour]) => [colour, indexOfNearest(colours, colour)]));
  const indices = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < indices.length; pixel += 1) indices[pixel] = nearest.get(colourAt(rgb, pixel * 3)) ?? 0;
  return { palette: Uint8Array.from(colours.flatMap(channels)), indices };
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** The five highest bits of each channel. */
function groupOf(colour: number): number {
  return colour & 0xf8f8f8;
}

function indexOfNearest(colours: readonly number[], wanted: number): number {
  const [r, g, b] = channels(wanted);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, colour] of colours.entries()) {
    const [red, green, blue] = channels(colour);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
