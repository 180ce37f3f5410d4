import type { DnsMessage } from "@/lib/packets/dns";
import type { Finding } from "@/lib/sim/dns-resolution/findings";
import type { Input } from "@/lib/sim/dns-resolution/inputs";
import { isWithin } from "@/lib/sim/dns-resolution/names";
import type { Event, Exchange, Flight, State } from "@/lib/sim/dns-resolution/state";
import type { Frame } from "@/lib/sim/engine";
import { saidOf } from "./said";

export type Frames = Frame<State, Event | Input>[];

/** The message that the picture is about in one frame, and what became of it. */
export type Shown = {
  exchange: Exchange;
  leg: Flight["leg"];
  message: DnsMessage | null;
  fate: "travelling" | "arrived" | "lost" | "blocked";
};

/** What never changes in a run's picture: the rows, and what needs most room. So no step moves what lies below. */
export type Layout = { zones: { zone: string; depth: number; host: string; longest: string }[]; lookups: number };

const LAYOUTS = new WeakMap<Frames, Layout>();

export function layoutOf(frames: Frames): Layout {
  const known = LAYOUTS.get(frames);
  if (known !== undefined) return known;
  const made = makeLayout(frames);
  LAYOUTS.set(frames, made);
  return made;
}

function makeLayout(frames: Frames): Layout {
  const zones = new Set<string>(["."]);
  const names = new Set<string>();
  // The longest line that each zone's row has to hold.
  const longest: Record<string, string> = {};
  const hosts: Record<string, string> = { ".": "a.root-servers.net" };
  for (const note of frames.flatMap(({ state }) => state.notes)) {
    if (note.is === "client-asks") names.add(note.question.name);
    if (note.is === "alias-hit") names.add(note.target);
    if (note.is !== "asks" && note.is !== "serves") continue;
    zones.add(note.zone);
    hosts[note.zone] ??= note.host;
    const line = note.is === "asks" ? `${note.question.name} ${note.question.type}` : saidOf(note.finding);
    if (line.length > (longest[note.zone]?.length ?? 0)) longest[note.zone] = line;
  }
  const last = frames.at(-1)?.state;
  // A delegation that is only remembered is shown where it lies on the way to a name of this run.
  for (const entry of last?.cache ?? []) {
    if (!isDelegation(entry) || ![...names].some((name) => isWithin(name, entry.name))) continue;
    zones.add(entry.name);
    hosts[entry.name] ??= hostOf(entry) ?? "";
  }
  return { zones: treeOf([...zones], hosts, longest), lookups: last?.lookups.length ?? 0 };
}

function isDelegation(entry: State["cache"][number]): boolean {
  return entry.kind === "records" && entry.type === "NS" && entry.rank === "delegation";
}

/** The first of a delegation's servers. */
function hostOf(entry: State["cache"][number] | undefined): string | undefined {
  const [record] = entry?.kind === "records" ? entry.records : [];
  return record?.type === "NS" ? record.host : undefined;
}

/** The zones as a tree, each below its parent, children in the order in which they became known. */
function treeOf(zones: string[], hosts: Record<string, string>, longest: Record<string, string>): Layout["zones"] {
  const parentOf = (zone: string) =>
    zones.filter((above) => above !== zone && isWithin(zone, above)).sort((one, other) => other.length - one.length)[0];
  const below = (parent: string | undefined, depth: number): Layout["zones"] =>
    zones
      .filter((zone) => parentOf(zone) === parent)
      .flatMap((zone) => [{ zone, depth, host: hosts[zone] ?? "", longest: longest[zone] ?? "" }, ...below(zone, depth + 1)]);
  return below(undefined, 0);
}

/** What one zone's row shows. */
export type Row = {
  zone: string;
  depth: number;
  longest: string;
  isKnown: boolean;
  /** Every delegation but the root's runs out. */
  isExpired: boolean;
  host: string;
  question: string | undefined;
  /** Which of the look-up's queries went to this zone, counted from 1. */
  order: number[];
  flight: Flight | undefined;
  /** What its server said last for the question at hand. */
  said: Finding | undefined;
  trouble: "lost" | "silent" | "blocked" | undefined;
  /** The walking side waits for it, this many milliseconds more. */
  waitMs: number | undefined;
};

export function rowsOf(frames: Frames, index: number): Row[] {
  const state = frames[index]?.state;
  if (state === undefined) return [];
  const since = frames
    .slice(0, index + 1)
    .findLastIndex((frame) => frame.state.notes.some((note) => note.is === "client-asks" && !note.again));
  const recent = since < 0 ? [] : frames.slice(since, index + 1).flatMap((frame) => frame.state.notes);
  const queries = since < 0 ? [] : queriesSent(frames, since, index);
  return layoutOf(frames).zones.map(({ zone, depth, host, longest }): Row => {
    const entry = state.cache.find((one) => isDelegation(one) && one.name === zone);
    const asked = recent.findLast((note) => note.is === "asks" && note.zone === zone);
    const served = recent.findLast((note) => note.is === "serves" && note.zone === zone);
    const waiting = state.job?.waiting?.exchange.zone === zone ? state.job.waiting : undefined;
    const flight = state.flights.findLast((one) => one.exchange.zone === zone);
    return {
      zone,
      depth,
      longest,
      isKnown: zone === "." || entry !== undefined,
      isExpired: entry !== undefined && entry.expiresAtMs <= state.nowMs,
      host: (asked?.is === "asks" ? asked.host : hostOf(entry)) ?? host,
      question: asked?.is === "asks" ? `${asked.question.name} ${asked.question.type}` : undefined,
      order: queries.flatMap((query, at) => (query.exchange.zone === zone ? [at + 1] : [])),
      flight,
      said: served?.is === "serves" ? served.finding : undefined,
      trouble: troubleOf(frames, index, zone),
      waitMs:
        waiting !== undefined && flight === undefined && waiting.deadlineMs !== null
          ? waiting.deadlineMs - state.nowMs
          : undefined,
    };
  });
}

/** Queries to servers that left in frames `from` to `to`, in order. */
function queriesSent(frames: Frames, from: number, to: number): Flight[] {
  return frames.slice(from, to + 1).flatMap(({ state }, at) => {
    const serial = frames[from + at - 1]?.state.serial ?? 0;
    return state.flights.filter((flight) => flight.id > serial && flight.leg === "query" && flight.exchange.zone !== null);
  });
}

/** What went wrong in this very frame between the walking side and a server of the zone; with null, between client and resolver. */
export function troubleOf(frames: Frames, index: number, zone: string | null): Row["trouble"] {
  const gone = goneIn(frames, index);
  if (gone === undefined || gone.exchange.zone !== zone) return undefined;
  for (const note of frames[index]?.state.notes ?? []) {
    if (note.is === "dropped") return "lost";
    if (note.is === "stays-silent") return "silent";
    if (note.is === "blocked") return "blocked";
  }
  return undefined;
}

/** The flight that a frame took off the wire: it arrived, or it was lost. */
function goneIn(frames: Frames, index: number): Flight | undefined {
  const left = frames[index]?.state.flights ?? [];
  return frames[index - 1]?.state.flights.find((flight) => !left.some((one) => one.id === flight.id));
}

/** The newest message on the wire, those that only close a connection last; else the one that this frame took off it. */
export function shownOf(frames: Frames, index: number): Shown | undefined {
  const flights = frames[index]?.state.flights ?? [];
  const flight = flights.findLast((one) => one.leg !== "FIN" && one.leg !== "FIN,ACK") ?? flights.at(-1);
  if (flight !== undefined) return { ...flight, fate: "travelling" };
  const gone = goneIn(frames, index);
  const trouble = gone && troubleOf(frames, index, gone.exchange.zone);
  return gone && { ...gone, fate: trouble === "lost" || trouble === "blocked" ? trouble : "arrived" };
}
