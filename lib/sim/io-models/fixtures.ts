import { type Played, playToRest } from "../fixtures";
import type { Parameters } from "./parameters";
import { ioModelsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

/** Ten thousand connections, ten of them active. */
export const C10K: Parameters = ioModelsEntry.scenarios["epoll-10k"].parameters;

/** Plays a run to rest; `inputs` are applied one after another, each when the run has come to rest. */
export function play(parameters: Partial<Parameters> = {}, inputs: Input[] = [], seed = 1): Played<State, Event | Input> {
  return playToRest({ next, step }, init({ ...C10K, ...parameters }, seed), inputs, 5000);
}
