import { changed, differs, mayChange } from "./changes";
import type { Parameters } from "./parameters";
import type { Event, Input, State } from "./state";
import { worldOf } from "./world";

/** Half a round trip, and what a check takes: it is far less, and is counted as one. */
const ARRIVAL_MS = 20;
const CHECK_MS = 1;

export function init(parameters: Parameters, seed: number): State {
  return { world: worldOf(parameters, seed), initial: parameters, seed, done: 0, changes: 0, nowMs: 0 };
}

export function next({ done, world }: State): Event | undefined {
  return done < world.steps.length ? { kind: "step", step: done } : undefined;
}

/** All that costs anything was computed with the world; here only the next finding is uncovered. */
export function step(state: State, event: Event | Input): State {
  if (event.kind === "change") {
    if (!mayChange(state) || !differs(state, event.change)) return state;
    const world = worldOf(changed(state, event.change), state.seed);
    return { ...state, world, done: 0, changes: state.changes + 1 };
  }
  if (event.step !== state.done) return state;
  return { ...state, done: state.done + 1, nowMs: state.nowMs + (event.step === 0 ? ARRIVAL_MS : CHECK_MS) };
}
