import { type Cubic, newCubic } from "./cubic";
import type { Algorithm } from "./parameters";

/**
 * A sender's congestion control, in whole segments (SMSS = 1). Segments are numbered from 1; an acknowledgment number
 * is the next segment expected, as in TCP it is the next octet.
 */
export type Sender = {
  algorithm: Algorithm;
  cwnd: number;
  ssthresh: number;
  /** Segments acknowledged since cwnd last grew in congestion avoidance (RFC 5681 §3.1, byte counting). */
  counted: number;
  /** Oldest segment not acknowledged, next one to send, and one past the highest ever sent. */
  una: number;
  next: number;
  highest: number;
  duplicates: number;
  /** Segments that Limited Transmit sent since the last new ACK; they do not count as FlightSize (RFC 5681 §3.2). */
  extra: number;
  recovering: boolean;
  /** Duplicate ACKs for segments up to this one start no fast retransmit (RFC 6582 §3.2). */
  recover: number;
  /** Only the first partial ACK of a recovery restarts the timer (RFC 6582 §3.2 step 3). */
  partialSeen: boolean;
  /** What the current slow start, if it is one, comes after. */
  restart: "start" | "timeout" | "duplicates";
  /** The segment that the timer last expired for; 0 when none has. */
  timedOut: number;
  /** What only CUBIC keeps; null for the others. */
  cubic: Cubic | null;
  /** Why the last event left these numbers. */
  reaction: Reaction;
};

/** A decision carries its reason: the sentence, the question and the test read it here. */
export type Reaction =
  | "none"
  | "slow-start"
  | "avoidance-counted"
  | "avoidance-grew"
  | "reno-friendly"
  | "concave"
  | "convex"
  | "unused-window"
  | "duplicate"
  | "duplicate-ignored"
  | "fast-retransmit"
  | "inflated"
  | "partial-ack"
  | "recovered"
  | "timeout"
  | "timeout-again"
  | "stray-ack";

export const PHASES = ["slow-start", "slow-start-after-timeout", "congestion-avoidance", "fast-recovery"] as const;
export type Phase = (typeof PHASES)[number];

/**
 * ssthresh "SHOULD be set arbitrarily high", to the largest possible advertised window (RFC 5681 §3.1): 2^30 octets
 * (RFC 7323 §2.3) in segments of 1460. A number and not Infinity, because the state survives JSON.
 */
export const UNSET_SSTHRESH = Math.floor(2 ** 30 / 1460);

/**
 * RFC 6582 §3.2 step 1 starts `recover` at the SYN's own number (0 here), and its strict test would then refuse fast
 * retransmit for the very first data segment. One below the SYN lets that loss be repaired like any other.
 */
const RECOVER_BEFORE_START = -1;

export function newSender(algorithm: Algorithm, initialWindow: number, initialSsthresh: number): Sender {
  return {
    algorithm,
    cwnd: initialWindow,
    ssthresh: initialSsthresh === 0 ? UNSET_SSTHRESH : initialSsthresh,
    counted: 0,
    una: 1,
    next: 1,
    highest: 1,
    duplicates: 0,
    extra: 0,
    recovering: false,
    recover: RECOVER_BEFORE_START,
    partialSeen: false,
    restart: "start",
    timedOut: 0,
    cubic: algorithm === "cubic" ? newCubic(initialWindow) : null,
    reaction: "none",
  };
}

/**
 * Sent and not cumulatively acknowledged (RFC 5681 §2). After a timeout `next` is back at `una`: what was outstanding
 * then counts as lost, as BSD stacks have it, or the old window would block its own repair.
 */
export function flightSize(sender: Sender): number {
  return sender.next - sender.una;
}

/**
 * The flight that equation (4) halves. Limited Transmit's segments do not count (RFC 5681 §3.2 step 2), and in fast
 * recovery neither do those that duplicate ACKs reported as arrived: a retransmission that is lost must lower ssthresh
 * a second time (RFC 5681 §4.3), which the swollen FlightSize would not.
 */
export function flightInNetwork(sender: Sender): number {
  const arrived = sender.recovering ? sender.cwnd - sender.ssthresh : 0;
  return flightSize(sender) - sender.extra - arrived;
}

/** Whether anything sent, before or after a timeout, still waits for its ACK. */
export function hasOutstanding(sender: Sender): boolean {
  return sender.una < sender.highest;
}

/** cwnd = ssthresh may be either (RFC 5681 §3.1); here it is congestion avoidance. */
export function phaseOf(sender: Sender): Phase {
  if (sender.recovering) return "fast-recovery";
  if (sender.cwnd >= sender.ssthresh) return "congestion-avoidance";
  return sender.restart === "timeout" ? "slow-start-after-timeout" : "slow-start";
}

/** Usable window: how many segments may leave now, `next` being the first of them. */
export function usableWindow(sender: Sender, next: number, receiverWindow: number): number {
  return Math.max(0, Math.min(sender.cwnd + sender.extra, receiverWindow) - (next - sender.una));
}
