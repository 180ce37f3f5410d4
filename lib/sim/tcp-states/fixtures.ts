import type { Frame, RunInput } from "@/lib/sim/engine";
import { notationOf } from "@/lib/sim/tcp/segment";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import { trace } from "@/lib/sim/trace";
import { tcpStates } from "./engine";
import type { Parameters } from "./parameters";
import { tcpStatesEntry } from "./scenarios";
import type { Call, Event, Input, State } from "./state";
import { LETTER } from "./words";

export type StatesFrame = Frame<State, Event | Input>;

/** The parameters of the first scenario, with what a test changes. */
export function someParameters(change: Partial<Parameters> = {}): Parameters {
  return { ...tcpStatesEntry.scenarios.life.parameters, ...change };
}

/** Runs to rest. Throws where it does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = []): StatesFrame[] {
  const { frames, ended } = trace(tcpStates, { parameters: someParameters(change), seed: 1, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as StatesFrame[];
}

/** A call by A or B directly after a frame. */
export function calls(frame: number, letter: "A" | "B", call: Call): RunInput {
  const host: HostName = letter === "A" ? "client" : "server";
  return { frame, event: { type: "call", host, call } satisfies Input };
}

/** Everything that was sent, in order: "A <SEQ=100><CTL=SYN>". */
export function sentIn(frames: StatesFrame[]): string[] {
  return frames.flatMap(({ state: { effect, flight } }) =>
    effect.sent.map((id) => {
      const sent = flight.find((other) => other.id === id);
      return sent ? `${LETTER[sent.from]} ${notationOf(sent.segment)}` : `${id} is not in flight`;
    }),
  );
}

/** The states of A and B after each frame in which one of them changed. */
export function statesIn(frames: StatesFrame[]): string[] {
  const all = frames.map(({ state }) => `${state.client.tcb.state} ${state.server.tcb.state}`);
  return all.filter((states, index) => states !== all[index - 1]);
}
