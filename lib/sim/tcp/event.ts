import type { RowId } from "./row";
import type { Segment } from "./segment";
import type { Tcb } from "./tcb";

/** What can happen to an endpoint (RFC 9293 §3.10): a call of its user, a segment, a timer. */
export type TcpEvent =
  | { type: "open"; mode: "active" | "passive" }
  | { type: "send"; octets: number }
  /** The user reads, and so frees so many octets of the receive buffer. */
  | { type: "receive"; octets: number }
  | { type: "close" }
  | { type: "abort" }
  | { type: "segment"; segment: Segment }
  | { type: "timer"; timer: TcpTimer };

/**
 * `give-up`: retransmission has reached R2 (§3.8.3). `zero-window`: time for a probe (§3.8.6.1).
 * `orphan`: Linux, FIN-WAIT-2 without a process behind it.
 */
export type TcpTimer = "retransmission" | "give-up" | "user" | "time-wait" | "zero-window" | "orphan";

export type TcpOptions = {
  /** `linux`: where common implementations differ from the RFC's letter, do as they do (rows 23, 40, 49). */
  mode: "spec" | "linux";
  /** How a RST or SYN inside the window is judged: RFC 5961 §3.2 and §4.2, or as in RFC 793. */
  rst: "rfc5961" | "rfc793";
  /** The initial sequence number that an open happening now would pick (§3.4.1); the caller owns the clock. */
  iss: number;
};

/** What the user is told, in the RFC's words. */
export type Report =
  | "connection refused"
  | "connection reset"
  | "connection closing"
  | "connection aborted due to user timeout"
  | "error: closing"
  | "error: connection closing"
  | "error: connection does not exist"
  | "error: connection already exists";

export type Outcome = {
  next: Tcb;
  send: Segment[];
  /** Octets handed to the user. */
  delivered: number;
  report: Report | null;
  /** The 2 MSL timer starts, or starts over. */
  timeWait: boolean;
  /** The row of the table that decided: the last one that changed the state, otherwise the last that applied. */
  row: RowId | null;
};
