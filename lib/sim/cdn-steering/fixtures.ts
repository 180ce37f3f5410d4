import type { Frame } from "../engine";
import { runOf } from "../link";
import { trace } from "../trace";
import { cdnSteering } from "./engine";
import type { Parameters } from "./parameters";
import { cdnSteeringEntry } from "./scenarios";
import type { Event, Input, Seen, State } from "./state";

export type CdnFrame = Frame<State, Event | Input>;
export type ScenarioName = keyof typeof cdnSteeringEntry.scenarios;
// The keys of the catalogue are what the type says.
export const SCENARIO_NAMES = Object.keys(cdnSteeringEntry.scenarios) as ScenarioName[];
export const BASE: Parameters = cdnSteeringEntry.scenarios["miss-then-hit"].parameters;

export function framesOf(name: ScenarioName): CdnFrame[] {
  // The trace is of this very engine.
  return trace(cdnSteering, runOf(cdnSteeringEntry.scenarios[name])).frames as CdnFrame[];
}

/** A run of the base scenario with other parameters. */
export function run(parameters: Partial<Parameters>): CdnFrame[] {
  return trace(cdnSteering, { parameters: { ...BASE, ...parameters }, seed: 1, inputs: [] }).frames as CdnFrame[];
}

/** All that users got to see, in order. */
export function seenIn(frames: CdnFrame[]): Seen[] {
  return frames.flatMap(({ state }) => (state.note?.is === "seen" ? [state.note.seen] : []));
}

/** "anna chengdu hit" or "anna gave up". */
export function fatesIn(frames: CdnFrame[]): string[] {
  return frames.flatMap(({ event, state }, index) => {
    if (state.note?.is === "seen") {
      const { user, site, trail } = state.note.seen;
      return [`${user} ${site} ${trail.at(-1)?.is ?? "origin"}`];
    }
    if (state.note?.is !== "gave-up" || event?.type !== "timeout") return [];
    const late = frames[index - 1]?.state.visits.find(({ id }) => id === event.visit);
    return [`${late?.user} gave up`];
  });
}

/** The sites that the GSLB chose, in order. */
export function chosenIn(frames: CdnFrame[]): string[] {
  return frames.flatMap(({ state }) => (state.note?.is === "steer" ? [state.note.chosen] : []));
}
