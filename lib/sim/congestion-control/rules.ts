import { type Cubic, cubicThreshold, grownCubic, heldCubic, reducedCubic, timedOutCubic, withStage } from "./cubic";
import { flightInNetwork, flightSize, hasOutstanding, type Reaction, type Sender } from "./sender";

/** Duplicate ACKs that mean a loss (RFC 5681 §3.2). */
export const DUPLICATE_THRESHOLD = 3;
/** The least that ssthresh is set to (RFC 5681 §3.1 equation 4). */
export const MIN_SSTHRESH = 2;
/** cwnd after a timeout, whatever the initial window was (RFC 5681 §3.1). */
export const LOSS_WINDOW = 1;

/** The sender after an event. `resend`: segment `una` leaves again now, before anything new. */
export type Verdict = { sender: Sender; resend: boolean; timer: "keep" | "restart" };

/** What an ACK finds beside the sender's own numbers: the clock, the smoothed round trip, and what the run has switched on. */
export type Circumstances = { nowMs: number; rttMs: number; byteCounting: boolean; fastConvergence: boolean };

/** Enough for Tahoe, Reno and NewReno, which count ACKs and know no clock. */
const NO_CLOCK: Circumstances = { nowMs: 0, rttMs: 0, byteCounting: false, fastConvergence: false };

/** An ACK arrived; `ack` is the next segment that the receiver expects. */
export function onAck(sender: Sender, ack: number, at: Circumstances = NO_CLOCK): Verdict {
  if (ack > sender.una) return onNewAck(sender, ack, at);
  // Without anything outstanding, or with an older number, it says nothing (RFC 5681 §2, "duplicate acknowledgment").
  if (ack < sender.una || !hasOutstanding(sender)) return keep({ ...sender, reaction: "stray-ack" });
  return onDuplicateAck({ ...sender, duplicates: sender.duplicates + 1 }, at);
}

function onNewAck(sender: Sender, ack: number, at: Circumstances): Verdict {
  const acked = ack - sender.una;
  const next = Math.max(sender.next, ack);
  if (!sender.recovering) {
    const grown = { ...sender, una: ack, next, duplicates: 0, extra: 0, ...growth(sender, acked, at) };
    return { sender: grown, resend: false, timer: "restart" };
  }
  const moved = { ...sender, una: ack, next, duplicates: 0, extra: 0 };
  const fillsHoles = sender.algorithm !== "reno";
  if (fillsHoles && ack <= sender.recover) return onPartialAck(moved, acked);
  // RFC 5681 §3.2 step 6. NewReno takes choice (1) of RFC 6582 §3.2 step 3, which cannot burst.
  const cwnd = fillsHoles ? Math.min(sender.ssthresh, Math.max(flightSize(moved), 1) + 1) : sender.ssthresh;
  const cubic = sender.cubic && staged({ ...sender.cubic, window: cwnd, ackedMs: at.nowMs }, sender.ssthresh, at.nowMs);
  return {
    sender: { ...moved, cwnd, cubic, counted: 0, recovering: false, reaction: "recovered" },
    resend: false,
    timer: "restart",
  };
}

/** One more hole in the same window of data (RFC 6582 §3.2 step 3). */
function onPartialAck(moved: Sender, acked: number): Verdict {
  const cwnd = Math.max(moved.cwnd - acked + 1, 1);
  return {
    sender: { ...moved, cwnd, partialSeen: true, reaction: "partial-ack" },
    resend: true,
    timer: moved.partialSeen ? "keep" : "restart",
  };
}

type Growth = Pick<Sender, "cwnd" | "counted" | "cubic" | "reaction">;

/** Slow start adds min(N, L) an ACK; congestion avoidance one segment for each full window (RFC 5681 §3.1). */
function growth(sender: Sender, acked: number, at: Circumstances): Growth {
  const { cwnd, ssthresh, counted, cubic } = sender;
  if (cubic !== null) return cubicGrowth(sender, cubic, acked, at);
  if (cwnd < ssthresh) return { cwnd: cwnd + Math.min(acked, limitOf(sender, at)), counted: 0, cubic, reaction: "slow-start" };
  const total = counted + acked;
  if (total < cwnd) return { cwnd, counted: total, cubic, reaction: "avoidance-counted" };
  return { cwnd: cwnd + 1, counted: total - cwnd, cubic, reaction: "avoidance-grew" };
}

/** L, the most that one ACK adds in slow start. After a loss it must be one segment (RFC 3465 §2.3). */
function limitOf({ restart }: Sender, { byteCounting }: Circumstances): number {
  return byteCounting && restart === "start" ? 2 : 1;
}

function cubicGrowth(sender: Sender, cubic: Cubic, acked: number, at: Circumstances): Growth {
  const { cwnd, ssthresh } = sender;
  // A window that the sender does not use proves nothing, and does not grow (RFC 9438 §5.8).
  if (flightSize(sender) < cwnd) return { cwnd, counted: 0, cubic: heldCubic(cubic, at.nowMs), reaction: "unused-window" };
  if (cwnd < ssthresh) {
    const window = cwnd + Math.min(acked, limitOf(sender, at));
    const grown = staged({ ...cubic, window, ackedMs: at.nowMs }, ssthresh, at.nowMs);
    return { cwnd: window, counted: 0, cubic: grown, reaction: "slow-start" };
  }
  const grown = grownCubic(cubic, acked, at.nowMs, at.rttMs);
  return { cwnd: Math.floor(grown.cubic.window), counted: 0, cubic: grown.cubic, reaction: grown.region };
}

/** Congestion avoidance begins as soon as the window has reached the threshold. */
function staged(cubic: Cubic, ssthresh: number, nowMs: number): Cubic {
  return cubic.window >= ssthresh ? withStage(cubic, nowMs) : cubic;
}

function onDuplicateAck(sender: Sender, at: Circumstances): Verdict {
  if (sender.recovering) return keep({ ...sender, cwnd: sender.cwnd + 1, reaction: "inflated" });
  if (sender.duplicates < DUPLICATE_THRESHOLD) return keep({ ...sender, reaction: "duplicate" });
  if (sender.duplicates > DUPLICATE_THRESHOLD) return keep({ ...sender, reaction: "duplicate-ignored" });
  // The ACK must cover more than `recover` (RFC 6582 §3.2 step 2). RFC 5681 leaves open what Reno does with duplicates
  // after a timeout; here all algorithms refuse those that merely echo what was sent again.
  if (sender.una - 1 <= sender.recover) return keep({ ...sender, reaction: "duplicate-ignored" });
  return onThirdDuplicate(sender, at);
}

function onThirdDuplicate(sender: Sender, at: Circumstances): Verdict {
  const ssthresh = reducedFlight(sender);
  const reaction: Reaction = "fast-retransmit";
  const repair = { ...sender, ssthresh, counted: 0, extra: 0, partialSeen: false, reaction };
  // The timer restarts because no segment may be sent again sooner than one RTO after its last time (RFC 6298 §5).
  switch (sender.algorithm) {
    case "tahoe":
      // No fast recovery yet in 1988: slow start from the loss on, over what may have arrived already.
      return resent({ ...repair, cwnd: LOSS_WINDOW, next: sender.una, recover: sender.highest - 1, restart: "duplicates" });
    case "reno":
      return resent({ ...repair, cwnd: ssthresh + DUPLICATE_THRESHOLD, recovering: true });
    case "newreno":
    case "cubic": {
      const cubic = sender.cubic && reducedCubic(sender.cubic, ssthresh, at.fastConvergence);
      const recover = sender.highest - 1;
      return resent({ ...repair, cwnd: ssthresh + DUPLICATE_THRESHOLD, recovering: true, recover, cubic });
    }
    default:
      return sender.algorithm satisfies never;
  }
}

/** The retransmission timer expired (RFC 5681 §3.1, RFC 6582 §3.2 step 4). The RTO itself backs off in rto.ts. */
export function onTimeout(sender: Sender): Verdict {
  const again = sender.timedOut === sender.una;
  return resent({
    ...sender,
    // Held constant when the same segment times out again: it is the same congestion.
    ssthresh: again ? sender.ssthresh : reducedFlight(sender),
    cwnd: LOSS_WINDOW,
    counted: 0,
    next: sender.una,
    duplicates: 0,
    extra: 0,
    recovering: false,
    recover: sender.highest - 1,
    restart: "timeout",
    timedOut: sender.una,
    cubic: sender.cubic && timedOutCubic(sender.cubic, again),
    reaction: again ? "timeout-again" : "timeout",
  });
}

/** Equation (4) of RFC 5681, in whole segments: half of the flight, not of cwnd, and at least two. */
export function halvedFlight(sender: Sender): number {
  return Math.max(Math.floor(flightInNetwork(sender) / 2), MIN_SSTHRESH);
}

/** What a loss leaves of the flight: half of it, with CUBIC 0.7 (RFC 9438 §4.6). */
export function reducedFlight(sender: Sender): number {
  return sender.algorithm === "cubic" ? cubicThreshold(flightInNetwork(sender), MIN_SSTHRESH) : halvedFlight(sender);
}

function keep(sender: Sender): Verdict {
  return { sender, resend: false, timer: "keep" };
}

function resent(sender: Sender): Verdict {
  return { sender, resend: true, timer: "restart" };
}
