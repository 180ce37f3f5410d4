import { type Passage, type Played, playWithChoices } from "../fixtures";
import { runOf } from "../link";
import { trace } from "../trace";
import { websocket } from "./engine";
import type { Parameters } from "./parameters";
import { websocketEntry } from "./scenarios";
import type { Event, Input, State, Step } from "./state";
import { init, next, step } from "./step";

export type ScenarioName = keyof typeof websocketEntry.scenarios;
export const SCENARIO_NAMES = Object.keys(websocketEntry.scenarios) as ScenarioName[];
export const NORMAL: Parameters = websocketEntry.scenarios.normal.parameters;

export type TypedFrame = { index: number; atMs: number; event: Event | Input | null; state: State };

export function framesOf(name: ScenarioName): TypedFrame[] {
  // The trace is of this very engine.
  return trace(websocket, runOf(websocketEntry.scenarios[name])).frames as TypedFrame[];
}

export type Run = Played<State, Event | Input>;

/** Plays to rest. `picks[n]` takes one of the actions offered at frame n, where it is one; `through` stands before each step. */
export function play(parameters: Partial<Parameters>, seed = 1, picks: number[] = [], through?: Passage): Run {
  const { actions } = websocket;
  return playWithChoices({ next, step, actions }, init({ ...NORMAL, ...parameters }, seed), picks, { limit: 500, through });
}

/** Every step as it was uncovered. */
export function stepsOf({ states }: Run): Step[] {
  const last = states.at(-1);
  return last === undefined ? [] : last.plan.slice(0, last.done);
}
