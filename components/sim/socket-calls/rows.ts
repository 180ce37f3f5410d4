import type { Frame } from "@/lib/sim/engine";
import { hostOf, isForged } from "@/lib/sim/socket-calls/addresses";
import type { Deed, Event, Input, Program, State } from "@/lib/sim/socket-calls/state";
import { letterOf } from "@/lib/sim/socket-calls/words";
import { flagsOf } from "@/lib/sim/tcp/segment";
import type { Flight } from "@/lib/sim/tcp-network/flight";
import type { Locale, Text } from "@/lib/text";
import type { DeedRow, ExchangeModel, ExchangeRow, MessageRow } from "../exchange/model";
import type { Words } from "./words";

export type Frames = Frame<State, Event | Input>[];

const CLIENTS = 0;
const SERVER = 1;
/** What lies further back is in the transcript. */
const MOST_ROWS = 40;

/** What became of a segment, in a word behind it. */
const REMARKS: Partial<Record<Deed, Text>> = {
  entered: { zh: "进 SYN 队列", en: "into the SYN queue" },
  queued: { zh: "进 accept 队列", en: "into the accept queue" },
  "syn-queue-full": { zh: "SYN 队列满，丢弃", en: "SYN queue full: dropped" },
  "accept-queue-full": { zh: "accept 队列满，丢弃", en: "accept queue full: dropped" },
  "ack-ignored": { zh: "accept 队列满，不理", en: "accept queue full: ignored" },
  aborted: { zh: "accept 队列满", en: "accept queue full" },
  "cookie-sent": { zh: "SYN 队列满，用 cookie", en: "SYN queue full: cookie" },
  "cookie-accepted": { zh: "cookie 对，进 accept 队列", en: "cookie right: into the accept queue" },
  "cookie-refused": { zh: "cookie 不对", en: "no such cookie" },
  "cookie-no-room": { zh: "cookie 对，但 accept 队列满", en: "cookie right, accept queue full" },
  refused: { zh: "没有连接", en: "no such connection" },
  repeated: { zh: "条目已在", en: "entry is there" },
};
const TURNED_AWAY: readonly (Deed | null)[] = ["syn-queue-full", "accept-queue-full", "ack-ignored", "cookie-no-room"];

/** What has happened up to a frame: calls at their side, segments between them. */
export function exchangeOf(frames: Frames, index: number, word: Words, locale: Locale): ExchangeModel {
  const seen = frames.slice(1, index + 1);
  const ends = endsOf(seen);
  const parameters = frames[0]?.state.parameters;
  const many = (parameters?.clients ?? 1) > 1;
  const left = (parameters?.floodSyns ?? 0) > 0 ? "clientsAndAttacker" : many ? "clients" : "client";
  const rows = seen.flatMap((frame) => rowsOf(frame, frames[frame.index - 1], ends, index, word, locale));
  return { parties: [word(left), word("server")], rows: rows.slice(-MOST_ROWS) };
}

type End = { index: number; fate: MessageRow["fate"]; deed: Deed | null };

/** Where each segment's way has ended so far, by its id. */
function endsOf(seen: Frames): Map<number, End> {
  const ends = new Map<number, End>();
  for (const { event, state, index } of seen) {
    const { flight, deed } = state.effect;
    if (flight === null || event === null) continue;
    if (event.type === "drop") ends.set(flight.id, { index, fate: "lost", deed: null });
    else if (event.type !== "delay" && event.type !== "duplicate") {
      ends.set(flight.id, { index, fate: TURNED_AWAY.includes(deed) ? "refused" : "arrived", deed });
    }
  }
  return ends;
}

function rowsOf(
  { event, state, index }: Frames[number],
  before: Frames[number] | undefined,
  ends: Map<number, End>,
  shown: number,
  word: Words,
  locale: Locale,
): ExchangeRow[] {
  if (event === null || before === undefined) return [];
  const rows: ExchangeRow[] = [];
  const { flight, sent, deed, connection } = state.effect;
  const isAgain = event.type === "timeout";
  const call = callOf(event, before.state, state);
  if (call !== undefined) rows.push(deedRow(call, index, index === shown, word, locale));
  const isForgery = event.type === "flood" || event.type === "forge-syn" || event.type === "forge-ack";
  const seen = isForgery && flight !== null ? [flight, ...sent] : sent;
  for (const one of seen) rows.push(messageOf(one, index, isAgain, ends.get(one.id), state, shown, word, locale));
  if (deed === "expired" && connection !== null) {
    const text = `${occupantOf(connection, state.seed)}${word("gone")}`;
    rows.push({ kind: "deed", id: `gone ${index}`, party: SERVER, text, isNow: index === shown });
  }
  return rows;
}

type Call = { party: number; who: string; made: string; program: Program<string> };

function callOf(event: Event | Input, before: State, state: State): Call | undefined {
  if (event.type === "server-call") {
    return { party: SERVER, who: "", made: before.program.call ?? "", program: state.program };
  }
  if (event.type !== "call") return undefined;
  const [was, is] = [before.clients[event.client], state.clients[event.client]];
  if (was === undefined || is === undefined) return undefined;
  const who = state.clients.length > 1 ? letterOf(event.client) : "";
  return { party: CLIENTS, who, made: was.program.call ?? "", program: is.program };
}

function deedRow({ party, who, made, program }: Call, index: number, isNow: boolean, word: Words, locale: Locale): DeedRow {
  const prefix = who === "" ? "" : locale === "zh" ? `${who}：` : `${who}: `;
  const value = program.returned?.value ?? 0;
  const comes = program.blocked ? ` ${word("sleeps")}` : ` → ${typeof value === "string" ? `−1 ${value}` : value}`;
  const row: DeedRow = { kind: "deed", id: `call ${index}`, party, text: `${prefix}${made}()${comes}`, isNow };
  return typeof value === "string" && !program.blocked ? { ...row, tone: "bad" } : row;
}

function messageOf(
  flight: Flight,
  index: number,
  isAgain: boolean,
  end: End | undefined,
  { seed, clients }: State,
  shown: number,
  word: Words,
  locale: Locale,
): MessageRow {
  const { from, segment, connection = 0, id } = flight;
  const forged = isForged(connection);
  const intoVoid = from === "server" && forged;
  const who = forged || clients.length > 1 ? `${occupantOf(connection, seed)} ` : "";
  const data = segment.data > 0 ? ` ${segment.data} B` : "";
  const remarks = [
    isAgain ? word("again") : "",
    intoVoid ? word("nobodyThere") : "",
    end?.fate === "lost" ? word("dropped") : "",
    (end?.deed && REMARKS[end.deed]?.[locale]) ?? "",
  ].filter((remark) => remark !== "");
  return {
    kind: "message",
    id: `segment ${id} ${index}`,
    from: from === "client" ? CLIENTS : SERVER,
    to: from === "client" ? SERVER : CLIENTS,
    title: `${who}${flagsOf(segment)}${data}`,
    fate: intoVoid ? "lost" : (end?.fate ?? "sent"),
    ...(segment.syn ? { details: [numbersOf(flight)] } : {}),
    ...(remarks.length > 0 ? { remark: remarks.join(locale === "zh" ? "，" : ", ") } : {}),
    isNow: index === shown || end?.index === shown,
  };
}

function numbersOf({ segment: { seq, ack } }: Flight): string {
  return ack === null ? `seq=${seq}` : `seq=${seq} ack=${ack}`;
}

/** Who holds a place: a client's letter, or the last octet of a forged address. */
export function occupantOf(connection: number, seed: number): string {
  return isForged(connection) ? `.${hostOf(connection, seed)}` : letterOf(connection);
}
