import { type Passage, type Played, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { httpsAttacksEntry } from "./scenarios";
import type { Event, Input, Outcome, State, Step } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = httpsAttacksEntry.scenarios.undisturbed.parameters;

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(
  change: Partial<Parameters>,
  inputs: Input[] = [],
  seed = 1,
  through?: Passage,
): Played<State, Event | Input> {
  return playToRest({ next, step }, init({ ...PLAIN, ...change }, seed), inputs, 2000, through);
}

/** How each visit of a run ended, in order. */
export function outcomesOf({ states }: Played<State, Event | Input>): Outcome[] {
  return stepsOf(states).flatMap((shown) => (shown.is === "end" ? [shown.outcome] : []));
}

/** Every step as it was uncovered. */
export function stepsOf(states: State[]): Step[] {
  return states.flatMap((state, at) => {
    const before = states[at - 1];
    const shown = state.plan[state.done - 1];
    return before !== undefined && shown !== undefined && state.done === before.done + 1 ? [shown] : [];
  });
}
