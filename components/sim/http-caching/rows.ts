import type { Frame } from "@/lib/sim/engine";
import { requestLines, responseLines, statusLine } from "@/lib/sim/http-caching/header-lines";
import type { Party, Request } from "@/lib/sim/http-caching/message";
import type { Event, Input, Message, State } from "@/lib/sim/http-caching/state";
import { contentWords, duration, variantOf } from "@/lib/sim/http-caching/words";
import type { Locale } from "@/lib/text";
import type { DeedRow, ExchangeModel, ExchangeRow } from "../exchange/model";
import { DEEDS, OUTCOMES, PARTIES, type Say, wordsIn } from "./words";

export type Frames = Frame<State, Event | Input>[];

/** Who takes part in this run: Ben and the shared cache only where something comes to them. */
export function partiesOf(frames: Frames): Party[] {
  const hasBen = frames.some(
    ({ event, state }) =>
      (event !== null && "user" in event && event.user === "ben") ||
      state.script.some((entry) => entry.kind === "visit" && entry.user === "ben"),
  );
  const hasShared = frames[0]?.state.parameters.shared === true;
  return ["anna", ...(hasBen ? (["ben"] as const) : []), ...(hasShared ? (["shared"] as const) : []), "origin"];
}

/** What has happened up to a frame. A message stands where it was sent, whenever it arrives. */
export function exchangeOf(frames: Frames, index: number, locale: Locale): ExchangeModel {
  const parties = partiesOf(frames);
  const rows = frames.slice(1, index + 1).flatMap((_, at) => rowsOf({ frames, index, at: at + 1, parties, locale }));
  return { parties: parties.map((party) => PARTIES[party][locale]), rows };
}

type Place = { frames: Frames; index: number; at: number; parties: Party[]; locale: Locale };

function rowsOf({ frames, index, at, parties, locale }: Place): ExchangeRow[] {
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame === undefined || frame.event === null) return [];
  const { event, state } = frame;
  const isNow = at === index;
  const word = wordsIn(locale);
  const rows: ExchangeRow[] = [];
  if (event.type === "visit" || event.type === "deed")
    rows.push({ kind: "pause", id: `pause ${at}`, text: whenIn(frame.atMs, locale) });
  const deed = deedOf(frame, locale);
  if (deed !== null) rows.push({ kind: "deed", id: `deed ${at}`, ...deed, party: parties.indexOf(deed.party), isNow });
  for (const message of state.messages) {
    if (message.kind === "silence" || before.state.messages.includes(message)) continue;
    rows.push({
      kind: "message",
      id: `${message.from} ${at} ${message.kind}`,
      from: parties.indexOf(message.from),
      to: parties.indexOf(message.to),
      ...wordsOf(message, state),
      ...fateOf(message, { frames, index, at }, word),
      isNow,
    });
  }
  const seen = seenIn(state, locale);
  if (seen !== null && state.shown !== null)
    rows.push({ kind: "deed", id: `seen ${at}`, party: parties.indexOf(state.shown.user), ...seen, isNow });
  return rows;
}

/** "at 40 s" */
function whenIn(atMs: number, locale: Locale): string {
  const { zh, en } = duration(Math.floor(atMs / 1000));
  return locale === "zh" ? `第 ${zh}` : `at ${en}`;
}

function deedOf({ event, state }: Frames[number], locale: Locale): (Pick<DeedRow, "text" | "tone"> & { party: Party }) | null {
  if (event?.type === "deed" || event?.type === "interfere") return { party: "origin", text: DEEDS[event.deed][locale] };
  const { decision } = state;
  // What an origin answers is seen by the answer.
  if (decision === null || decision.by === "origin") return null;
  const inBackground = decision.outcome === "serve-stale" && state.pending[decision.by]?.inBackground === true;
  const more = inBackground ? `, ${wordsIn(locale)("background")}: ${OUTCOMES.validate[locale]}` : "";
  // Its words may stand beside another party's line, so they say whose they are.
  const colon = locale === "zh" ? "：" : ": ";
  return { party: decision.by, text: `${PARTIES[decision.by][locale]}${colon}${OUTCOMES[decision.outcome][locale]}${more}` };
}

function wordsOf(message: Message, { parameters }: State): { title: string; details: string[] } {
  if (message.kind === "request")
    return { title: `${message.request.method} /page`, details: requestLines(message.request).filter(matters(parameters)) };
  if (message.kind === "silence") return { title: "", details: [] };
  const { status } = message.response;
  return { title: statusLine(status), details: responseLines(message.response).filter((line) => !line.startsWith("Date:")) };
}

/** Language and coding are shown where something depends on them. */
function matters({ vary, content }: State["parameters"]): (line: string) => boolean {
  const hidden: string[] = [];
  if (vary !== "Accept-Language" && content !== "language") hidden.push("Accept-Language:");
  if (vary !== "Accept-Encoding" && content !== "encoding") hidden.push("Accept-Encoding:");
  return (line) => !hidden.some((start) => line.startsWith(start));
}

/** On its way, arrived, or lost: the origin was down when it came. */
function fateOf(message: Message, { frames, index, at }: Pick<Place, "frames" | "index" | "at">, word: Say) {
  const arrival = frames.findIndex(({ state }, i) => i > at && !state.messages.includes(message));
  if (arrival < 0 || arrival > index) return { fate: "sent" as const };
  const isLost = message.to === "origin" && frames[arrival]?.state.decision?.outcome === "silent";
  return isLost ? { fate: "lost" as const, remark: word("noAnswer") } : { fate: "arrived" as const };
}

/** What a user sees, and whether it is right. */
function seenIn({ shown, parameters, origin }: State, locale: Locale): Pick<DeedRow, "text" | "tone"> | null {
  if (shown === null) return null;
  const word = wordsIn(locale);
  const gap = locale === "zh" ? "" : " ";
  if (shown.content === null)
    return shown.status < 400
      ? null
      : { text: `${PARTIES[shown.user][locale]}${gap}${word("sees")}${gap}${statusLine(shown.status)}`, tone: "bad" };
  const what = `${PARTIES[shown.user][locale]}${gap}${word("sees")}${gap}${contentWords(parameters, shown.content)[locale]}`;
  const colon = locale === "zh" ? "：" : ": ";
  if (shown.content.variant !== variantOf(parameters, shown.user))
    return { text: `${what}${colon}${word("notFor")}`, tone: "bad" };
  if (shown.content.version < origin.version) return { text: `${what}${colon}${word("old")}`, tone: "bad" };
  return { text: what, tone: "good" };
}

/** The request that a decision is about: it reaches the cache in this frame. */
export function requestIn(frames: Frames, index: number): Request | null {
  const [before, frame] = [frames[index - 1], frames[index]];
  if (frame?.event == null || before === undefined) return null;
  const by = frame.state.decision?.by;
  if (by === undefined) return null;
  const arrived = before.state.messages.find(
    (message) => message.kind === "request" && message.to === by && !frame.state.messages.includes(message),
  );
  if (arrived?.kind === "request") return arrived.request;
  if (by === "origin") return null;
  return frame.state.pending[by]?.request ?? before.state.pending[by]?.request ?? null;
}
