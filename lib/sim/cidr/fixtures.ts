import type { Frame, RunInput } from "../engine";
import { runOf } from "../link";
import { trace } from "../trace";
import { cidr } from "./engine";
import type { Parameters } from "./parameters";
import { cidrEntry } from "./scenarios";
import type { BlockWork, Event, Input, MergeWork, RouteWork, State, TalkWork, Work } from "./state";

export type CidrFrame = Frame<State, Event | Input>;
export type ScenarioName = keyof typeof cidrEntry.scenarios;
export const NAMES = Object.keys(cidrEntry.scenarios) as ScenarioName[];

/** A scenario, with what a test changes, played to rest. Throws where it does not come to rest. */
export function run(name: ScenarioName, change: Partial<Parameters> = {}, inputs?: RunInput[]): CidrFrame[] {
  const given = runOf(cidrEntry.scenarios[name]);
  const { frames, ended } = trace(cidr, {
    ...given,
    parameters: { ...given.parameters, ...change },
    inputs: inputs ?? given.inputs,
  });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as CidrFrame[];
}

type WorkOf = { block: BlockWork; talk: TalkWork; merge: MergeWork; route: RouteWork };

/** The work at a frame, the last by default. Throws where it is another task's. */
export function workAt<T extends Work["task"]>(frames: CidrFrame[], task: T, at = -1): WorkOf[T] {
  const work = frames.at(at)?.state.work;
  if (work?.task !== task) throw new Error(`The task is ${work?.task}, not ${task}.`);
  // Narrowed by the comparison above, which TypeScript cannot follow into the map.
  return work as WorkOf[T];
}
