import { type Passage, type Played, playWithInputs } from "../fixtures";
import type { Parameters } from "./parameters";
import { dhcpEntry } from "./scenarios";
import type { Event, Input, State } from "./state";
import { init, next, step } from "./step";

export const PLAIN: Parameters = dhcpEntry.scenarios.normal.parameters;

/** Plays to rest; `at` names the frame after which an input comes. `through` stands between any two steps. */
export function play(
  change: Partial<Parameters>,
  inputs: { frame: number; event: Input }[] = [],
  seed = 1,
  through?: Passage,
): Played<State, Event | Input> {
  return playWithInputs({ next, step }, init({ ...PLAIN, ...change }, seed), inputs, 2000, through);
}

/** The types of all messages sent, in order. */
export function sentTypes({ states }: Played<State, Event | Input>): string[] {
  return states.flatMap((state, at) =>
    state.flights.filter(({ id }) => id > (states[at - 1]?.serial ?? 0)).map(({ type }) => type),
  );
}
