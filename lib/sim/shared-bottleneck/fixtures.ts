import type { Frame } from "../engine";
import { trace } from "../trace";
import { sharedBottleneck } from "./engine";
import type { Parameters } from "./parameters";
import { sharedBottleneckEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type Run = Frame<State, Event | Input>[];

/** Two Reno flows of 100 ms over 2.4 Mbit/s, 200 segments a second, with twenty places in the queue. */
export function someParameters(changes: Partial<Parameters> = {}): Parameters {
  return { ...sharedBottleneckEntry.scenarios.newcomer.parameters, startSeconds2: 0, seconds: 10, ...changes };
}

/** The whole run; fails where it does not come to rest. */
export function framesOf(changes: Partial<Parameters> = {}, seed = 1, inputs: { frame: number; event: Input }[] = []): Run {
  const { frames, ended } = trace(sharedBottleneck, { parameters: someParameters(changes), seed, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine made these frames from its own states and events.
  return frames as Run;
}

export function scenarioFrames(name: keyof typeof sharedBottleneckEntry.scenarios): Run {
  const { parameters } = sharedBottleneckEntry.scenarios[name];
  return framesOf(parameters);
}
