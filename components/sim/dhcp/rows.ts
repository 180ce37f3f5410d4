import { placesOf } from "@/lib/sim/dhcp/network";
import type { Event, Input, Message, Place, State } from "@/lib/sim/dhcp/state";
import type { Frame } from "@/lib/sim/engine";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];

/** Less than this passes without being mentioned. */
const PAUSE_MS = 3000;

/** What has happened up to `index`: messages, what became of them, and what the parties did. */
export function rowsOf(frames: Frames, index: number, say: Say): ExchangeRow[] {
  const rows: ExchangeRow[] = [];
  for (let at = 1; at <= index; at += 1) {
    const [before, frame] = [frames[at - 1], frames[at]];
    if (before === undefined || frame === undefined || frame.event === null) continue;
    const passedMs = frame.atMs - before.atMs;
    if (passedMs >= PAUSE_MS) rows.push({ kind: "pause", id: `pause${at}`, text: `${seconds(passedMs)} ${say("later")}` });
    settle(rows, before.state, frame.event, say, at === index);
    const deeds = deedsOf(before.state, frame.event, frame.state, say);
    rows.push(...deeds.map((deed, n): DeedRow => ({ ...deed, kind: "deed", id: `deed${at}-${n}`, isNow: at === index })));
    for (const flight of frame.state.flights) {
      if (flight.id > before.state.serial) rows.push({ ...messageRow(flight, frame.state, say), isNow: at === index });
    }
  }
  return rows;
}

export function seconds(ms: number): string {
  const all = Math.round(ms / 1000);
  return `${all} s`;
}

function messageRow(message: Message, state: State, say: Say): MessageRow {
  const places = placesOf(state.parameters);
  const { to, from } = message;
  const isFromClient = from === "client";
  return {
    kind: "message",
    id: message.id,
    from: places.indexOf(from),
    // A broadcast of the client passes everybody; one to the client ends there.
    to: to === "all" ? (isFromClient ? (state.parameters.relay ? 1 : places.length - 1) : 0) : places.indexOf(to),
    title: message.type,
    details: detailsOf(message, say),
    fate: "sent",
    isNow: false,
    ...(to === "all" ? { toAll: say("everybody"), remark: say("broadcast") } : {}),
  };
}

/** The fields that tell this message from others. */
function detailsOf({ yiaddr, ciaddr, giaddr, requested, serverId, leaseS, type }: Message, say: Say): string[] {
  const shown = [
    type !== "REQUEST" || ciaddr === "0.0.0.0" ? "" : `ciaddr ${ciaddr}`,
    yiaddr === "0.0.0.0" ? "" : `yiaddr ${yiaddr}`,
    giaddr === "0.0.0.0" ? "" : `giaddr ${giaddr}`,
    requested === null ? "" : `${say("requested")} ${requested}`,
    serverId === null || type === "OFFER" || type === "ACK" || type === "NAK" ? "" : say(serverId),
    leaseS === null ? "" : `${say("leaseTime")} ${leaseS} s`,
  ];
  return shown.filter((line) => line !== "");
}

/** Marks the message that this frame delivers or loses. */
function settle(rows: ExchangeRow[], before: State, event: Event | Input, say: Say, isNow: boolean): void {
  if (event.kind !== "arrive" && event.kind !== "lose") return;
  const at = rows.findIndex((row) => row.kind === "message" && row.id === event.message);
  const row = rows[at];
  if (row?.kind !== "message") return;
  if (event.kind === "lose") rows[at] = { ...row, fate: "lost", remark: say("lost"), isNow };
  else if (isUnheard(before, event.message)) rows[at] = { ...row, fate: "lost", remark: say("unheard"), isNow };
  else rows[at] = { ...row, fate: "arrived", isNow };
}

function isUnheard(before: State, id: number): boolean {
  const message = before.flights.find((flight) => flight.id === id);
  if (message === undefined) return false;
  const { from, to } = message;
  if (from === "client" && to === "all") return !before.parameters.relay && before.servers.every(({ isOn }) => !isOn);
  return before.servers.some((server) => server.id === to && !server.isOn);
}

type Deed = Pick<DeedRow, "party" | "text" | "tone">;

function deedsOf(before: State, event: Event | Input, after: State, say: Say): Deed[] {
  const places = placesOf(after.parameters);
  const at = (place: Place) => places.indexOf(place);
  if (event.kind === "power") {
    return [{ party: at(event.server), text: say(event.isOn ? "on" : "off"), tone: event.isOn ? undefined : "bad" }];
  }
  const servers = after.servers.flatMap(({ id, bindings }): Deed[] => {
    const old = before.servers.find((server) => server.id === id)?.bindings ?? [];
    const gone = old.find(({ address }) => !bindings.some((one) => one.address === address));
    if (gone !== undefined) return [{ party: at(id), text: `${say("withdraws")} ${gone.address}` }];
    const spoilt = bindings.find(({ address, status }) => status === "declined" && isNewly(old, address));
    return spoilt === undefined ? [] : [{ party: at(id), text: `${say("marks")} ${spoilt.address}`, tone: "bad" }];
  });
  return [...servers, ...clientDeeds(before, event, after, say)];
}

function isNewly(old: State["servers"][number]["bindings"], address: string): boolean {
  return !old.some((one) => one.address === address && one.status === "declined");
}

const TIMERS: Record<string, string> = { t1: "T1", t2: "T2" };

function clientDeeds(before: State, event: Event | Input, after: State, say: Say): Deed[] {
  const [was, is] = [before.client, after.client];
  const party = 0;
  if (event.kind === "restart") return [{ party, text: `${say("restart")} → ${is.state}` }];
  if (is.isLinkLocal && !was.isLinkLocal) return [{ party, text: `169.254.17.42, ${say("linkLocal")}`, tone: "bad" }];
  if (event.kind === "wake" && event.wake === "checked" && is.state === "INIT") {
    return [{ party, text: `${was.address} ${say("inUse")}`, tone: "bad" }];
  }
  if (is.state === was.state) return [];
  const timer = event.kind === "wake" ? TIMERS[event.wake] : undefined;
  const tone = is.state === "BOUND" ? "good" : is.state === "INIT" ? "bad" : undefined;
  const address = is.state === "BOUND" ? ` ${is.address}` : "";
  return [{ party, text: `${timer === undefined ? "" : `${timer}: `}${is.state}${address}`, tone }];
}
