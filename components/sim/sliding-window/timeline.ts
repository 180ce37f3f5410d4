import type { Frame } from "@/lib/sim/engine";
import type { Event, Flight, Input, State } from "@/lib/sim/sliding-window/state";

export type Frames = readonly Frame<State, Event | Input>[];

/** One frame or ACK on its whole way. */
export type Crossing = {
  flight: Flight;
  /** Frame of the run in which it left; in which it ended, and how. */
  leaves: number;
  ends: number | null;
  isLost: boolean;
};

export type Timeline = {
  /** y of a time, in pixels from the first event on. */
  yAt: (ms: number) => number;
  height: number;
  crossings: Crossing[];
};

/** High enough that the label of each frame has a line of its own, unless a round trip would then not fit the picture. */
const FRAME_PX = 16;
const ROUND_TRIP_PX = 300;
/** Longer silences are cut to this. */
const SILENCE_PX = 90;

/** Where the two lifelines stand, in per cent of the width: the sides hold what is said there, the middle the line. */
export const LEFT = 19;
export const RIGHT = 81;

const KNOWN = new WeakMap<Frames, Timeline>();

/** The whole run as a picture of time: found once for its frames. */
export function timelineOf(frames: Frames): Timeline {
  const known = KNOWN.get(frames);
  if (known !== undefined) return known;
  const made = makeTimeline(frames);
  KNOWN.set(frames, made);
  return made;
}

function makeTimeline(frames: Frames): Timeline {
  const { frameMs = 1, delayMs = 1 } = frames[0]?.state.parameters ?? {};
  const pxPerMs = Math.min(FRAME_PX / frameMs, ROUND_TRIP_PX / (frameMs + 2 * delayMs));
  const stops = [{ ms: 0, y: 0 }];
  for (const { atMs } of frames) {
    const last = stops[stops.length - 1];
    if (last === undefined || atMs <= last.ms) continue;
    stops.push({ ms: atMs, y: last.y + Math.min((atMs - last.ms) * pxPerMs, SILENCE_PX) });
  }
  const end = stops[stops.length - 1] ?? { ms: 0, y: 0 };
  const yAt = (ms: number) => {
    if (ms >= end.ms) return end.y + (ms - end.ms) * pxPerMs;
    let [low, high] = [0, stops.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((stops[middle]?.ms ?? 0) <= ms) low = middle;
      else high = middle;
    }
    const [from, to] = [stops[low] ?? end, stops[high] ?? end];
    return to.ms === from.ms ? from.y : from.y + ((to.y - from.y) * (ms - from.ms)) / (to.ms - from.ms);
  };
  return { yAt, height: end.y, crossings: crossingsOf(frames) };
}

function crossingsOf(frames: Frames): Crossing[] {
  const crossings = new Map<number, Crossing>();
  frames.forEach(({ event, state }, index) => {
    const { effect } = state;
    if (event === null) return;
    const known = effect.flight === null ? undefined : crossings.get(effect.flight.id);
    if (known !== undefined && known.ends === null && event.type === "hold") {
      known.flight = state.flight.find(({ id }) => id === known.flight.id) ?? known.flight;
    } else if (known !== undefined && known.ends === null) {
      known.ends = index;
      known.isLost = event.type !== "arrive";
    }
    // An input that came too late leaves the effect of the step before, whose ACK is known already.
    if (effect.sent !== null && !crossings.has(effect.sent.id)) {
      crossings.set(effect.sent.id, { flight: effect.sent, leaves: index, ends: null, isLost: false });
    }
  });
  return [...crossings.values()];
}
