import type { Frame } from "@/lib/sim/engine";
import { flagsOf, type Segment } from "@/lib/sim/tcp/segment";
import { isSynchronized, type TcpState } from "@/lib/sim/tcp/tcb";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import { HOSTS, type HostName } from "@/lib/sim/tcp-network/hosts";
import type { Locale, Text } from "@/lib/text";
import type { Arrow, LadderModel, Moment, Note, StateChange, Timer } from "./model";

/** What a ladder needs of a state: the segments on their way, and the one that the step was about. */
type LadderState = { flight: Flight[]; effect: { flight: Flight | null } };
type LadderFrame<S> = Frame<S, { type: string }>;

/** What only the simulation knows about its own frames. */
export type Telling<S> = {
  /** How long a segment takes. */
  delayMs: number;
  /** The TCP states of both ends, once for each connection; `name` stands before them where there are several. */
  connectionsOf(state: S): { name?: string; states: Record<HostName, TcpState> }[];
  /** The segment that has just arrived is turned away unanswered. */
  isRefused?(state: S): boolean;
  /** What a program did, or was told. */
  noteOf(frame: LadderFrame<S>, before: LadderFrame<S>): { host: HostName; text: Text } | undefined;
  /** The timer that expired in a frame. */
  timerOf(frame: LadderFrame<S>, before: LadderFrame<S>): { host: HostName; text: string } | undefined;
  /** Numbers behind the flags, where they are not seq and ack. */
  numbersOf?(flight: Flight): string;
};

export const LIFELINE: Record<HostName, number> = { client: 0, server: 1 };

const WORDS = {
  again: { zh: "重发", en: "again" },
  lost: { zh: "丢失", en: "lost" },
  copy: { zh: "副本", en: "copy" },
  dropped: { zh: "丢弃", en: "dropped" },
  old: { zh: "旧", en: "old" },
} satisfies Record<string, Text>;

/** The whole run as a ladder, shown up to one frame. */
export function tcpLadder<S extends LadderState>(
  frames: readonly LadderFrame<S>[],
  now: number,
  names: [client: string, server: string],
  locale: Locale,
  telling: Telling<S>,
): LadderModel {
  return {
    lifelines: names,
    moments: frames.map((frame, index) => momentOf(frames[index - 1], frame, locale, telling.delayMs)),
    now,
    arrows: arrowsOf(frames, now, locale, telling),
    states: statesOf(frames, telling),
    notes: notesOf(frames, locale, telling),
    timers: timersOf(frames, telling),
  };
}

/** Up to here waiting is drawn in proportion; beyond, it is cut short and marked. */
const LONG_IN_DELAYS = 3.5;

function momentOf<S>(before: LadderFrame<S> | undefined, frame: LadderFrame<S>, locale: Locale, delayMs: number): Moment {
  if (before === undefined) return { gap: "none" };
  const elapsedMs = frame.atMs - before.atMs;
  if (elapsedMs === 0) return { gap: before.index === 0 ? "half" : "same" };
  // Segments that cross need the room of a whole delay, however soon one follows the other.
  if (elapsedMs / delayMs <= LONG_IN_DELAYS) return { gap: frame.event?.type === "lose" ? "half" : "step" };
  // A timer that ends the silence says how long it was.
  return frame.event?.type === "timeout" ? { gap: "long" } : { gap: "long", silence: durationOf(elapsedMs, locale) };
}

function durationOf(ms: number, locale: Locale): string {
  const text = ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
  return locale === "zh" ? `过了 ${text}` : `${text} pass`;
}

function arrowsOf<S extends LadderState>(
  frames: readonly LadderFrame<S>[],
  now: number,
  locale: Locale,
  { isRefused, numbersOf = numbersIn }: Telling<S>,
): Arrow[] {
  const arrows = new Map<number, Arrow>();
  const said = new Set<string>();
  frames.forEach(({ state, event }, index) => {
    const seen = state.effect.flight;
    if (event !== null && seen !== null) end(arrows.get(seen.id), event, index, isRefused?.(state) ?? false, locale);
    for (const flight of state.flight) {
      if (arrows.has(flight.id)) continue;
      const copied = event?.type === "duplicate";
      const stray = event === null;
      const words = `${flight.connection} ${flight.from} ${flagsOf(flight.segment)} ${numbersIn(flight)}`;
      const remark = copied ? WORDS.copy : stray ? WORDS.old : said.has(words) ? WORDS.again : undefined;
      said.add(words);
      arrows.set(flight.id, {
        id: flight.id,
        from: LIFELINE[flight.from],
        to: 1 - LIFELINE[flight.from],
        leaves: index,
        answers: event?.type === "arrive",
        start: copied || stray ? 0.4 : 0,
        arrives: null,
        lost: null,
        progress: 0,
        refused: false,
        flags: flagsOf(flight.segment),
        numbers: numbersOf(flight),
        remark: remark?.[locale],
        lostRemark: WORDS.lost[locale],
      });
    }
  });
  for (const arrow of arrows.values()) arrow.progress = progressOf(arrow, frames, now);
  return [...arrows.values()];
}

function end(arrow: Arrow | undefined, event: { type: string }, index: number, refused: boolean, locale: Locale): void {
  if (arrow === undefined) return;
  if (event.type === "arrive") {
    arrow.arrives = index;
    arrow.refused = refused;
    if (refused) arrow.remark = WORDS.dropped[locale];
  } else if (event.type === "lose" || event.type === "drop") {
    arrow.lost = index;
  }
}

function numbersIn({ segment: { seq, ack, data } }: { segment: Segment }): string {
  return `seq=${seq}${ack === null ? "" : ` ack=${ack}`}${data === 0 ? "" : ` len=${data}`}`;
}

function progressOf<S extends LadderState>(arrow: Arrow, frames: readonly LadderFrame<S>[], now: number): number {
  const flight = frames[now]?.state.flight.find(({ id }) => id === arrow.id);
  const nowMs = frames[now]?.atMs ?? 0;
  return flight === undefined ? 1 : (nowMs - flight.sentAtMs) / (flight.arrivesAtMs - flight.sentAtMs);
}

function statesOf<S>(frames: readonly LadderFrame<S>[], { connectionsOf }: Telling<S>): StateChange[] {
  const changes: StateChange[] = [];
  let before: ReturnType<typeof connectionsOf> = [];
  frames.forEach(({ state, event }, moment) => {
    const connections = connectionsOf(state);
    for (const host of HOSTS) {
      const phase = phaseOf(connections.map(({ states }) => states[host]));
      connections.forEach(({ name, states }, index) => {
        // Several connections begin alike: one word for all of them.
        if (states[host] === before[index]?.states[host] || (moment === 0 && index > 0)) return;
        const text = name === undefined || moment === 0 ? states[host] : `${name} ${states[host]}`;
        changes.push({ lifeline: LIFELINE[host], moment, text, arrived: event?.type === "arrive", phase });
      });
    }
    before = connections;
  });
  return changes;
}

/** How much of a connection a host has, of the one that has most. */
function phaseOf(states: TcpState[]): StateChange["phase"] {
  if (states.some(isSynchronized)) return "open";
  return states.every((state) => state === "CLOSED" || state === "LISTEN") ? "idle" : "opening";
}

function notesOf<S>(frames: readonly LadderFrame<S>[], locale: Locale, { noteOf }: Telling<S>): Note[] {
  return frames.flatMap((frame, moment): Note[] => {
    const before = frames[moment - 1];
    const note = before && noteOf(frame, before);
    return note ? [{ lifeline: LIFELINE[note.host], moment, text: note.text[locale] }] : [];
  });
}

function timersOf<S>(frames: readonly LadderFrame<S>[], { timerOf }: Telling<S>): Timer[] {
  return frames.flatMap((frame, moment): Timer[] => {
    const before = frames[moment - 1];
    const timer = before && timerOf(frame, before);
    return timer ? [{ lifeline: LIFELINE[timer.host], moment, text: timer.text }] : [];
  });
}
