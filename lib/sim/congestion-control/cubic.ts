/** C of RFC 9438 §4.1.1: how steep the curve is, in segments per second cubed. */
export const CUBIC_C = 0.4;
/** What is kept of the flight after a loss (RFC 9438 §4.6), as a fraction of whole numbers: 0.7 * 90 is not 63 in binary. */
export const CUBIC_BETA = 0.7;
const BETA_TENTHS = 7;
/** Segments a round trip that Reno, cutting to 0.7 instead of a half, may add for the same average (RFC 9438 §4.3). */
export const CUBIC_ALPHA = (3 * (1 - CUBIC_BETA)) / (1 + CUBIC_BETA);
/** A window grows by half in a round trip at most (RFC 9438 §4.2). */
const STEEPEST = 1.5;

/** What CUBIC remembers beside ssthresh. Windows are in segments with their fractions, times in milliseconds of the run. */
export type Cubic = {
  /** cwnd with its fraction; whole segments of it may leave. Not swollen during fast recovery. */
  window: number;
  /** W_max: where the curve is flat. null before the first loss. */
  maximum: number | null;
  /** cwnd_prior: the window when ssthresh was last set. */
  prior: number;
  /** The stage of congestion avoidance under way. */
  stage: Stage | null;
  /** Whether the next stage follows a timeout, and then begins where the curve is flat (RFC 9438 §4.8). */
  flat: boolean;
  /** When the last ACK for new data came. */
  ackedMs: number;
};

/** `k` is how many seconds the curve takes to `maximum`, `estimate` is W_est: what Reno would have by now. */
export type Stage = { startMs: number; k: number; estimate: number };

/** Which rule moved the window (RFC 9438 §4.3 to §4.5). */
export type CubicRegion = "reno-friendly" | "concave" | "convex";

export function newCubic(window: number): Cubic {
  return { window, maximum: null, prior: window, stage: null, flat: false, ackedMs: 0 };
}

/** W_cubic(t) of RFC 9438 figure 1: the window `t` seconds into a stage. */
export function cubicWindow(t: number, k: number, maximum: number): number {
  const beyond = t - k;
  // Not `** 3`, which is many times slower, and this runs for every ACK.
  return CUBIC_C * beyond * beyond * beyond + maximum;
}

/** K of RFC 9438 figure 2, in seconds. */
export function timeToMaximum(maximum: number, window: number): number {
  return Math.cbrt((maximum - window) / CUBIC_C);
}

/** ssthresh after a loss, in whole segments: 0.7 of the flight, and at least `least` (RFC 9438 figure 5). */
export function cubicThreshold(flight: number, least: number): number {
  return Math.max(Math.floor((flight * BETA_TENTHS) / 10), least);
}

/** A stage of congestion avoidance begins at the window that is reached. */
export function withStage(cubic: Cubic, nowMs: number): Cubic {
  const { window, maximum } = cubic;
  // After a timeout, or where slow start ended without a loss, W_max is this window and K is 0 (RFC 9438 §4.8, §4.10).
  const flat = cubic.flat || maximum === null;
  const k = flat ? 0 : timeToMaximum(maximum, window);
  const stage = { startMs: nowMs, k, estimate: window };
  return {
    ...cubic,
    stage,
    flat: false,
    maximum: flat ? window : maximum,
    prior: maximum === null && !cubic.flat ? window : cubic.prior,
    ackedMs: nowMs,
  };
}

/** An ACK for `acked` segments in congestion avoidance (RFC 9438 §4.2 to §4.5). `rttMs` is the smoothed round trip. */
export function grownCubic(cubic: Cubic, acked: number, nowMs: number, rttMs: number): { cubic: Cubic; region: CubicRegion } {
  const { window } = cubic;
  const { stage, maximum, prior } = cubic.stage === null ? withStage(cubic, nowMs) : cubic;
  if (stage === null || maximum === null) throw new Error("A stage of congestion avoidance has a maximum.");
  const { startMs, k } = stage;
  const seconds = (nowMs - startMs) / 1000;
  const estimate = stage.estimate + ((stage.estimate >= prior ? 1 : CUBIC_ALPHA) * acked) / window;
  const friendly = cubicWindow(seconds, k, maximum) < estimate;
  const ahead = cubicWindow(seconds + rttMs / 1000, k, maximum);
  const target = Math.min(Math.max(ahead, window), STEEPEST * window);
  const after = {
    // "SHOULD be set to W_est"; never lower, because an ACK is no reason to shrink.
    window: friendly ? Math.max(window, estimate) : window + (target - window) / window,
    maximum,
    prior,
    stage: { startMs, k, estimate },
    flat: false,
    ackedMs: nowMs,
  };
  return { cubic: after, region: friendly ? "reno-friendly" : window < maximum ? "concave" : "convex" };
}

/** An ACK came while less was in flight than cwnd allows: nothing grows, and the curve's clock stands still (RFC 9438 §5.8). */
export function heldCubic(cubic: Cubic, nowMs: number): Cubic {
  const { stage } = cubic;
  const later = stage === null ? null : { ...stage, startMs: stage.startMs + nowMs - cubic.ackedMs };
  return { ...cubic, stage: later, ackedMs: nowMs };
}

/** A loss by duplicate ACKs: W_max is remembered, lower still where the last one was not reached (RFC 9438 §4.6, §4.7). */
export function reducedCubic(cubic: Cubic, threshold: number, fastConvergence: boolean): Cubic {
  const { window } = cubic;
  const gavePlace = fastConvergence && cubic.maximum !== null && window < cubic.maximum;
  const maximum = gavePlace ? (window * (1 + CUBIC_BETA)) / 2 : window;
  return { ...cubic, window: threshold, maximum, prior: window, stage: null, flat: false };
}

/** A timeout. `again`: for the same segment, so that ssthresh, and with it cwnd_prior, stays (RFC 9438 §4.8, RFC 5681 §3.1). */
export function timedOutCubic(cubic: Cubic, again: boolean): Cubic {
  return { ...cubic, window: 1, prior: again ? cubic.prior : cubic.window, stage: null, flat: true };
}
