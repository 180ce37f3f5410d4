import type { Parameters } from "./parameters";

export type Side = "sender" | "receiver";

/** Positions count octets of the transfer from 0 on; `seqOf` in words.ts makes sequence numbers of them. */
export type Segment = {
  from: Side;
  /** A probe of a closed window; an ACK that only tells of a window; a repetition. */
  kind: "data" | "probe" | "again" | "ack" | "update";
  seq: number;
  length: number;
  /** Of the receiver: the next position expected, and the window from there. */
  ack: number;
  window: number;
};

export type Flight = {
  id: number;
  segment: Segment;
  sentAtMs: number;
  arrivesAtMs: number;
  lostAtMs: number | null;
};

/** One timer at a time: for data on its way, for a closed window, or for crumbs held back too long. */
export type Timer = {
  kind: "retransmission" | "persist" | "override";
  setAtMs: number;
  firesAtMs: number;
  expiries: number;
};

export type Sender = {
  /** SND.UNA, SND.NXT and SND.WND of RFC 9293 §3.3.1. */
  una: number;
  nxt: number;
  window: number;
  /** Max(SND.WND): the largest window seen, an estimate of the receiver's buffer. */
  maxWindow: number;
  /** SND.WL2: the ACK that last set the window. */
  wl2: number;
  cwnd: number;
  /** Positions up to here were sent at least once: a probe goes one beyond `nxt`. */
  highest: number;
  timer: Timer | null;
  /** The line is busy until then. */
  freeAtMs: number;
};

export type Receiver = {
  /** RCV.NXT. */
  nxt: number;
  /** The right edge, RCV.NXT + RCV.WND: what has been promised. It never moves back. */
  edge: number;
  /** Octets that the program has fetched: RCV.USER is `nxt − read`. */
  read: number;
  /** Beyond a gap, as [from, end). */
  kept: readonly (readonly [number, number])[];
  /** When the program will read next; null while it waits for data. */
  readsAtMs: number | null;
  lastReadMs: number | null;
};

export type Counts = {
  sent: number;
  arrived: number;
  lost: number;
  data: number;
  octets: number;
  probes: number;
  updates: number;
};

export type Effect = {
  /** What arrived, was lost, or was interfered with. */
  flight: Flight | null;
  /** What left. */
  sent: Flight | null;
  /** Octets that the program fetched. */
  read: number;
  expired: Timer | null;
  /** What arrived lay beyond the window, or had come before. */
  refused: boolean;
  /** The sender learned of a window that is open again. */
  opened: boolean;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  sender: Sender;
  receiver: Receiver;
  flight: readonly Flight[];
  nextId: number;
  /** How many window updates the network will still lose. */
  updatesToLose: number;
  counts: Counts;
  effect: Effect;
};

export type Event =
  | { type: "send" }
  | { type: "arrive"; id: number }
  | { type: "lose"; id: number }
  | { type: "read" }
  | { type: "timer" };

/** What the learner may do: lose a segment, or let the receiver's program read all there is. */
export type Input = { type: "drop"; id: number } | { type: "read-all" };
