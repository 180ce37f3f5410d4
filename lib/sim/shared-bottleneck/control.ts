import { cubicThreshold, grownCubic, reducedCubic, timedOutCubic, withStage } from "../congestion-control/cubic";
import { LOSS_WINDOW, MIN_SSTHRESH } from "../congestion-control/rules";
import { flightCap, onBbrAck } from "./bbr";
import { isRecovering } from "./flow";
import type { AckOnWay, Flow } from "./state";

// A slice of time works on its own copies of the flows and changes them in place; see slice.ts.

/** An ACK of something new arrived: the window grows by the flow's algorithm. `used`: it was the window that held it back. */
export function grow(flow: Flow, ack: AckOnWay, nowMs: number, used: boolean, chance: number): void {
  if (flow.bbr !== null) {
    const rate = (flow.delivered - ack.delivered) / Math.max(nowMs - ack.deliveredMs, 1);
    const { delivered, pipe } = flow;
    onBbrAck(flow.bbr, { nowMs, rttMs: nowMs - ack.sentMs, rate, sentAfter: ack.delivered, delivered, pipe }, chance);
    flow.cwnd = flightCap(flow.bbr);
    return;
  }
  // In recovery the window stands; a window that is not used proves nothing.
  if (isRecovering(flow) || !used) return;
  if (flow.cwnd < flow.ssthresh) flow.cwnd += 1;
  else if (flow.cubic === null) growLikeReno(flow);
  else {
    flow.cubic = grownCubic(flow.cubic, 1, nowMs, flow.patience.srttMs).cubic;
    flow.cwnd = Math.floor(flow.cubic.window);
    return;
  }
  if (flow.cubic !== null) {
    flow.cubic = { ...flow.cubic, window: flow.cwnd, ackedMs: nowMs };
    if (flow.cwnd >= flow.ssthresh) flow.cubic = withStage(flow.cubic, nowMs);
  }
}

/** One segment for each window acknowledged (RFC 5681 §3.1). */
function growLikeReno(flow: Flow): void {
  flow.counted += 1;
  if (flow.counted < flow.cwnd) return;
  flow.counted -= flow.cwnd;
  flow.cwnd += 1;
}

/** Losses were noticed, the first of a window: half of the flight stays with Reno, 0.7 with CUBIC. BBR's window stays. */
export function reduce(flow: Flow, flight: number, nowMs: number): void {
  if (flow.bbr !== null) return;
  const half = Math.max(Math.floor(flight / 2), MIN_SSTHRESH);
  flow.ssthresh = flow.cubic === null ? half : cubicThreshold(flight, MIN_SSTHRESH);
  flow.cwnd = flow.ssthresh;
  flow.counted = 0;
  // Several CUBIC flows may be here, so fast convergence is on (RFC 9438 §4.7). The stage begins when recovery ends.
  if (flow.cubic !== null) flow.cubic = { ...reducedCubic(flow.cubic, flow.cwnd, true), ackedMs: nowMs };
}

/** Nothing was acknowledged for a whole RTO. */
export function collapse(flow: Flow): void {
  if (flow.bbr !== null) return;
  const half = Math.max(Math.floor(flow.pipe / 2), MIN_SSTHRESH);
  flow.ssthresh = flow.cubic === null ? half : cubicThreshold(flow.pipe, MIN_SSTHRESH);
  flow.cwnd = LOSS_WINDOW;
  flow.counted = 0;
  if (flow.cubic !== null) flow.cubic = timedOutCubic(flow.cubic, false);
}
