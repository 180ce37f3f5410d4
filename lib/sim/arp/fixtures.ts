import type { Parameters } from "./parameters";
import { arpEntry } from "./scenarios";
import { hostOf } from "./send";
import type { Event, HostId, Input, State } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = arpEntry.scenarios.normal.parameters;

/** Plays to rest; `frame` names the frame after which an input comes. `through` stands between any two steps. */
export function play(
  change: Partial<Parameters>,
  inputs: { frame: number; event: Input }[] = [],
  seed = 1,
  through = (state: State) => state,
): State[] {
  const states = [init({ ...PLAIN, ...change }, seed)];
  const left = [...inputs].sort((a, b) => a.frame - b.frame);
  for (let state = states[0]; state !== undefined && states.length < 2000; state = states.at(-1)) {
    const input = left[0] !== undefined && left[0].frame <= states.length - 1 ? left.shift()?.event : undefined;
    const event: Event | Input | undefined = input ?? next(state);
    if (event === undefined) break;
    states.push(through(step(state, event)));
  }
  return states;
}

export function last<T>(values: T[]): T {
  const value = values.at(-1);
  if (value === undefined) throw new Error("There is none.");
  return value;
}

/** Every frame that was sent, in order. */
export function sentFrames(states: State[]): State["flights"] {
  return states.flatMap(({ flights }, at) => flights.filter(({ id }) => id > (states[at - 1]?.serial ?? 0)));
}

/** "192.0.2.254 02:00:5e:10:00:fe" for each entry of a cache. */
export function cacheOf(state: State, id: HostId): string[] {
  return hostOf(state, id).cache.map(({ ip, mac }) => `${ip} ${mac}`);
}
