/** The eleven states (RFC 9293 §3.3.2); CLOSED is the fiction that there is no TCB. */
export const STATES = [
  "CLOSED",
  "LISTEN",
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
] as const;
export type TcpState = (typeof STATES)[number];

/** Where the handshake is over: ESTABLISHED and everything after it. */
export function isSynchronized(state: TcpState): boolean {
  return STATES.indexOf(state) >= STATES.indexOf("ESTABLISHED");
}

/** Out-of-order data, or data that came with a SYN: kept until its turn. */
export type Held = { seq: number; data: number; fin: boolean };

/** The transmission control block: the variables of RFC 9293 §3.3.1, and what the user has asked for meanwhile. */
export type Tcb = {
  state: TcpState;
  /** Which OPEN led here; remembered because SYN-RECEIVED needs it (MUST-11). */
  origin: "active" | "passive" | null;
  iss: number;
  irs: number;
  snd: { una: number; nxt: number; wnd: number; wl1: number; wl2: number };
  rcv: { nxt: number; wnd: number };
  /** Octets of SENDs that are not on the wire yet. */
  queued: number;
  /** A CLOSE waits behind them. */
  closeQueued: boolean;
  /** The sequence number of our FIN, once sent. */
  fin: number | null;
  /** Sorted, without overlap. */
  held: Held[];
};

/** What an unscaled window field can say (RFC 9293 §3.1), and what a receiver that reads at once offers. */
export const WINDOW = 65_535;

/** No connection. The receive window is what the next one will offer. */
export function closedTcb(window = WINDOW): Tcb {
  return {
    state: "CLOSED",
    origin: null,
    iss: 0,
    irs: 0,
    snd: { una: 0, nxt: 0, wnd: 0, wl1: 0, wl2: 0 },
    rcv: { nxt: 0, wnd: window },
    queued: 0,
    closeQueued: false,
    fin: null,
    held: [],
  };
}

/** Waiting for any SYN. */
export function listeningTcb(window = WINDOW): Tcb {
  return { ...closedTcb(window), state: "LISTEN", origin: "passive" };
}

/** Our FIN is sent and acknowledged. */
export function finAcknowledged(tcb: Tcb): boolean {
  return tcb.fin !== null && tcb.snd.una === tcb.snd.nxt;
}
