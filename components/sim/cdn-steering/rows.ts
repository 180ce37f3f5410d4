import { requestLines, responseLines } from "@/lib/sim/cdn-steering/http";
import { nameAsked, recordsOf } from "@/lib/sim/cdn-steering/names";
import { ECS_BITS, SHOP_NAME, TARGET_ADDRESSES } from "@/lib/sim/cdn-steering/network";
import type { Parameters } from "@/lib/sim/cdn-steering/parameters";
import type { Event, Input, Message, Party, State } from "@/lib/sim/cdn-steering/state";
import { isEdge } from "@/lib/sim/cdn-steering/wire";
import { SITE_NAMES, USER_NAMES } from "@/lib/sim/cdn-steering/words";
import type { Frame } from "@/lib/sim/engine";
import type { Locale } from "@/lib/text";
import type { ExchangeModel, ExchangeRow, MessageRow } from "../exchange/model";
import { deedsOf } from "./deeds";
import { type Say, type Word, wordsIn } from "./words";

export type Frames = Frame<State, Event | Input>[];
/** A lifeline; all edges share one, as each visit has to do with one of them. */
export type Column = "user" | "resolver" | "shop" | "gslb" | "edge" | "shield" | "origin";

export function columnsOf({ steering, shield }: Parameters): Column[] {
  if (steering === "none") return ["user", "resolver", "shop", "origin"];
  return ["user", "resolver", "shop", "gslb", "edge", ...(shield ? (["shield"] as const) : []), "origin"];
}

export function columnOf(party: Party): Column {
  return isEdge(party) ? "edge" : party;
}

/** What has happened up to a frame. A message stands where it was sent, whenever it arrives. */
export function exchangeOf(frames: Frames, index: number, locale: Locale): ExchangeModel {
  const parameters = frames[0]?.state.parameters;
  if (parameters === undefined) return { parties: [], rows: [] };
  const say = wordsIn(locale);
  const columns = columnsOf(parameters);
  const nameOf = (column: Column): Word => (column === "gslb" && parameters.steering === "anycast" ? "cdnDns" : column);
  const rows: ExchangeRow[] = [];
  for (let at = 1; at <= index; at += 1) rows.push(...rowsOf({ frames, at, index, columns, locale, say }));
  return { parties: columns.map((column) => say(nameOf(column))), rows };
}

type Place = { frames: Frames; at: number; index: number; columns: Column[]; locale: Locale; say: Say };

function rowsOf(place: Place): ExchangeRow[] {
  const { frames, at, index, columns, locale } = place;
  const [before, frame] = [frames[at - 1], frames[at]];
  if (before === undefined || frame === undefined || frame.event === null) return [];
  const { event, state } = frame;
  const isNow = at === index;
  const rows: ExchangeRow[] = [];
  const isNewStart = event.type === "visit" || event.type === "site" || event.type === "content" || event.type === "notice";
  if (isNewStart) rows.push({ kind: "pause", id: `pause ${at}`, text: headOf(frame, locale) });
  for (const { column, ...deed } of deedsOf(before.state, event, state, locale))
    rows.push({ kind: "deed", id: `deed ${at} ${column}`, party: columns.indexOf(column), ...deed, isNow });
  for (const message of state.messages) {
    if (message.id <= before.state.serial) continue;
    rows.push({ ...messageRow(message, state, place), ...fateOf(message, place), isNow });
  }
  return rows;
}

/** "at 35 s: Anna" */
function headOf({ atMs, event }: Frames[number], locale: Locale): string {
  const when = locale === "zh" ? `第 ${Math.floor(atMs / 1000)} 秒` : `at ${Math.floor(atMs / 1000)} s`;
  if (event?.type !== "visit") return when;
  return `${when}${locale === "zh" ? "：" : ": "}${USER_NAMES[event.user][locale]}`.trim();
}

function messageRow(message: Message, state: State, { columns, locale }: Place): Omit<MessageRow, "fate" | "isNow"> {
  return {
    kind: "message",
    id: message.id,
    from: columns.indexOf(columnOf(message.from)),
    to: columns.indexOf(columnOf(message.to)),
    ...textOf(message, state, locale),
  };
}

function textOf(message: Message, state: State, locale: Locale): { title: string; details: string[] } {
  switch (message.kind) {
    case "query":
      return { title: `${nameAsked(message)} A?`, details: message.prefix === null ? [] : [`ECS ${message.prefix}/${ECS_BITS}`] };
    case "answer": {
      const records = recordsOf(message).map((record) =>
        record.type === "CNAME"
          ? `CNAME ${record.target} TTL ${record.ttlSeconds}`
          : `A ${record.type === "A" ? record.address : ""} TTL ${record.ttlSeconds}`,
      );
      const scope = message.target === "anycast" ? 0 : ECS_BITS;
      const told = message.prefix === null ? [] : [`ECS ${message.prefix}/${ECS_BITS}, scope /${scope}`];
      return { title: records[0] ?? "", details: [...records.slice(1), ...told] };
    }
    case "syn":
      return { title: "SYN", details: [`→ ${addressOf(message, state)}${siteIn(message.to, locale)}`] };
    case "accept":
      return { title: state.parameters.https ? "SYN,ACK + TLS" : "SYN,ACK", details: [] };
    case "request": {
      const [title = "", ...details] = requestLines(SHOP_NAME, message.ifVersion);
      return { title: message.count > 1 ? `${title.replace(" HTTP/1.1", "")} × ${message.count}` : title, details };
    }
    case "response": {
      const [title = "", ...details] = responseLines(state, message.response);
      return { title, details: details.filter((line) => !line.startsWith("ETag")) };
    }
  }
}

function addressOf({ visit: id, to }: Message, { visits }: State): string {
  const target = visits.find((visit) => visit.id === id)?.target ?? (isEdge(to) ? to : "origin");
  return TARGET_ADDRESSES[target];
}

function siteIn(party: Party, locale: Locale): string {
  const name = SITE_NAMES[isEdge(party) ? party : "origin"][locale];
  return locale === "zh" ? `（${name}）` : ` (${name.replace("the ", "")})`;
}

/** On its way, arrived, or lost as the site was dead when it came. */
function fateOf(message: Message, { frames, index, at, say }: Place): Pick<MessageRow, "fate" | "remark"> {
  const arrival = frames.findIndex(({ event }, i) => i > at && event?.type === "arrive" && event.message === message.id);
  if (arrival < 0 || arrival > index) return { fate: "sent" };
  return frames[arrival]?.state.note?.is === "dead" ? { fate: "lost", remark: say("lost") } : { fate: "arrived" };
}
