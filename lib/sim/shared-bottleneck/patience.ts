import { ALPHA, BETA, CLOCK_GRANULARITY_MS, K, MAX_RTO_MS, MIN_RTO_MS } from "../congestion-control/rto";

/** What a sender knows of its round trip. Every ACK is a measurement, as with timestamps. */
export type Patience = { srttMs: number; rttvarMs: number; rtoMs: number };

/** The handshake, before the flow starts, gave the first measurement (RFC 6298 §2.2). */
export function newPatience(rttMs: number): Patience {
  return { srttMs: rttMs, rttvarMs: rttMs / 2, rtoMs: Math.max(MIN_RTO_MS, rttMs + K * (rttMs / 2)) };
}

/** RFC 6298 §2.3, in place: thousands of measurements a second would else make as many objects. */
export function measure(patience: Patience, rttMs: number): void {
  patience.rttvarMs = (1 - BETA) * patience.rttvarMs + BETA * Math.abs(patience.srttMs - rttMs);
  patience.srttMs = (1 - ALPHA) * patience.srttMs + ALPHA * rttMs;
  const rtoMs = patience.srttMs + Math.max(CLOCK_GRANULARITY_MS, K * patience.rttvarMs);
  patience.rtoMs = Math.min(Math.max(rtoMs, MIN_RTO_MS), MAX_RTO_MS);
}

/** The timer expired (RFC 6298 §5.5). */
export function backOff(patience: Patience): void {
  patience.rtoMs = Math.min(patience.rtoMs * 2, MAX_RTO_MS);
}
