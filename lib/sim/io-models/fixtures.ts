import type { Parameters } from "./parameters";
import { ioModelsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

/** Ten thousand connections, ten of them active. */
export const C10K: Parameters = ioModelsEntry.scenarios["epoll-10k"].parameters;

export type Played = { states: State[]; events: (Event | Input)[] };

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = [], seed = 1): Played {
  const states = [init({ ...C10K, ...parameters }, seed)];
  const events: (Event | Input)[] = [];
  const left = [...inputs];
  for (let state = states[0]; state !== undefined && states.length < 5000; state = states.at(-1)) {
    const event = next(state) ?? left.shift();
    if (event === undefined) break;
    events.push(event);
    states.push(step(state, event));
  }
  return { states, events };
}

export function lastOf(played: Played): State {
  const last = played.states.at(-1);
  if (last === undefined) throw new Error("A run has at least its first state.");
  return last;
}
