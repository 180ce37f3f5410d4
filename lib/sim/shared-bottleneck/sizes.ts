import { PACKET_BITS } from "../congestion-control/sizes";
import type { Parameters } from "./parameters";

/** A slice is the time of this many segments at the bottleneck: a step has a bound, whatever the rate. */
const SEGMENTS_A_SLICE = 6;

/** How long the bottleneck takes for one segment. */
export function serviceMsOf({ bottleneckMbps }: Parameters): number {
  return PACKET_BITS / 1000 / bottleneckMbps;
}

export function sliceMsOf(parameters: Parameters): number {
  return SEGMENTS_A_SLICE * serviceMsOf(parameters);
}

export const MAX_FLOWS = 4;
