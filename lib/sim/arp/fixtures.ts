import { type Passage, playWithInputs } from "../fixtures";
import type { Parameters } from "./parameters";
import { arpEntry } from "./scenarios";
import { hostOf } from "./send";
import type { HostId, Input, State } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = arpEntry.scenarios.normal.parameters;

/** Plays to rest; `frame` names the frame after which an input comes. `through` stands between any two steps. */
export function play(
  change: Partial<Parameters>,
  inputs: { frame: number; event: Input }[] = [],
  seed = 1,
  through?: Passage,
): State[] {
  return playWithInputs({ next, step }, init({ ...PLAIN, ...change }, seed), inputs, 2000, through).states;
}

/** Every frame that was sent, in order. */
export function sentFrames(states: State[]): State["flights"] {
  return states.flatMap(({ flights }, at) => flights.filter(({ id }) => id > (states[at - 1]?.serial ?? 0)));
}

/** "192.0.2.254 02:00:5e:10:00:fe" for each entry of a cache. */
export function cacheOf(state: State, id: HostId): string[] {
  return hostOf(state, id).cache.map(({ ip, mac }) => `${ip} ${mac}`);
}
