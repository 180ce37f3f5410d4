import type { Frame, RunInput } from "../engine";
import { runOf } from "../link";
import { trace } from "../trace";
import { httpCaching } from "./engine";
import type { Parameters } from "./parameters";
import { httpCachingEntry } from "./scenarios";
import type { Event, Input, Shown, State } from "./state";

export type CachingFrame = Frame<State, Event | Input>;
export type ScenarioName = keyof typeof httpCachingEntry.scenarios;
export const SCENARIO_NAMES = Object.keys(httpCachingEntry.scenarios) as ScenarioName[];

/** Anna alone with a page that is good for a minute, with what a test changes. */
export function aRun(change: Partial<Parameters> = {}): Parameters {
  return { ...httpCachingEntry.scenarios["two-questions"].parameters, ...change };
}

/** Plays to rest. Throws where a run does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = []): CachingFrame[] {
  const { frames, ended } = trace(httpCaching, { parameters: aRun(change), seed: 1, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as CachingFrame[];
}

export function framesOf(name: ScenarioName): CachingFrame[] {
  return trace(httpCaching, runOf(httpCachingEntry.scenarios[name])).frames as CachingFrame[];
}

/** What was shown, one after the other: "anna origin v1", "ben shared v1 anna", "anna failure 504". */
export function seenIn(frames: CachingFrame[]): string[] {
  return frames.flatMap(({ state }) => (state.shown === null ? [] : [seen(state.shown)]));
}

function seen({ user, by, status, content }: Shown): string {
  const what = content === null ? String(status) : `v${content.version}`;
  return [user, by, what, content?.variant ?? ""].filter((part) => part !== "").join(" ");
}
