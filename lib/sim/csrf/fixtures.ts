import { last, type Passage, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { csrfEntry } from "./scenarios";
import type { Input, State } from "./state";
import { init, next, step } from "./step";

export const UNDEFENDED: Parameters = csrfEntry.scenarios.forged.parameters;

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(change: Partial<Parameters>, inputs: Input[] = [], seed = 1, through?: Passage): State[] {
  return playToRest({ next, step }, init({ ...UNDEFENDED, ...change }, seed), inputs, 2000, through).states;
}

export function endOf(change: Partial<Parameters>, inputs: Input[] = []): State {
  return last(play(change, inputs));
}
