import { last, type Passage, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { cookiesSessionsEntry } from "./scenarios";
import type { Input, State } from "./state";
import { init, next, step } from "./step";

/** A shop that does it right. */
export const CAREFUL: Parameters = cookiesSessionsEntry.scenarios.stay.parameters;

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(change: Partial<Parameters>, inputs: Input[] = [], seed = 1, through?: Passage): State[] {
  return playToRest({ next, step }, init({ ...CAREFUL, ...change }, seed), inputs, 2000, through).states;
}

export function endOf(change: Partial<Parameters>, inputs: Input[] = []): State {
  return last(play(change, inputs));
}
