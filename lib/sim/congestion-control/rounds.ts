import { LOSS_WINDOW, MIN_SSTHRESH } from "./rules";

/**
 * The textbook's round model, not the protocol: one ACK a segment, no delayed ACKs, unlimited rwnd, the whole window
 * sent and acknowledged within its round, FlightSize = cwnd, whole segments, halves rounded down. A loss is noticed at
 * the end of its round, and fast recovery is over by the next: its inflation by three is not drawn.
 */
export type RoundRun = {
  algorithm: "tahoe" | "reno";
  initialWindow: number;
  /** null: not set. */
  initialSsthresh: number | null;
  losses: RoundLoss[];
  rounds: number;
};

/** Noticed at the end of round `round`. `sameSegment`: the segment that timed out before, so ssthresh stays. */
export type RoundLoss = { round: number; by: "timeout" | "three-duplicates"; sameSegment?: boolean };

/** `cwnd` is the window used in the round, `ssthresh` what governed it; slow start exactly where cwnd < ssthresh. */
export type Round = {
  round: number;
  cwnd: number;
  ssthresh: number | null;
  phase: "slow-start" | "congestion-avoidance";
  loss: RoundLoss["by"] | null;
};

/** Every round of the model, the first one numbered 1. At most one loss a round. */
export function rounds(run: RoundRun): Round[] {
  const result: Round[] = [];
  let cwnd = run.initialWindow;
  let ssthresh = run.initialSsthresh ?? Number.POSITIVE_INFINITY;
  for (let round = 1; round <= run.rounds; round += 1) {
    const loss = run.losses.find((candidate) => candidate.round === round);
    result.push({
      round,
      cwnd,
      ssthresh: Number.isFinite(ssthresh) ? ssthresh : null,
      phase: cwnd < ssthresh ? "slow-start" : "congestion-avoidance",
      loss: loss?.by ?? null,
    });
    if (loss === undefined) {
      cwnd = cwnd < ssthresh ? Math.min(2 * cwnd, ssthresh) : cwnd + 1;
      continue;
    }
    if (!loss.sameSegment) ssthresh = Math.max(Math.floor(cwnd / 2), MIN_SSTHRESH);
    cwnd = loss.by === "three-duplicates" && run.algorithm === "reno" ? ssthresh : LOSS_WINDOW;
  }
  return result;
}
