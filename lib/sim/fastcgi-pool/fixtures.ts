import type { Parameters } from "./parameters";
import { fastcgiPoolEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

/** Three workers to start with, one to be spare, five at most; six requests of a second each. */
export const LESSON: Parameters = fastcgiPoolEntry.scenarios.dynamic.parameters;

export type Played = { states: State[]; events: (Event | Input)[] };

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = []): Played {
  const states = [init({ ...LESSON, ...parameters }, 1)];
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

export function lastOf({ states }: Played): State {
  const last = states.at(-1);
  if (last === undefined) throw new Error("A run has at least its first state.");
  return last;
}

/** Code and waiting time of each request, as its browser saw them. */
export function answersOf(state: State): [code: number | null, waitedMs: number][] {
  return state.requests.map((request) => [request.code, (request.answeredAtMs ?? Number.NaN) - request.arrivesAtMs]);
}
