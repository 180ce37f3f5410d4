import type { Parameters } from "./parameters";
import { httpsAttacksEntry } from "./scenarios";
import type { Event, Input, Outcome, State, Step } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = httpsAttacksEntry.scenarios.undisturbed.parameters;

export type Played = { states: State[]; events: (Event | Input)[] };

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(change: Partial<Parameters>, inputs: Input[] = [], seed = 1, through = (state: State) => state): Played {
  const states = [init({ ...PLAIN, ...change }, seed)];
  const events: (Event | Input)[] = [];
  const left = [...inputs];
  for (let state = states[0]; state !== undefined && states.length < 2000; state = states.at(-1)) {
    const event = next(state) ?? left.shift();
    if (event === undefined) break;
    events.push(event);
    states.push(through(step(state, event)));
  }
  return { states, events };
}

/** How each visit of a run ended, in order. */
export function outcomesOf({ states }: Played): Outcome[] {
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
