import { draw } from "@/lib/random";
import { BROADCAST, hostsOf, IPS, MACS, NO_IP, NO_MAC, nextHopOf, SPARE_MAC, targetOf, wantedBy } from "./network";
import type { Parameters } from "./parameters";
import { deliver, putData } from "./receive";
import { broadcastRequest, hostOf, knownMac, putArp } from "./send";
import type { AgendaItem, Deed, Event, Frame, Input, State } from "./state";

/** RFC 1122 §2.3.2.1: not more than one request a second; Linux asks three times. */
const RETRY_MS = 1000;
export const MAX_TRIES = 3;
/** What Mallory and the gateway do comes this long after the first packet, and before the next. */
const AFTER_FIRST_MS = 500;
/** RFC 5227 §1.1: three probes, one to two seconds apart; two seconds of silence; two announcements, two seconds apart. */
const PROBES = 3;
const ANNOUNCE_WAIT_MS = 2000;
const ANNOUNCE_INTERVAL_MS = 2000;
/** More packets than these in one run teach nothing new. */
export const PACKET_LIMIT = 12;

export function init(parameters: Parameters, seed: number): State {
  const [agenda, random] = agendaOf(parameters, seed | 0);
  return {
    parameters,
    nowMs: 0,
    random,
    hosts: hostsOf(parameters).map((id) => ({ id, ip: IPS[id], mac: MACS[id], cache: [] })),
    agenda,
    flights: [],
    serial: 0,
    asking: null,
    tablet: "none",
    counts: { sent: 0, delivered: 0, failed: 0, lost: 0, read: 0 },
  };
}

function agendaOf({ packets, gapS, replaced, mallory, joins }: Parameters, seed: number): [AgendaItem[], number] {
  const items: AgendaItem[] = [];
  for (let n = 0; n < packets; n += 1) items.push({ atMs: n * gapS * 1000, deed: "send" });
  if (replaced !== "no") items.push({ atMs: AFTER_FIRST_MS, deed: "replace" });
  if (replaced === "announced") items.push({ atMs: AFTER_FIRST_MS + 1, deed: "announce" });
  if (mallory !== "absent") items.push({ atMs: AFTER_FIRST_MS + 100, deed: "forge" });
  let [atMs, random] = [AFTER_FIRST_MS + 200, seed];
  if (joins !== "no") {
    for (let n = 0; n < PROBES; n += 1) {
      items.push({ atMs, deed: "probe" });
      const [value, after] = draw(random);
      random = after;
      atMs += n + 1 < PROBES ? 1000 + Math.round(value * 1000) : ANNOUNCE_WAIT_MS;
    }
    items.push({ atMs, deed: "claim" }, { atMs: atMs + ANNOUNCE_INTERVAL_MS, deed: "confirm" });
  }
  return [items.sort((a, b) => a.atMs - b.atMs), random];
}

/** Arrivals before questions repeated, and these before what is planned. */
export function next({ flights, asking, agenda }: State): Event | undefined {
  let first: Frame | undefined;
  for (const flight of flights) if (first === undefined || flight.arrivesMs < first.arrivesMs) first = flight;
  const [item] = agenda;
  const [retryMs, itemMs] = [asking?.retryMs ?? Number.POSITIVE_INFINITY, item?.atMs ?? Number.POSITIVE_INFINITY];
  if (first !== undefined && first.arrivesMs <= Math.min(retryMs, itemMs)) return { kind: "arrive", frame: first.id };
  if (asking !== null && retryMs <= itemMs) return { kind: "retry" };
  return item === undefined ? undefined : { kind: "agenda", deed: item.deed };
}

export function step(state: State, event: Event | Input): State {
  switch (event.kind) {
    case "arrive": {
      const frame = state.flights.find(({ id }) => id === event.frame);
      return frame === undefined ? state : deliver({ ...without(state, frame), nowMs: frame.arrivesMs }, frame);
    }
    case "retry":
      return state.asking === null ? state : retry({ ...state, nowMs: state.asking.retryMs }, state.asking);
    case "agenda": {
      const [item, ...agenda] = state.agenda;
      return item?.deed === event.deed
        ? perform({ ...state, agenda, nowMs: Math.max(state.nowMs, item.atMs) }, item.deed)
        : state;
    }
    case "lose": {
      const frame = state.flights.find(({ id }) => id === event.frame);
      if (frame === undefined) return state;
      const { counts } = state;
      const lost = frame.content.is === "data" ? counts.lost + 1 : counts.lost;
      return { ...without(state, frame), counts: { ...counts, lost } };
    }
    case "send":
      return state.counts.sent < PACKET_LIMIT ? sendPacket(state) : state;
    case "forge":
      return forge(state, event.op);
    case "announce":
      return perform(state, "announce");
  }
}

function without(state: State, frame: Frame): State {
  return { ...state, flights: state.flights.filter((one) => one !== frame) };
}

function perform(state: State, deed: Deed): State {
  switch (deed) {
    case "send":
      return sendPacket(state);
    case "replace":
      return {
        ...state,
        hosts: state.hosts.map((host) => (host.id === "gateway" ? { ...host, mac: SPARE_MAC, cache: [] } : host)),
      };
    case "announce":
      return broadcastRequest(state, "gateway", IPS.gateway, IPS.gateway);
    case "forge":
      return forge(state, state.parameters.mallory === "request" ? "request" : "reply");
    case "probe":
      return broadcastRequest({ ...state, tablet: "probing" }, "tablet", NO_IP, wantedBy(state.parameters));
    case "claim":
    case "confirm":
      return broadcastRequest({ ...state, tablet: "using" }, "tablet", wantedBy(state.parameters), wantedBy(state.parameters));
  }
}

/** Decision, cache, question: in this order. */
function sendPacket(state: State): State {
  const number = state.counts.sent + 1;
  const sent = { ...state, counts: { ...state.counts, sent: number } };
  const hop = nextHopOf(targetOf(state.parameters));
  const mac = knownMac(hostOf(state, "laptop"), hop, state.nowMs);
  if (mac !== undefined) return putData(sent, number, mac);
  if (state.asking !== null) return { ...sent, asking: { ...state.asking, packets: [...state.asking.packets, number] } };
  return ask({ ...sent, asking: { ip: hop, tries: 0, retryMs: 0, packets: [number] } });
}

function ask(state: State): State {
  if (state.asking === null) return state;
  const asked = broadcastRequest(state, "laptop", IPS.laptop, state.asking.ip);
  return { ...asked, asking: { ...state.asking, tries: state.asking.tries + 1, retryMs: state.nowMs + RETRY_MS } };
}

function retry(state: State, { tries, packets }: NonNullable<State["asking"]>): State {
  if (tries < MAX_TRIES) return ask(state);
  return { ...state, asking: null, counts: { ...state.counts, failed: state.counts.failed + packets.length } };
}

/** As the gateway: its IP address with Mallory's card, straight to the laptop. */
function forge(state: State, op: "request" | "reply"): State {
  if (state.parameters.mallory === "absent") return state;
  const { mac } = hostOf(state, "laptop");
  const about = op === "reply" ? { tha: mac, tpa: IPS.laptop } : { tha: NO_MAC, tpa: IPS.laptop };
  return putArp(state, "mallory", op === "reply" ? mac : BROADCAST, { op, spa: IPS.gateway, ...about, forged: true });
}
