import { type Box, boxOf, overlap, widthOf } from "./boxes";
import { along, type Layout, type Point, slopeOf, type Way, wayOf } from "./layout";
import type { Arrow } from "./model";

/** A label stands above its line; a lost segment’s below, where nothing else is. */
const LABEL_ABOVE = -6;
const LABEL_BELOW = 14;
/** Half the way is as far as a lost segment gets. */
export const LOST_AT = 0.5;

/** Where states stand inside, an answer leaves under the text of its sender’s new state, and its label keeps off it. */
const STATE_TEXT = 0.13;
/** A text so far above or below an arrow cannot be in the way of its label. */
const REACH = 30;
/** A label gives way in steps of this share of the way. */
const STEP = 0.02;

/** What an arrow says: a lost one has half the room, so its numbers make way. */
export function wordsOf(arrow: Arrow, isLost: boolean): string[] {
  const words = isLost ? [arrow.flags, arrow.lostRemark] : [arrow.flags, arrow.numbers, arrow.remark];
  return words.filter((word) => word !== undefined && word !== "") as string[];
}

/**
 * Where along its way an arrow’s label is centred, from 0 to 1: in the middle of the longest stretch that no other
 * arrow crosses, as far as the label then still fits between the lifelines, and as near to there as the `texts` beside
 * the lifelines allow.
 */
export function labelCentre(
  arrow: Arrow,
  arrows: readonly Arrow[],
  layout: Layout,
  isLost: boolean,
  texts: readonly Box[] = [],
): number {
  const way = wayOf(arrow, layout);
  const length = Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  const width = widthOf(wordsOf(arrow, isLost).join(" "));
  const half = Math.min(width / 2 / length + 0.02, 0.5);
  const least = half + (arrow.answers && layout.form.statesInside ? STATE_TEXT : 0);
  const most = (isLost ? LOST_AT + half : 1) - half;
  const wanted = isLost ? LOST_AT / 2 : Math.min(Math.max(middleOfFree(arrow, arrows, way, layout), least), most);
  const near = texts.filter(
    (text) => Math.min(way.from.y, way.to.y) - REACH < text.y && text.y < Math.max(way.from.y, way.to.y) + REACH,
  );
  const isFree = (centre: number) => {
    const box = labelBox(way, centre, width, isLost);
    return !near.some((text) => overlap(box, text));
  };
  for (let aside = 0; aside < 1; aside += STEP) {
    for (const centre of [wanted + aside, wanted - aside]) {
      if ((aside === 0 || (centre >= least && centre <= most)) && isFree(centre)) return centre;
    }
  }
  return wanted;
}

/** The point that a label stands on, with its middle. */
export function labelPoint(way: Way, centre: number, isLost: boolean): Point {
  const { x, y } = along(way, centre);
  return { x, y: y + (isLost ? LABEL_BELOW : LABEL_ABOVE) };
}

function labelBox(way: Way, centre: number, width: number, isLost: boolean): Box {
  return boxOf(width, labelPoint(way, centre, isLost), "middle", (slopeOf(way) * Math.PI) / 180);
}

/** The middle of the longest stretch of an arrow’s way that no other crosses. */
function middleOfFree(arrow: Arrow, arrows: readonly Arrow[], way: Way, layout: Layout): number {
  const crossings = arrows.flatMap((other) => (other.id === arrow.id ? [] : crossing(way, drawnWay(other, layout))));
  const stops = [arrow.start, ...crossings.sort((a, b) => a - b), 1];
  let best = { from: arrow.start, to: arrow.start };
  for (let i = 1; i < stops.length; i += 1) {
    const [from, to] = [stops[i - 1] ?? 0, stops[i] ?? 1];
    if (to - from > best.to - best.from) best = { from, to };
  }
  return (best.from + best.to) / 2;
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
