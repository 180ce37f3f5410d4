import type { Frame, RunInput } from "../engine";
import { trace } from "../trace";
import { processesThreads } from "./engine";
import { frameOf } from "./memory";
import type { Parameters } from "./parameters";
import { processesThreadsEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type ProcessFrame = Frame<State, Event | Input>;
export type ScenarioName = keyof typeof processesThreadsEntry.scenarios;

/** Plays to rest. Throws where a run does not come to rest. */
export function run(scenario: ScenarioName, change: Partial<Parameters> = {}, inputs: RunInput[] = [], seed = 1): ProcessFrame[] {
  const parameters = { ...processesThreadsEntry.scenarios[scenario].parameters, ...change };
  const { frames, ended } = trace(processesThreads, { parameters, seed, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as ProcessFrame[];
}

/** Everything that was printed. */
export function printedIn(frames: ProcessFrame[]): number[] {
  return frames.flatMap(({ state }) => (state.effect.read === null ? [] : [state.effect.read]));
}

/** The variable as one process sees it. */
export function variableOf(state: State, pid: number): number | undefined {
  return frameOf(state, pid, "data")?.value;
}
