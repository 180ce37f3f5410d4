import { add } from "@/lib/sim/tcp/sequence";
import { closedTcb, listeningTcb, type Tcb, WINDOW } from "@/lib/sim/tcp/tcb";
import { rtoAfterOneRttMs } from "@/lib/sim/tcp-network/timers";
import type { Parameters } from "./parameters";
import type { Effect, Host, State } from "./state";

/** A connection that is open from the start was opened so long ago, by the clock that picks initial sequence numbers. */
const OPEN_FOR_MS = 60_000;

export const NO_EFFECT: Effect = { host: null, row: null, report: null, delivered: 0, flight: null, sent: [] };

/** The state at time zero. Chance has no part in this simulation. */
export function init(parameters: Parameters): State {
  const { begin, clientIsn, serverIsn, rttMs } = parameters;
  const open = begin === "open";
  return {
    parameters,
    nowMs: 0,
    client: host(clientIsn, open ? established(clientIsn, serverIsn, "active") : closedTcb(), rttMs),
    server: host(serverIsn, open ? established(serverIsn, clientIsn, "passive") : waiting(begin), rttMs),
    flight: [],
    nextId: 1,
    segment: null,
    effect: NO_EFFECT,
  };
}

function waiting(begin: Parameters["begin"]): Tcb {
  return begin === "listening" ? listeningTcb() : closedTcb();
}

function host(isn: number, tcb: Tcb, rttMs: number): Host {
  return {
    tcb,
    timer: null,
    waiting: null,
    held: tcb.state !== "CLOSED",
    isn,
    isnUsedAtMs: tcb.state === "ESTABLISHED" ? -OPEN_FOR_MS : null,
    openedAtMs: 0,
    dataRtoMs: rtoAfterOneRttMs(rttMs),
    repeated: false,
    delivered: 0,
  };
}

/** As after Figure 6 of RFC 9293: both SYNs are acknowledged. */
function established(iss: number, irs: number, origin: Tcb["origin"]): Tcb {
  const [next, peerNext] = [add(iss, 1), add(irs, 1)];
  return {
    ...closedTcb(),
    state: "ESTABLISHED",
    origin,
    iss,
    irs,
    snd: { una: next, nxt: next, wnd: WINDOW, wl1: peerNext, wl2: next },
    rcv: { nxt: peerNext, wnd: WINDOW },
  };
}
