import { last, type Passage, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { corsEntry } from "./scenarios";
import type { Input, State } from "./state";
import { init, next, step } from "./step";

export const SIMPLE: Parameters = corsEntry.scenarios.simple.parameters;
export const PREFLIGHTED: Parameters = corsEntry.scenarios.preflight.parameters;

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(parameters: Parameters, inputs: Input[] = [], through?: Passage): State[] {
  return playToRest({ next, step }, init(parameters, 1), inputs, 2000, through).states;
}

export function endOf(parameters: Parameters, inputs: Input[] = []): State {
  return last(play(parameters, inputs));
}
