import type { Parameters } from "./parameters";
import { cookiesSessionsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

/** A shop that does it right. */
export const CAREFUL: Parameters = cookiesSessionsEntry.scenarios.stay.parameters;

/** Plays to rest; each input is applied when the run has come to rest. `through` stands between any two steps. */
export function play(change: Partial<Parameters>, inputs: Input[] = [], seed = 1, through = (state: State) => state): State[] {
  const states = [init({ ...CAREFUL, ...change }, seed)];
  const left: (Event | Input)[] = [...inputs];
  for (let state = states[0]; state !== undefined && states.length < 2000; state = states.at(-1)) {
    const event = next(state) ?? left.shift();
    if (event === undefined) break;
    states.push(through(step(state, event)));
  }
  return states;
}

export function endOf(change: Partial<Parameters>, inputs: Input[] = []): State {
  const end = play(change, inputs).at(-1);
  if (end === undefined) throw new Error("A run has at least its first state.");
  return end;
}
