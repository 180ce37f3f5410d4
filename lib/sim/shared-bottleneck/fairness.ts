import { PACKET_BITS } from "../congestion-control/sizes";
import type { State } from "./state";

/**
 * Jain's fairness index of what several flows get: (sum)² / (n · sum of squares). 1 when all get the same, 1/n when one
 * gets everything; null where nothing was got at all. (RFC 5166 §2.3 names it among the measures of fairness.)
 */
export function jainIndex(got: number[]): number | null {
  const sum = got.reduce((total, each) => total + each, 0);
  const squares = got.reduce((total, each) => total + each * each, 0);
  return squares === 0 ? null : (sum * sum) / (got.length * squares);
}

/** Mbit/s of packets that each flow delivered between two states of a run; 0 for all where no time passed. */
export function ratesBetween(before: State, after: State): number[] {
  const passedMs = after.atMs - before.atMs;
  return after.flows.map((flow, i) => {
    const segments = flow.delivered - (before.flows[i]?.delivered ?? 0);
    return passedMs <= 0 ? 0 : (segments * PACKET_BITS) / 1000 / passedMs;
  });
}

/** The same since the last flow started; null while one has yet to. */
export function ratesSinceAll(state: State): number[] | null {
  const lastMs = Math.max(...state.flows.map((flow) => flow.startMs));
  const passedMs = state.atMs - lastMs;
  if (passedMs <= 0 || state.flows.some((flow) => flow.activity === "waiting")) return null;
  return state.flows.map((flow) => ((flow.delivered - flow.deliveredBefore) * PACKET_BITS) / 1000 / passedMs);
}
