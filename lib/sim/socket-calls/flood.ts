import { INITIAL_RTO_MS } from "@/lib/sim/tcp-network/timers";

/** How many connections a listening socket holds in either queue: Linux lets in one more than the backlog says. */
export function placesOf(backlog: number): number {
  return backlog + 1;
}

/** How long a half-open entry lives whose SYN,ACK nobody answers: 1 + 2 + 4 … seconds, 63 with five repetitions. */
export function reapMs(synAckRetries: number): number {
  return INITIAL_RTO_MS * (2 ** (synAckRetries + 1) - 1);
}

/** Forged SYNs a second that keep so many places taken for good (RFC 4987 §2). */
export function rateThatFills(places: number, livesMs: number): number {
  return (places * 1000) / livesMs;
}
