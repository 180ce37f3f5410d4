import { type Box, boxOf, widthOf } from "./boxes";
import type { Layout, Point } from "./layout";
import type { LadderModel, Note, StateChange, Timer } from "./model";

/** Of the text beside a lifeline from it. */
const TEXT_GAP = 9;
/** From one line of it to the next. */
const LINE = 15;
/** The dotted span of a timer keeps clear of what stands at its two ends. */
const TIMER = { inset: 15, distance: 12, textDistance: 19 };

type Place = Point & { anchor: "start" | "end" };
type Side = { anchor: Place["anchor"]; x: (distance: number) => number };

/** To which side of its lifeline a host's text stands: outside where there is room, otherwise towards the middle. */
function sideOf(lifeline: number, { x, form }: Layout): Side {
  const line = x[lifeline] ?? 0;
  const isLast = lifeline === x.length - 1;
  const towardsRight = isLast !== form.statesInside;
  return { anchor: towardsRight ? "start" : "end", x: (distance) => line + (towardsRight ? distance : -distance) };
}

/** Inside, the text stands clear of the arrow: under one that has arrived, above one that leaves. */
function stateDy(state: StateChange, { form }: Layout): number {
  if (!form.statesInside) return 4;
  return state.arrived ? 15 : -6;
}

export function placeOfState(state: StateChange, layout: Layout): Place {
  const { anchor, x } = sideOf(state.lifeline, layout);
  return { anchor, x: x(TEXT_GAP), y: (layout.y[state.moment] ?? 0) + stateDy(state, layout) };
}

/**
 * In the place of a state, or with it: outside below it; inside above it, and behind it where something has arrived,
 * for an arrow may leave just below.
 */
export function placeOfNote(note: Note, states: readonly StateChange[], layout: Layout): Place {
  const state = states.find(({ lifeline, moment }) => lifeline === note.lifeline && moment === note.moment);
  const { anchor, x } = sideOf(note.lifeline, layout);
  const y = layout.y[note.moment] ?? 0;
  const { statesInside } = layout.form;
  if (state === undefined) return { anchor, x: x(TEXT_GAP), y: y + (statesInside ? 15 : 4) };
  if (!statesInside) return { anchor, x: x(TEXT_GAP), y: y + stateDy(state, layout) + LINE };
  if (!state.arrived) return { anchor, x: x(TEXT_GAP), y: y + stateDy(state, layout) - LINE };
  return { anchor, x: x(TEXT_GAP + widthOf(`${state.text} `)), y: y + stateDy(state, layout) };
}

/** The dotted line of a timer from the moment before to its own, and its text half-way. */
export function placeOfTimer(
  timer: Timer,
  layout: Layout,
): { line: { x: number; from: number; to: number } | null; text: Place } {
  const { anchor, x } = sideOf(timer.lifeline, layout);
  const from = (layout.y[timer.moment - 1] ?? 0) + TIMER.inset;
  const to = (layout.y[timer.moment] ?? 0) - TIMER.inset;
  return {
    line: to - from > TIMER.inset ? { x: x(TIMER.distance), from, to } : null,
    text: { anchor, x: x(TIMER.textDistance), y: (from + to) / 2 + 4 },
  };
}

/** What stands between the lifelines, where the labels of arrows do: outside, nothing does. Of the whole run, so that no label moves. */
export function boxesInside({ states, notes, timers }: LadderModel, layout: Layout): Box[] {
  if (!layout.form.statesInside) return [];
  const box = (width: number, place: Place) => boxOf(width, place, place.anchor);
  return [
    ...states.map((state) => box(widthOf(state.text), placeOfState(state, layout))),
    ...notes.map((note) => box(widthOf(note.text, "sans"), placeOfNote(note, states, layout))),
    ...timers.map((timer) => box(widthOf(timer.text), placeOfTimer(timer, layout).text)),
  ];
}
