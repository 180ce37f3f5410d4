import type { Frame, RunInput } from "@/lib/sim/engine";
import { trace } from "@/lib/sim/trace";
import { socketCalls } from "./engine";
import type { Parameters } from "./parameters";
import { socketCallsEntry } from "./scenarios";
import type { Deed, Event, Input, State } from "./state";

export type ScenarioName = keyof typeof socketCallsEntry.scenarios;
export const SCENARIO_NAMES = Object.keys(socketCallsEntry.scenarios) as ScenarioName[];
export type SocketFrame = Frame<State, Event | Input>;

/** Runs a scenario, with what a test changes, to rest. Throws where it does not come to rest. */
export function run(name: ScenarioName, change: Partial<Parameters> = {}, inputs?: RunInput[], seed = 1): SocketFrame[] {
  const scenario = socketCallsEntry.scenarios[name];
  const given = "inputs" in scenario ? scenario.inputs : [];
  const parameters = { ...scenario.parameters, ...change };
  const { frames, ended } = trace(socketCalls, { parameters, seed, inputs: inputs ?? given });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as SocketFrame[];
}

/** What the server's kernel did, in order, with the moment and for whom. */
export function deedsIn(frames: SocketFrame[]): { atMs: number; connection: number | null; deed: Deed }[] {
  return frames.flatMap(({ atMs, state: { effect } }) =>
    effect.deed === null ? [] : [{ atMs, connection: effect.connection, deed: effect.deed }],
  );
}

/** The calls that returned, in order: "A connect 0", "server accept 4". */
export function returnsIn(frames: SocketFrame[]): string[] {
  return frames.flatMap(({ event, state }) => {
    const client = event?.type === "call" ? state.clients[event.client] : undefined;
    const program = event?.type === "server-call" ? state.program : client?.program;
    if (program?.returned == null || program.blocked) return [];
    const who = event?.type === "call" ? String.fromCharCode(65 + event.client) : "server";
    return [`${who} ${program.returned.call} ${program.returned.value}`];
  });
}
