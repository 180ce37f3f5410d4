import { flightInNetwork, flightSize, hasOutstanding, type Reaction, type Sender } from "./sender";

/** Duplicate ACKs that mean a loss (RFC 5681 §3.2). */
export const DUPLICATE_THRESHOLD = 3;
/** The least that ssthresh is set to (RFC 5681 §3.1 equation 4). */
export const MIN_SSTHRESH = 2;
/** cwnd after a timeout, whatever the initial window was (RFC 5681 §3.1). */
export const LOSS_WINDOW = 1;

/** The sender after an event. `resend`: segment `una` leaves again now, before anything new. */
export type Verdict = { sender: Sender; resend: boolean; timer: "keep" | "restart" };

/** An ACK arrived; `ack` is the next segment that the receiver expects. */
export function onAck(sender: Sender, ack: number): Verdict {
  if (ack > sender.una) return onNewAck(sender, ack);
  // Without anything outstanding, or with an older number, it says nothing (RFC 5681 §2, "duplicate acknowledgment").
  if (ack < sender.una || !hasOutstanding(sender)) return keep({ ...sender, reaction: "stray-ack" });
  return onDuplicateAck({ ...sender, duplicates: sender.duplicates + 1 });
}

function onNewAck(sender: Sender, ack: number): Verdict {
  const acked = ack - sender.una;
  const next = Math.max(sender.next, ack);
  if (!sender.recovering) {
    const grown = { ...sender, una: ack, next, duplicates: 0, extra: 0, ...growth(sender, acked) };
    return { sender: grown, resend: false, timer: "restart" };
  }
  const moved = { ...sender, una: ack, next, duplicates: 0, extra: 0 };
  if (sender.algorithm === "newreno" && ack <= sender.recover) return onPartialAck(moved, acked);
  // RFC 5681 §3.2 step 6. NewReno takes choice (1) of RFC 6582 §3.2 step 3, which cannot burst.
  const deflated =
    sender.algorithm === "newreno" ? Math.min(sender.ssthresh, Math.max(flightSize(moved), 1) + 1) : sender.ssthresh;
  return {
    sender: { ...moved, cwnd: deflated, counted: 0, recovering: false, reaction: "recovered" },
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

/** Slow start adds min(N, SMSS) an ACK; congestion avoidance one segment for each full window (RFC 5681 §3.1). */
function growth({ cwnd, ssthresh, counted }: Sender, acked: number): Pick<Sender, "cwnd" | "counted" | "reaction"> {
  if (cwnd < ssthresh) return { cwnd: cwnd + Math.min(acked, 1), counted: 0, reaction: "slow-start" };
  const total = counted + acked;
  if (total < cwnd) return { cwnd, counted: total, reaction: "avoidance-counted" };
  return { cwnd: cwnd + 1, counted: total - cwnd, reaction: "avoidance-grew" };
}

function onDuplicateAck(sender: Sender): Verdict {
  if (sender.recovering) return keep({ ...sender, cwnd: sender.cwnd + 1, reaction: "inflated" });
  if (sender.duplicates < DUPLICATE_THRESHOLD) return keep({ ...sender, reaction: "duplicate" });
  if (sender.duplicates > DUPLICATE_THRESHOLD) return keep({ ...sender, reaction: "duplicate-ignored" });
  // The ACK must cover more than `recover` (RFC 6582 §3.2 step 2). RFC 5681 leaves open what Reno does with duplicates
  // after a timeout; here all three algorithms refuse those that merely echo what was sent again.
  if (sender.una - 1 <= sender.recover) return keep({ ...sender, reaction: "duplicate-ignored" });
  return onThirdDuplicate(sender);
}

function onThirdDuplicate(sender: Sender): Verdict {
  const ssthresh = halvedFlight(sender);
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
      return resent({ ...repair, cwnd: ssthresh + DUPLICATE_THRESHOLD, recovering: true, recover: sender.highest - 1 });
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
    ssthresh: again ? sender.ssthresh : halvedFlight(sender),
    cwnd: LOSS_WINDOW,
    counted: 0,
    next: sender.una,
    duplicates: 0,
    extra: 0,
    recovering: false,
    recover: sender.highest - 1,
    restart: "timeout",
    timedOut: sender.una,
    reaction: again ? "timeout-again" : "timeout",
  });
}

/** Equation (4) of RFC 5681, in whole segments: half of the flight, not of cwnd, and at least two. */
export function halvedFlight(sender: Sender): number {
  return Math.max(Math.floor(flightInNetwork(sender) / 2), MIN_SSTHRESH);
}

function keep(sender: Sender): Verdict {
  return { sender, resend: false, timer: "keep" };
}

function resent(sender: Sender): Verdict {
  return { sender, resend: true, timer: "restart" };
}
