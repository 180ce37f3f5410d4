import type { Frame, RunInput } from "@/lib/sim/engine";
import { trace } from "@/lib/sim/trace";
import { flowControl } from "./engine";
import type { Parameters } from "./parameters";
import { flowControlEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type FlowFrame = Frame<State, Event | Input>;
export type ScenarioName = keyof typeof flowControlEntry.scenarios;

/** A scenario's parameters with what a test changes. */
export function aTransfer(name: ScenarioName, change: Partial<Parameters> = {}): Parameters {
  return { ...flowControlEntry.scenarios[name].parameters, ...change };
}

/** Runs to rest. Throws where it does not come to rest. */
export function run(name: ScenarioName, change: Partial<Parameters> = {}, inputs: RunInput[] = []): FlowFrame[] {
  const { frames, ended } = trace(flowControl, { parameters: aTransfer(name, change), seed: 1, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as FlowFrame[];
}

/** Everything that one side sent: "0 data 1+1000", "60 ack 1001/3000", with positions as sequence numbers from 1 on. */
export function sentIn(frames: FlowFrame[], side: "sender" | "receiver"): string[] {
  return frames.flatMap(({ state: { effect, nowMs }, event }) => {
    const segment = event === null ? undefined : effect.sent?.segment;
    if (segment?.from !== side) return [];
    const { kind, seq, length, ack, window } = segment;
    return [side === "sender" ? `${nowMs} ${kind} ${seq + 1}+${length}` : `${nowMs} ${kind} ${ack + 1}/${window}`];
  });
}
