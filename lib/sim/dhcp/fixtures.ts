import type { Parameters } from "./parameters";
import { dhcpEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = dhcpEntry.scenarios.normal.parameters;

export type Played = { states: State[]; events: (Event | Input)[] };

/** Plays to rest; `at` names the frame after which an input comes. `through` stands between any two steps. */
export function play(
  change: Partial<Parameters>,
  inputs: { frame: number; event: Input }[] = [],
  seed = 1,
  through = (state: State) => state,
): Played {
  const states = [init({ ...PLAIN, ...change }, seed)];
  const events: (Event | Input)[] = [];
  const left = [...inputs].sort((a, b) => a.frame - b.frame);
  for (let state = states[0]; state !== undefined && states.length < 2000; state = states.at(-1)) {
    const input = left[0] !== undefined && left[0].frame <= states.length - 1 ? left.shift()?.event : undefined;
    const event = input ?? next(state);
    if (event === undefined) break;
    events.push(event);
    states.push(through(step(state, event)));
  }
  return { states, events };
}

/** The types of all messages sent, in order. */
export function sentTypes({ states }: Played): string[] {
  return states.flatMap((state, at) =>
    state.flights.filter(({ id }) => id > (states[at - 1]?.serial ?? 0)).map(({ type }) => type),
  );
}

export function last<T>(values: T[]): T {
  const value = values.at(-1);
  if (value === undefined) throw new Error("There is none.");
  return value;
}
