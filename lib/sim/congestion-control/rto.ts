/** First RTO, before any round trip was measured (RFC 6298 §2.1). */
export const INITIAL_RTO_MS = 1000;
/** RTO is rounded up to this (RFC 6298 §2.4, a SHOULD; Linux rounds up to 200 ms). */
export const MIN_RTO_MS = 1000;
/** Ceiling of back-off: a maximum may be set if it is at least 60 s (RFC 6298 §2.5). */
export const MAX_RTO_MS = 60_000;
/** Gain of the smoothed round-trip time, and of its variation (RFC 6298 §2.3). */
export const ALPHA = 1 / 8;
export const BETA = 1 / 4;
/** How many variations of patience the timer adds (RFC 6298 §2.2). */
export const K = 4;
/** Clock granularity G of this simulation's hosts (RFC 6298 §4: 100 ms or finer performs better). */
export const CLOCK_GRANULARITY_MS = 1;

/** What a sender knows of the round trip. `timed` is the one segment whose round trip is being measured, if any. */
export type RtoEstimate = {
  srttMs: number | null;
  rttvarMs: number;
  rtoMs: number;
  minRtoMs: number;
  timed: { segment: number; sentMs: number } | null;
};

/** Before the first measurement. `minRtoMs` is the floor of every later RTO; 0 shows the formula's bare value. */
export function newEstimate(minRtoMs: number = MIN_RTO_MS): RtoEstimate {
  return { srttMs: null, rttvarMs: 0, rtoMs: INITIAL_RTO_MS, minRtoMs, timed: null };
}

/** One measured round trip (RFC 6298 §2.2, §2.3). It also ends a back-off: the RTO is computed anew. */
export function withSample(estimate: RtoEstimate, rttMs: number): RtoEstimate {
  const { srttMs, rttvarMs, minRtoMs } = estimate;
  // The variation is measured against the old mean, so it comes first (RFC 6298 §2.3).
  const variation = srttMs === null ? rttMs / 2 : (1 - BETA) * rttvarMs + BETA * Math.abs(srttMs - rttMs);
  const smoothed = srttMs === null ? rttMs : (1 - ALPHA) * srttMs + ALPHA * rttMs;
  const rtoMs = smoothed + Math.max(CLOCK_GRANULARITY_MS, K * variation);
  return { ...estimate, srttMs: smoothed, rttvarMs: variation, rtoMs: clamp(rtoMs, minRtoMs) };
}

/** The timer expired: wait twice as long the next time (RFC 6298 §5.5). */
export function backedOff(estimate: RtoEstimate): RtoEstimate {
  return { ...estimate, rtoMs: clamp(estimate.rtoMs * 2, estimate.minRtoMs) };
}

/**
 * A segment left. One segment at a time is measured, and only one that was never sent before: after a retransmission
 * an ACK could belong to either copy, so the measurement under way is dropped (Karn's algorithm, RFC 6298 §3).
 */
export function onSent(estimate: RtoEstimate, segment: number, again: boolean, nowMs: number): RtoEstimate {
  if (again) return estimate.timed === null ? estimate : { ...estimate, timed: null };
  return estimate.timed === null ? { ...estimate, timed: { segment, sentMs: nowMs } } : estimate;
}

/** An ACK for everything before `ack` arrived: a sample where it covers the measured segment. */
export function onAcked(estimate: RtoEstimate, ack: number, nowMs: number): RtoEstimate {
  const { timed } = estimate;
  if (timed === null || ack <= timed.segment) return estimate;
  return withSample({ ...estimate, timed: null }, nowMs - timed.sentMs);
}

function clamp(rtoMs: number, minRtoMs: number): number {
  return Math.min(Math.max(rtoMs, minRtoMs), MAX_RTO_MS);
}
