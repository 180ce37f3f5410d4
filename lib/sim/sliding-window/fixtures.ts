import type { Frame, RunInput } from "@/lib/sim/engine";
import { trace } from "@/lib/sim/trace";
import { lastOf } from "../fixtures";
import { slidingWindow } from "./engine";
import { letterOf } from "./numbers";
import type { Parameters } from "./parameters";
import { LINE } from "./scenarios-arq";
import type { Event, Input, State } from "./state";

export type WindowFrame = Frame<State, Event | Input>;

/** Six frames over a line that loses nothing, with what a test changes. */
export function aTransfer(change: Partial<Parameters> = {}): Parameters {
  return { ...LINE, ...change };
}

/** Runs to rest. Throws where it does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = [], seed = 1): WindowFrame[] {
  const { frames, ended } = trace(slidingWindow, { parameters: aTransfer(change), seed, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as WindowFrame[];
}

/** The letters that the sender put on the line, in order. */
export function sentIn(frames: WindowFrame[]): string {
  return frames.map(({ event, state }) => (event?.type === "send" ? letterOf(state.effect.sent?.frame ?? 0) : "")).join("");
}

/** The letters that the program got. */
export function deliveredIn(frames: WindowFrame[]): string {
  return lastOf(frames).receiver.delivered.map(letterOf).join("");
}
