import { add } from "@/lib/sim/tcp/sequence";
import { closedTcb, type Tcb, WINDOW } from "@/lib/sim/tcp/tcb";
import { rtoAfterOneRttMs } from "@/lib/sim/tcp-network/timers";
import type { Parameters } from "./parameters";
import type { Connection, Effect, Host, State } from "./state";

/** Of several connections each is ended so many round trips after the one before: their segments do not cross. */
const APART_ROUND_TRIPS = 1.5;

export const NO_EFFECT: Effect = {
  connection: 0,
  host: null,
  row: null,
  report: null,
  delivered: 0,
  flight: null,
  sent: [],
  calls: [],
  lostUnread: false,
  timer: null,
};

/** Open connections on which all that was sent is acknowledged. Chance has no part in this simulation. */
export function init(parameters: Parameters): State {
  return {
    parameters,
    nowMs: 0,
    connections: Array.from({ length: parameters.connections }, (_, index) => connection(parameters, index)),
    flight: [],
    nextId: 1,
    segment: null,
    lossesLeft: parameters.loss === "none" ? 0 : parameters.lossCount,
    effect: NO_EFFECT,
  };
}

function connection(parameters: Parameters, index: number): Connection {
  const { clientNext, serverNext, rttMs, serverEnds, serverOctets, serverWaitsMs, unreadOctets } = parameters;
  const beginsAtMs = index * rttMs * APART_ROUND_TRIPS;
  const client = host(clientNext, serverNext, rttMs);
  const server = host(serverNext, clientNext, rttMs);
  const alone = serverEnds === "by-itself";
  return {
    client: { ...client, unread: unreadOctets, endsAtMs: beginsAtMs },
    server: {
      ...server,
      sendsAtMs: alone && serverOctets > 0 ? beginsAtMs + serverWaitsMs / 2 : null,
      endsAtMs: alone ? beginsAtMs + serverWaitsMs : null,
    },
  };
}

function host(next: number, peerNext: number, rttMs: number): Host {
  return {
    tcb: established(next, peerNext),
    timer: null,
    waiting: null,
    dataRtoMs: rtoAfterOneRttMs(rttMs),
    held: true,
    unread: 0,
    sendsAtMs: null,
    endsAtMs: null,
    delivered: 0,
  };
}

function established(next: number, peerNext: number): Tcb {
  return {
    ...closedTcb(),
    state: "ESTABLISHED",
    origin: "active",
    iss: add(next, -1),
    irs: add(peerNext, -1),
    snd: { una: next, nxt: next, wnd: WINDOW, wl1: peerNext, wl2: next },
    rcv: { nxt: peerNext, wnd: WINDOW },
  };
}
