import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";
import type { Planned } from "./plan";

/**
 * Places and numbers: a frame's place is its index in the transfer, from 0 on; its number is what stands in its header,
 * the place modulo the number of numbers. Sender and receiver see numbers only and work the places out from their windows.
 */
export type Flight = {
  id: number;
  kind: "frame" | "ack";
  /** The true place of a frame; of an ACK, that of the frame that drew it. */
  frame: number;
  /** What the header says. TCP: the place itself, whose octets packets.ts counts; in an ACK, the next place expected. */
  number: number;
  /** TCP with SACK: places held beyond the gap, as [first, end) ranges, the latest first. */
  blocks: readonly (readonly [number, number])[];
  /** How often this frame had been sent, this time included. */
  copy: number;
  sentAtMs: number;
  arrivesAtMs: number;
  lostAtMs: number | null;
  late: boolean;
};

/** A retransmission timer that runs: for the oldest frame, or in Selective Repeat for each. */
export type Timer = { frame: number; setAtMs: number; firesAtMs: number; expiries: number };

export type Sender = {
  /** The oldest place not confirmed: the left edge of the window. */
  base: number;
  /** The place to send next, in order. */
  next: number;
  /** One beyond the highest place ever sent. */
  highest: number;
  /** Confirmed out of order, beyond `base`: Selective Repeat and SACK. */
  confirmed: readonly number[];
  /** Places to be sent again before anything new. */
  resend: readonly number[];
  /** In the order in which they run out. */
  timers: readonly Timer[];
  /** The line is busy until then. */
  freeAtMs: number;
  /** TCP: duplicate ACKs in a row. */
  duplicates: number;
  /** TCP: a loss is under repair until everything below this place is confirmed (RFC 6582 `recover`). */
  recover: number;
  /** TCP: the highest place that this repair has sent again (RFC 6675 HighRxt). */
  highestResent: number;
  gaveUp: boolean;
};

export type Receiver = {
  /** The place expected next, as the receiver counts. */
  next: number;
  /** Frames beyond the gap in the order of arrival: where the receiver puts them, and what they truly are. */
  kept: readonly { place: number; frame: number }[];
  /** True places of the frames given to the program, in order. Without mistakes: 0, 1, 2, … */
  delivered: readonly number[];
};

export type Outcome = "delivered" | "kept" | "discarded" | "repeated" | "ignored";
export type News = "advanced" | "marked" | "duplicate" | "fast-retransmit" | "nothing";

/** What the last step did, for the sentence and the picture. */
export type Effect = {
  /** What arrived, was lost, or was interfered with. */
  flight: Flight | null;
  /** What left: a frame, or the ACK that answers one. */
  sent: Flight | null;
  /** What the receiver made of a frame. */
  outcome: Outcome | null;
  /** How many frames it gave to the program. */
  delivered: number;
  /** It took a copy of an old frame for a new one. */
  mistaken: boolean;
  /** What an ACK told the sender. */
  news: News | null;
  expired: Timer | null;
};

/** Sent, and what became of it: the rest is on its way. */
export type Count = { sent: number; arrived: number; lost: number };
export type Counts = {
  frame: Count;
  ack: Count;
  /** Transmissions that were not a frame's first. */
  again: number;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  sender: Sender;
  receiver: Receiver;
  flight: readonly Flight[];
  nextId: number;
  /** How often each place was sent. */
  copies: readonly number[];
  planned: { losses: readonly Planned[]; ackLosses: readonly Planned[]; late: readonly Planned[] };
  counts: Counts;
  effect: Effect;
};

export type Event =
  | { type: "send" }
  | { type: "arrive"; id: number }
  | { type: "lose"; id: number }
  | { type: "timeout"; frame: number };

/** What the learner may do to a run: lose what is on its way, or hold it up. */
export type Input = { type: "drop"; id: number } | { type: "hold"; id: number };
