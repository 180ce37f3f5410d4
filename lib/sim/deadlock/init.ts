import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";
import { programsOf } from "./programs";
import type { Effect, State } from "./state";

export const NO_EFFECT: Effect = { freed: [], granted: [], refused: false };

/** All threads are about to begin, one `staggerMs` after the other. */
export function init(parameters: Parameters, seed: number): State {
  return {
    parameters,
    nowMs: 0,
    random: seed as RandomState,
    threads: programsOf(parameters).map((program, at) => ({
      phase: "idle",
      program,
      held: 0,
      attempt: 1,
      dueMs: at * parameters.staggerMs,
      ending: null,
    })),
    queue: [],
    cycle: [],
    deadlocked: [],
    retries: 0,
    effect: NO_EFFECT,
  };
}
