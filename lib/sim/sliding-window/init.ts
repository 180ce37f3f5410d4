import type { Parameters } from "./parameters";
import { parsePlan } from "./plan";
import type { Effect, State } from "./state";

export const NO_EFFECT: Effect = {
  flight: null,
  sent: null,
  outcome: null,
  delivered: 0,
  mistaken: false,
  news: null,
  expired: null,
};

/** Both ends before the first frame. The seed matters only where frames are lost at random. */
export function init(parameters: Parameters, seed: number): State {
  return {
    parameters,
    nowMs: 0,
    random: seed,
    sender: {
      base: 0,
      next: 0,
      highest: 0,
      confirmed: [],
      resend: [],
      timers: [],
      freeAtMs: 0,
      duplicates: 0,
      recover: 0,
      highestResent: -1,
      gaveUp: false,
    },
    receiver: { next: 0, kept: [], delivered: [] },
    flight: [],
    nextId: 1,
    copies: [],
    planned: {
      losses: parsePlan(parameters.losses),
      ackLosses: parsePlan(parameters.ackLosses),
      late: parsePlan(parameters.late),
    },
    counts: { frame: { sent: 0, arrived: 0, lost: 0 }, ack: { sent: 0, arrived: 0, lost: 0 }, again: 0 },
    effect: NO_EFFECT,
  };
}
