import type { Frame, RunInput } from "@/lib/sim/engine";
import { notationOf } from "@/lib/sim/tcp/segment";
import { trace } from "@/lib/sim/trace";
import { tcpTeardown } from "./engine";
import type { Parameters } from "./parameters";
import { tcpTeardownEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type TeardownFrame = Frame<State, Event | Input>;

/** The parameters of the normal scenario, with what a test changes. */
export function aTeardown(change: Partial<Parameters> = {}): Parameters {
  return { ...tcpTeardownEntry.scenarios.normal.parameters, ...change };
}

/** Runs to rest. Throws where it does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = []): TeardownFrame[] {
  const { frames, ended } = trace(tcpTeardown, { parameters: aTeardown(change), seed: 1, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as TeardownFrame[];
}

/** Everything that was sent, in order: "0 client <SEQ=5000><ACK=8000><CTL=FIN,ACK>". */
export function sentIn(frames: TeardownFrame[]): string[] {
  return frames.flatMap(({ state: { effect, flight, nowMs } }) =>
    effect.sent.map((id) => {
      const sent = flight.find((other) => other.id === id);
      return sent ? `${nowMs} ${sent.from} ${notationOf(sent.segment)}` : `${id} is not in flight`;
    }),
  );
}

/** The states of both ends of the first connection after each frame. */
export function statesIn(frames: TeardownFrame[]): string[] {
  return frames.map(({ state: { connections } }) =>
    connections[0] ? `${connections[0].client.tcb.state} ${connections[0].server.tcb.state}` : "",
  );
}
