import { type Played, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { fastcgiPoolEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

/** Three workers to start with, one to be spare, five at most; six requests of a second each. */
export const LESSON: Parameters = fastcgiPoolEntry.scenarios.dynamic.parameters;

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = []): Played<State, Event | Input> {
  return playToRest({ next, step }, init({ ...LESSON, ...parameters }, 1), inputs, 5000);
}

/** Code and waiting time of each request, as its browser saw them. */
export function answersOf(state: State): [code: number | null, waitedMs: number][] {
  return state.requests.map((request) => [request.code, (request.answeredAtMs ?? Number.NaN) - request.arrivesAtMs]);
}
