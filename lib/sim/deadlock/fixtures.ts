import type { Frame, RunInput } from "../engine";
import { lastOf } from "../fixtures";
import { trace } from "../trace";
import { deadlock } from "./engine";
import type { Parameters } from "./parameters";
import { deadlockEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type DeadlockFrame = Frame<State, Event | Input>;

/** Two opposite transfers without a remedy, with what a test changes. */
export function aRun(change: Partial<Parameters> = {}): Parameters {
  return { ...deadlockEntry.scenarios["two-locks"].parameters, ...change };
}

/** Plays to rest. Throws where a run does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = [], seed = 1): DeadlockFrame[] {
  const { frames, ended } = trace(deadlock, { parameters: aRun(change), seed, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as DeadlockFrame[];
}

/** What became of each thread: "done done waiting". */
export function fateIn(frames: DeadlockFrame[]): string {
  return lastOf(frames)
    .threads.map(({ phase }) => phase)
    .join(" ");
}
