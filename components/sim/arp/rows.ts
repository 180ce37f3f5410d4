import { BROADCAST, hostsOf, wantedBy } from "@/lib/sim/arp/network";
import { isDropped, receiversOf } from "@/lib/sim/arp/receive";
import type { Frame as EthernetFrame, Event, HostId, Input, State } from "@/lib/sim/arp/state";
import type { Frame } from "@/lib/sim/engine";
import type { DeedRow, ExchangeRow, MessageRow } from "../exchange/model";
import type { Say } from "./words";

export type Frames = Frame<State, Event | Input>[];

/** Less than this passes without being mentioned. */
const PAUSE_MS = 900;

/** What has happened up to `index`: frames, what became of them, and what the hosts did. */
export function rowsOf(frames: Frames, index: number, say: Say): ExchangeRow[] {
  const rows: ExchangeRow[] = [];
  for (let at = 1; at <= index; at += 1) {
    const [before, frame] = [frames[at - 1], frames[at]];
    if (before === undefined || frame === undefined || frame.event === null) continue;
    const isNow = at === index;
    const passedMs = frame.atMs - before.atMs;
    if (passedMs >= PAUSE_MS)
      rows.push({ kind: "pause", id: `pause${at}`, text: `${Math.round(passedMs / 100) / 10} s ${say("later")}` });
    settle(rows, before.state, frame.event, say, isNow);
    const deed = deedOf(before.state, frame.event, frame.state, say);
    if (deed !== undefined) rows.push({ ...deed, kind: "deed", id: `deed${at}`, isNow });
    for (const flight of frame.state.flights) {
      if (flight.id > before.state.serial) rows.push({ ...messageRow(flight, frame.state, say), isNow });
    }
  }
  return rows;
}

function messageRow(frame: EthernetFrame, state: State, say: Say): MessageRow {
  const places = hostsOf(state.parameters);
  const from = places.indexOf(frame.from);
  return {
    kind: "message",
    id: frame.id,
    from,
    to: goalOf(frame, state, places),
    ...(frame.destination === BROADCAST ? { toAll: say("everybody") } : {}),
    fate: "sent",
    isNow: false,
    ...wordsOf(frame, say),
  };
}

/** A broadcast is drawn to whoever is farthest away: it passes everybody. A frame for a card that is gone, towards the gateway. */
function goalOf(frame: EthernetFrame, state: State, places: HostId[]): number {
  const from = places.indexOf(frame.from);
  if (frame.destination === BROADCAST) return from >= places.length / 2 ? 0 : places.length - 1;
  const [receiver] = receiversOf(state, frame);
  return places.indexOf(receiver?.id ?? "gateway");
}

function wordsOf({ content, destination }: EthernetFrame, say: Say): Pick<MessageRow, "title" | "details" | "remark"> {
  const short = (mac: string) => `…${mac.slice(-3)}`;
  if (content.is === "data")
    return { title: `${say("packet")} ${content.number}`, details: [`IP ${content.ip}`, `MAC ${short(destination)}`] };
  const remark = content.forged ? { remark: say("forged") } : destination === BROADCAST ? { remark: say("broadcast") } : {};
  const sender = `${content.spa} ${short(content.sha)}`;
  return content.op === "request"
    ? { title: `ARP ${say("who")} ${content.tpa}?`, details: [`${say("sender")} ${sender}`], ...remark }
    : { title: `ARP ${say("reply")}`, details: [sender], ...remark };
}

/** Marks the frame that is delivered, lost or dropped. */
function settle(rows: ExchangeRow[], before: State, event: Event | Input, say: Say, isNow: boolean): void {
  if (event.kind !== "arrive" && event.kind !== "lose") return;
  const at = rows.findIndex((row) => row.kind === "message" && row.id === event.frame);
  const row = rows[at];
  const frame = before.flights.find(({ id }) => id === event.frame);
  if (row?.kind !== "message" || frame === undefined) return;
  if (event.kind === "lose") rows[at] = { ...row, fate: "lost", remark: say("lost"), isNow };
  else if (isDropped(before, frame)) rows[at] = { ...row, fate: "refused", remark: say("dropped"), isNow };
  else if (receiversOf(before, frame).length === 0) rows[at] = { ...row, fate: "lost", remark: say("untaken"), isNow };
  else rows[at] = { ...row, fate: "arrived", isNow };
}

function deedOf(
  before: State,
  event: Event | Input,
  after: State,
  say: Say,
): Pick<DeedRow, "party" | "text" | "tone"> | undefined {
  const places = hostsOf(after.parameters);
  if (event.kind === "agenda" && event.deed === "replace") return { party: places.indexOf("gateway"), text: say("newCard") };
  if (after.counts.failed > before.counts.failed) return { party: 0, text: say("gaveUp"), tone: "bad" };
  if (after.tablet === before.tablet || after.tablet === "probing") return undefined;
  const isGood = after.tablet === "using";
  const wanted = wantedBy(after.parameters);
  const text = isGood ? `${say("uses")} ${wanted}` : `${wanted} ${say("conflict")}`;
  return { party: places.indexOf("tablet"), text, tone: isGood ? "good" : "bad" };
}
