import { type Played, playOut } from "../fixtures";
import type { Parameters } from "./parameters";
import { THREE } from "./scenarios";
import type { Event, Input, State, Version } from "./state";
import { init, next, step } from "./step";

/** The vector of the fact sheet: three responses of two packets on open connections, a packet a millisecond. */
export const VECTOR: Parameters = { ...THREE, keepAlive: true, pipelining: true, six: true, http2: true, http3: true };

/** Plays a run to rest; an input is applied after the frame with its number. */
export function play(
  parameters: Partial<Parameters> = {},
  seed = 1,
  inputs: Record<number, Input> = {},
): Played<State, Event | Input> {
  const first = init({ ...VECTOR, ...parameters }, seed);
  return playOut({ step }, first, (state, frame) => inputs[frame] ?? next(state), 20_000);
}

/** When each response is complete, in milliseconds after the server could send the first packet. */
export function timesOf(state: State, version: Version, fromMs = 0): number[] {
  const lane = state.lanes.find((one) => one.version === version);
  if (lane === undefined) throw new Error(`The run has no ${version}.`);
  return lane.responses.map(({ doneAtMs }) => (doneAtMs ?? Number.NaN) - fromMs);
}

export function allAtMs(state: State, version: Version): number {
  return Math.max(...timesOf(state, version));
}
