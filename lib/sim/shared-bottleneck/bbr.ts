/**
 * BBR in outline, after draft-ietf-ccwg-bbr-06 §5.3 (BBRv3; no RFC): its model of the path, its states with their gains,
 * pacing and the cap on what is in flight. Left out are the limits that it learns from losses (inflight_longterm and the
 * short-term bounds), ACK aggregation, idle restarts and ECN.
 */
export type BbrMode = "startup" | "drain" | "down" | "cruise" | "refill" | "up" | "probe-rtt";

/** Share of the estimated bandwidth at which a state sends, and of the BDP that it lets be in flight (§5.6.1). */
export const GAINS: Record<BbrMode, { pacing: number; flight: number }> = {
  startup: { pacing: 2.77, flight: 2 },
  drain: { pacing: 0.5, flight: 2 },
  down: { pacing: 0.9, flight: 2 },
  cruise: { pacing: 1, flight: 2 },
  refill: { pacing: 1, flight: 2 },
  up: { pacing: 1.25, flight: 2.25 },
  "probe-rtt": { pacing: 1, flight: 0.5 },
};
/** One per cent below the estimate, to drain a queue that the estimate's own error would keep (§2.6). */
const PACING_MARGIN = 0.99;
/** Startup ends after this many rounds without a quarter more bandwidth (§5.3.1.2). */
const FLAT_ROUNDS = 3;
const FULL_GROWTH = 1.25;
/** Loss in a round that ends Startup and ProbeBW_UP (§2.7, LossThresh), and the least number of losses for the former. */
const LOSS_SHARE = 0.02;
const STARTUP_LOSSES = 6;
/** Least flight (MinPipeCwnd), in segments. */
const MIN_FLIGHT = 4;
export const PROBE_RTT_INTERVAL_MS = 5000;
const PROBE_RTT_MS = 200;
const MIN_RTT_WINDOW_MS = 10_000;
/** Rounds after which bandwidth is probed again at the latest, for the sake of Reno (§5.3.3.8). */
const RENO_ROUNDS = 63;

export type Bbr = {
  mode: BbrMode;
  sinceMs: number;
  /** How long this time until bandwidth is probed again. */
  waitMs: number;
  /** Greatest delivery rate of this cycle of probing and of the one before, in segments per millisecond. */
  rate: number;
  rateBefore: number;
  /** What stands in for them before the first measurement: the initial window in a round trip. */
  firstRate: number;
  /** Smallest round trip of the last ten seconds, and of the last five, each with its time. */
  minRttMs: number;
  minRttAtMs: number;
  recentRttMs: number;
  recentRttAtMs: number;
  /** The rate that Startup must outgrow, and for how many rounds it has not. */
  fullRate: number;
  flatRounds: number;
  filled: boolean;
  /** A round ends when something sent after `roundEnds` segments were delivered is acknowledged. */
  roundEnds: number;
  roundLost: number;
  rounds: number;
  /** When the next segment may leave. */
  sendMs: number;
  /** When ProbeRTT may end; null until its low flight is reached. */
  doneMs: number | null;
};

export function newBbr(rttMs: number, nowMs: number, initialWindow: number): Bbr {
  return {
    mode: "startup",
    sinceMs: nowMs,
    waitMs: 0,
    rate: 0,
    rateBefore: 0,
    firstRate: initialWindow / rttMs,
    minRttMs: rttMs,
    minRttAtMs: nowMs,
    recentRttMs: rttMs,
    recentRttAtMs: nowMs,
    fullRate: 0,
    flatRounds: 0,
    filled: false,
    roundEnds: 0,
    roundLost: 0,
    rounds: 0,
    sendMs: nowMs,
    doneMs: null,
  };
}

/** The estimate of the bottleneck's bandwidth for this flow, in segments per millisecond. */
export function bandwidthOf({ rate, rateBefore, firstRate }: Bbr): number {
  return Math.max(rate, rateBefore) || firstRate;
}

/** Bandwidth-delay product, in segments: what fills the path without a queue. */
export function bdpOf(bbr: Bbr): number {
  return bandwidthOf(bbr) * bbr.minRttMs;
}

/** The cap on the flight, in whole segments. */
export function flightCap(bbr: Bbr): number {
  return Math.max(Math.ceil(bdpOf(bbr) * GAINS[bbr.mode].flight), MIN_FLIGHT);
}

/** Milliseconds between two segments. */
export function gapMs(bbr: Bbr): number {
  return 1 / (bandwidthOf(bbr) * GAINS[bbr.mode].pacing * PACING_MARGIN);
}

/** What an ACK told: the round trip, the rate of delivery over it, and the numbers of the flow after it. */
export type Sample = { nowMs: number; rttMs: number; rate: number; sentAfter: number; delivered: number; pipe: number };

/** Takes an ACK into the model and moves the state machine on. Changes `bbr`. `chance` is in [0, 1). */
export function onBbrAck(bbr: Bbr, sample: Sample, chance: number): void {
  // What little is sent in ProbeRTT says nothing of the bandwidth.
  if (bbr.mode !== "probe-rtt") bbr.rate = Math.max(bbr.rate, sample.rate);
  const roundStarts = sample.sentAfter >= bbr.roundEnds;
  const lossy = bbr.roundLost > LOSS_SHARE * sample.pipe;
  const mustProbeRtt = withRoundTrip(bbr, sample);
  advance(bbr, sample, roundStarts, lossy, chance);
  if (mustProbeRtt && bbr.mode !== "probe-rtt") {
    enter(bbr, "probe-rtt", sample.nowMs);
    bbr.doneMs = null;
  }
  if (!roundStarts) return;
  bbr.roundEnds = sample.delivered;
  bbr.roundLost = 0;
  bbr.rounds += 1;
}

/** The two windows of the smallest round trip (§5.3.4.3). Whether the shorter one has run out. */
function withRoundTrip(bbr: Bbr, { nowMs, rttMs }: Sample): boolean {
  const expired = nowMs > bbr.recentRttAtMs + PROBE_RTT_INTERVAL_MS;
  if (rttMs < bbr.recentRttMs || expired) {
    bbr.recentRttMs = rttMs;
    bbr.recentRttAtMs = nowMs;
  }
  if (bbr.recentRttMs < bbr.minRttMs || nowMs > bbr.minRttAtMs + MIN_RTT_WINDOW_MS) {
    bbr.minRttMs = bbr.recentRttMs;
    bbr.minRttAtMs = bbr.recentRttAtMs;
  }
  return expired;
}

function advance(bbr: Bbr, sample: Sample, roundStarts: boolean, lossy: boolean, chance: number): void {
  const { nowMs, pipe } = sample;
  switch (bbr.mode) {
    case "startup":
      if (roundStarts) seekPlateau(bbr);
      if (bbr.flatRounds >= FLAT_ROUNDS || (lossy && bbr.roundLost >= STARTUP_LOSSES)) {
        bbr.filled = true;
        enter(bbr, "drain", nowMs);
      }
      return;
    case "drain":
      if (pipe <= bdpOf(bbr)) startDown(bbr, nowMs, chance);
      return;
    case "down":
      if (isProbeDue(bbr, nowMs)) startRefill(bbr, sample);
      else if (pipe <= bdpOf(bbr)) enter(bbr, "cruise", bbr.sinceMs);
      return;
    case "cruise":
      if (isProbeDue(bbr, nowMs)) startRefill(bbr, sample);
      return;
    case "refill":
      if (roundStarts) enter(bbr, "up", nowMs);
      return;
    case "up":
      // A round trip at least, or what it sent has not shown in the flight yet.
      if (lossy || (nowMs - bbr.sinceMs > bbr.minRttMs && pipe >= GAINS.up.pacing * bdpOf(bbr))) startDown(bbr, nowMs, chance);
      return;
    case "probe-rtt":
      leaveProbeRtt(bbr, sample, roundStarts, chance);
      return;
    default:
      bbr.mode satisfies never;
  }
}

function seekPlateau(bbr: Bbr): void {
  if (bbr.rate >= bbr.fullRate * FULL_GROWTH) {
    bbr.fullRate = bbr.rate;
    bbr.flatRounds = 0;
  } else bbr.flatRounds += 1;
}

/** The cycle of ProbeBW begins: the largest rate of the last cycle is kept, the one before forgotten (§5.5.5). */
function startDown(bbr: Bbr, nowMs: number, chance: number): void {
  bbr.rateBefore = bbr.rate;
  bbr.rate = 0;
  enter(bbr, "down", nowMs);
  restartClock(bbr, chance);
}

/** Two to three seconds until bandwidth is probed again, at random so that several flows do not probe together (§5.3.3.8). */
function restartClock(bbr: Bbr, chance: number): void {
  bbr.rounds = 0;
  bbr.waitMs = 2000 + chance * 1000;
}

function isProbeDue(bbr: Bbr, nowMs: number): boolean {
  return nowMs > bbr.sinceMs + bbr.waitMs || bbr.rounds >= Math.min(bdpOf(bbr), RENO_ROUNDS);
}

function startRefill(bbr: Bbr, { nowMs, delivered }: Sample): void {
  enter(bbr, "refill", nowMs);
  // A whole round of what is sent from now on.
  bbr.roundEnds = delivered;
}

function leaveProbeRtt(bbr: Bbr, { nowMs, pipe }: Sample, roundStarts: boolean, chance: number): void {
  if (bbr.doneMs === null) {
    if (pipe <= flightCap(bbr)) bbr.doneMs = nowMs + PROBE_RTT_MS;
    return;
  }
  if (nowMs <= bbr.doneMs || !roundStarts) return;
  bbr.recentRttAtMs = nowMs;
  if (!bbr.filled) enter(bbr, "startup", nowMs);
  else {
    // The flight is below the BDP already, so the cycle goes on at once with its second part (§5.3.4.4).
    restartClock(bbr, chance);
    enter(bbr, "cruise", nowMs);
  }
}

function enter(bbr: Bbr, mode: BbrMode, sinceMs: number): void {
  bbr.mode = mode;
  bbr.sinceMs = sinceMs;
}
