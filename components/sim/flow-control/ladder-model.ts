import type { Frame } from "@/lib/sim/engine";
import type { Event, Flight, Input, State } from "@/lib/sim/flow-control/state";
import { seqOf } from "@/lib/sim/flow-control/words";
import type { Locale } from "@/lib/text";
import type { Arrow, LadderModel, Moment, Note, Timer } from "../ladder/model";
import { wordsIn } from "./words";

export type Frames = readonly Frame<State, Event | Input>[];

const LIFELINE = { sender: 0, receiver: 1 } as const;

type Whole = Omit<LadderModel, "now" | "arrows"> & { arrows: (Arrow & { flight: Flight })[] };

const KNOWN = new WeakMap<Frames, Partial<Record<Locale, Whole>>>();

/** A window full of segments leaves at nearly the same time and arrives far below. */
const AHEAD_PX = 220;

/** The whole run as a ladder, shown up to one frame. */
export function ladderOf(frames: Frames, now: number, locale: Locale): LadderModel {
  const whole = wholeOf(frames, locale);
  return {
    ...whole,
    now,
    arrows: whole.arrows.map(({ flight, ...arrow }) => ({ ...arrow, progress: progressOf(flight, frames[now]) })),
  };
}

/** Found once for the frames of a run. */
function wholeOf(frames: Frames, locale: Locale): Whole {
  const known = KNOWN.get(frames) ?? {};
  const word = wordsIn(locale);
  const whole = known[locale] ?? {
    lifelines: [word("sender"), word("receiver")],
    moments: frames.map((frame, index) => momentOf(frames[index - 1], frame, locale)),
    arrows: arrowsOf(frames, locale),
    states: [],
    ahead: AHEAD_PX,
    notes: notesOf(frames, locale),
    timers: timersOf(frames, locale),
  };
  KNOWN.set(frames, { ...known, [locale]: whole });
  return whole;
}

/** Up to here waiting is drawn in proportion; beyond, it is cut short and marked. */
const LONG_IN_DELAYS = 3.5;

function momentOf(before: Frames[number] | undefined, frame: Frames[number], locale: Locale): Moment {
  if (before === undefined) return { gap: "none" };
  const elapsedMs = frame.atMs - before.atMs;
  const delays = elapsedMs / frame.state.parameters.delayMs;
  if (elapsedMs === 0 && before.index > 0) return { gap: "close" };
  if (delays < 0.5) return { gap: "same" };
  if (delays < 0.9) return { gap: "half" };
  if (delays <= LONG_IN_DELAYS) return { gap: "step" };
  // A timer that ends the silence says how long it was.
  if (frame.event?.type === "timer") return { gap: "long" };
  const text = elapsedMs < 1000 ? `${Math.round(elapsedMs)} ms` : `${Math.round(elapsedMs / 100) / 10} s`;
  return { gap: "long", silence: locale === "zh" ? `过了 ${text}` : `${text} pass` };
}

function arrowsOf(frames: Frames, locale: Locale): Whole["arrows"] {
  const word = wordsIn(locale);
  const arrows = new Map<number, Whole["arrows"][number]>();
  frames.forEach(({ state, event }, index) => {
    if (event === null) return;
    const { flight: seen, sent } = state.effect;
    const known = seen === null ? undefined : arrows.get(seen.id);
    if (known !== undefined && known.arrives === null && known.lost === null) {
      if (event.type === "arrive") known.arrives = index;
      else known.lost = index;
    }
    // An input that came too late leaves the effect of the step before, whose segment is known already.
    if (sent === null || arrows.has(sent.id)) return;
    const { from, kind } = sent.segment;
    arrows.set(sent.id, {
      flight: sent,
      id: sent.id,
      from: LIFELINE[from],
      to: 1 - LIFELINE[from],
      leaves: index,
      answers: event.type === "arrive",
      start: 0,
      arrives: null,
      lost: null,
      progress: 0,
      refused: false,
      flags: from === "receiver" ? "ACK" : kind === "probe" ? word("probe") : word("data"),
      numbers: numbersOf(sent),
      remark: kind === "again" ? word("again") : kind === "update" ? word("update") : undefined,
      lostRemark: word("lost"),
    });
  });
  return [...arrows.values()];
}

function numbersOf({ segment: { from, seq, length, ack, window } }: Flight): string {
  return from === "receiver" ? `ack=${seqOf(ack)} win=${window}` : `seq=${seqOf(seq)} len=${length}`;
}

function progressOf({ id, sentAtMs, arrivesAtMs }: Flight, frame: Frames[number] | undefined): number {
  const isOnTheWay = frame?.state.flight.some((flight) => flight.id === id) ?? false;
  return isOnTheWay && frame !== undefined ? (frame.atMs - sentAtMs) / (arrivesAtMs - sentAtMs) : 1;
}

/** What the receiver’s program does. */
function notesOf(frames: Frames, locale: Locale): Note[] {
  return frames.flatMap(({ state, event }, moment): Note[] => {
    if (event?.type !== "read" && event?.type !== "read-all") return [];
    const { read } = state.effect;
    return [{ lifeline: 1, moment, text: locale === "zh" ? `读 ${read}` : `reads ${read}` }];
  });
}

function timersOf(frames: Frames, locale: Locale): Timer[] {
  return frames.flatMap(({ event, state }, moment): Timer[] => {
    const { expired } = state.effect;
    if (event?.type !== "timer" || expired === null) return [];
    const seconds = `${(expired.firesAtMs - expired.setAtMs) / 1000} s`;
    return [{ lifeline: 0, moment, text: locale === "zh" ? `等了 ${seconds}` : `waited ${seconds}` }];
  });
}
