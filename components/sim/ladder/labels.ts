import { type Layout, type Way, wayOf } from "./layout";
import type { Arrow } from "./model";

/** A mono character of 12 px is 7.2 px wide; a Chinese one 12. */
const CHARACTER_PX = 7.2;
const WIDE_CHARACTER_PX = 12;
/** Half the way is as far as a lost segment gets. */
export const LOST_AT = 0.5;

/** Where states stand inside, an answer leaves under the text of its sender’s new state, and its label keeps off it. */
const STATE_TEXT = 0.13;

/** What an arrow says: a lost one has half the room, so its numbers make way. */
export function wordsOf(arrow: Arrow, isLost: boolean): string[] {
  const words = isLost ? [arrow.flags, arrow.lostRemark] : [arrow.flags, arrow.numbers, arrow.remark];
  return words.filter((word) => word !== undefined && word !== "") as string[];
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > "⺀" ? WIDE_CHARACTER_PX : CHARACTER_PX;
  return width;
}

/**
 * Where along its way an arrow’s label is centred, from 0 to 1: in the middle of the longest stretch that no other
 * arrow crosses, as far as the label then still fits between the lifelines.
 */
export function labelCentre(arrow: Arrow, arrows: readonly Arrow[], layout: Layout, isLost: boolean): number {
  if (isLost) return LOST_AT / 2;
  const way = wayOf(arrow, layout);
  const crossings = arrows.flatMap((other) => (other.id === arrow.id ? [] : crossing(way, drawnWay(other, layout))));
  const stops = [arrow.start, ...crossings.sort((a, b) => a - b), 1];
  let best = { from: arrow.start, to: arrow.start };
  for (let i = 1; i < stops.length; i += 1) {
    const [from, to] = [stops[i - 1] ?? 0, stops[i] ?? 1];
    if (to - from > best.to - best.from) best = { from, to };
  }
  const length = Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  const half = Math.min(widthOf(wordsOf(arrow, isLost).join(" ")) / 2 / length + 0.02, 0.5);
  const least = half + (arrow.answers && layout.form.statesInside ? STATE_TEXT : 0);
  return Math.min(Math.max((best.from + best.to) / 2, least), 1 - half);
}

/** The part of a way that can be in another’s way: a lost segment ends in the middle, a stray one starts there. */
function drawnWay(arrow: Arrow, layout: Layout): Way {
  const { from, to } = wayOf(arrow, layout);
  const at = (fraction: number) => ({ x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction });
  return { from: at(arrow.start), to: at(arrow.lost === null ? 1 : LOST_AT) };
}

/** How far along `a` it crosses `b`, between 0 and 1; nothing where they do not. Ways that only touch at an end do not. */
function crossing(a: Way, b: Way): number[] {
  const [ax, ay, bx, by] = [a.to.x - a.from.x, a.to.y - a.from.y, b.to.x - b.from.x, b.to.y - b.from.y];
  const cross = ax * by - ay * bx;
  if (cross === 0) return [];
  const [dx, dy] = [b.from.x - a.from.x, b.from.y - a.from.y];
  const alongA = (dx * by - dy * bx) / cross;
  const alongB = (dx * ay - dy * ax) / cross;
  const inside = (value: number) => value > 0.01 && value < 0.99;
  return inside(alongA) && inside(alongB) ? [alongA] : [];
}
