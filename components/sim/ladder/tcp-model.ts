import type { Frame } from "@/lib/sim/engine";
import { flagsOf, type Segment } from "@/lib/sim/tcp/segment";
import { isSynchronized, type TcpState } from "@/lib/sim/tcp/tcb";
import type { Event, HostName, Input, State } from "@/lib/sim/tcp-handshake/state";
import type { Locale, Text } from "@/lib/text";
import type { Arrow, LadderModel, Moment, Note, StateChange, Timer } from "./model";

type Frames = readonly Frame<State, Event | Input>[];

const LIFELINE: Record<HostName, number> = { client: 0, server: 1 };

const WORDS = {
  again: { zh: "重发", en: "again" },
  lost: { zh: "丢失", en: "lost" },
  copy: { zh: "副本", en: "copy" },
  refused: { zh: "连接被拒绝", en: "refused" },
  reset: { zh: "连接被复位", en: "reset" },
  timedOut: { zh: "超时", en: "timed out" },
  dropped: { zh: "丢弃", en: "dropped" },
  old: { zh: "旧", en: "old" },
} satisfies Record<string, Text>;

/** The whole run as a ladder, shown up to one frame. */
export function ladderOf(frames: Frames, now: number, names: [client: string, server: string], locale: Locale): LadderModel {
  return {
    lifelines: names,
    moments: frames.map((frame, index) => momentOf(frames[index - 1], frame, locale)),
    now,
    arrows: arrowsOf(frames, now, locale),
    states: statesOf(frames),
    notes: notesOf(frames, locale),
    timers: timersOf(frames),
  };
}

/** Up to here waiting is drawn in proportion; beyond, it is cut short and marked. */
const LONG_IN_DELAYS = 3.5;

function momentOf(before: Frame<State, Event | Input> | undefined, frame: Frame<State, Event | Input>, locale: Locale): Moment {
  if (before === undefined) return { gap: "none" };
  const elapsedMs = frame.atMs - before.atMs;
  const delays = elapsedMs / (frame.state.parameters.rttMs / 2);
  if (elapsedMs === 0) return { gap: before.index === 0 ? "half" : "same" };
  // Segments that cross need the room of a whole delay, however soon one follows the other.
  if (delays <= LONG_IN_DELAYS) return { gap: frame.event?.type === "lose" ? "half" : "step" };
  // A timer that ends the silence says how long it was.
  return frame.event?.type === "timeout" ? { gap: "long" } : { gap: "long", silence: durationOf(elapsedMs, locale) };
}

function durationOf(ms: number, locale: Locale): string {
  const text = ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`;
  return locale === "zh" ? `过了 ${text}` : `${text} pass`;
}

function arrowsOf(frames: Frames, now: number, locale: Locale): Arrow[] {
  const arrows = new Map<number, Arrow>();
  const said = new Set<string>();
  frames.forEach(({ state, event }, index) => {
    const { flight: seen, queueFull } = state.effect;
    if (event !== null && seen !== null) end(arrows.get(seen.id), event, index, queueFull, locale);
    for (const flight of state.flight) {
      if (arrows.has(flight.id)) continue;
      const copied = event?.type === "duplicate";
      const stray = event === null;
      const words = `${flight.from} ${flagsOf(flight.segment)} ${numbersOf(flight.segment)}`;
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
        numbers: numbersOf(flight.segment),
        remark: remark?.[locale],
        lostRemark: WORDS.lost[locale],
      });
    }
  });
  for (const arrow of arrows.values()) arrow.progress = progressOf(arrow, frames, now);
  return [...arrows.values()];
}

function end(arrow: Arrow | undefined, event: Event | Input, index: number, queueFull: boolean, locale: Locale): void {
  if (arrow === undefined) return;
  if (event.type === "arrive") {
    arrow.arrives = index;
    arrow.refused = queueFull;
    if (queueFull) arrow.remark = WORDS.dropped[locale];
  } else if (event.type === "lose" || event.type === "drop") {
    arrow.lost = index;
  }
}

function numbersOf({ seq, ack, data }: Segment): string {
  return `seq=${seq}${ack === null ? "" : ` ack=${ack}`}${data === 0 ? "" : ` len=${data}`}`;
}

function progressOf(arrow: Arrow, frames: Frames, now: number): number {
  const flight = frames[now]?.state.flight.find(({ id }) => id === arrow.id);
  const nowMs = frames[now]?.atMs ?? 0;
  return flight === undefined ? 1 : (nowMs - flight.sentAtMs) / (flight.arrivesAtMs - flight.sentAtMs);
}

function statesOf(frames: Frames): StateChange[] {
  return (["client", "server"] as const).flatMap((host) =>
    frames.flatMap(({ state, event }, index): StateChange[] => {
      const text = state[host].tcb.state;
      if (text === frames[index - 1]?.state[host].tcb.state) return [];
      const arrived = event?.type === "arrive";
      return [{ lifeline: LIFELINE[host], moment: index, text, arrived, phase: phaseOf(text) }];
    }),
  );
}

function phaseOf(state: TcpState): StateChange["phase"] {
  if (state === "CLOSED" || state === "LISTEN") return "idle";
  return isSynchronized(state) ? "open" : "opening";
}

/** What the programs do, and what they are told as a connection ends. */
function notesOf(frames: Frames, locale: Locale): Note[] {
  return frames.flatMap(({ state: { effect }, event }, moment): Note[] => {
    if (event?.type === "accept" || event?.type === "accept-now") return [{ lifeline: 1, moment, text: "accept()" }];
    const told = toldBy(effect);
    return told === undefined || effect.host === null ? [] : [{ lifeline: LIFELINE[effect.host], moment, text: told[locale] }];
  });
}

function toldBy({ row, report }: State["effect"]): Text | undefined {
  if (row === "13" || row === "21") return WORDS.refused;
  if (row === "50") return WORDS.reset;
  return report === "connection aborted due to user timeout" ? WORDS.timedOut : undefined;
}

function timersOf(frames: Frames): Timer[] {
  return frames.flatMap(({ event }, moment) => {
    if (event?.type !== "timeout") return [];
    const timer = frames[moment - 1]?.state[event.host].timer;
    if (!timer) return [];
    return [{ lifeline: LIFELINE[event.host], moment, text: `RTO ${(timer.firesAtMs - timer.setAtMs) / 1000} s` }];
  });
}
