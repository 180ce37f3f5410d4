import type { Frame, RunInput } from "@/lib/sim/engine";
import { notationOf } from "@/lib/sim/tcp/segment";
import { trace } from "@/lib/sim/trace";
import { tcpHandshake } from "./engine";
import type { Parameters } from "./parameters";
import { tcpHandshakeEntry } from "./scenarios";
import type { Event, Input, State } from "./state";

export type HandshakeFrame = Frame<State, Event | Input>;

/** The parameters of the normal scenario, with what a test changes. */
export function aHandshake(change: Partial<Parameters> = {}): Parameters {
  return { ...tcpHandshakeEntry.scenarios.normal.parameters, ...change };
}

/** Runs to rest. Throws where it does not come to rest. */
export function run(change: Partial<Parameters> = {}, inputs: RunInput[] = []): HandshakeFrame[] {
  const { frames, ended } = trace(tcpHandshake, { parameters: aHandshake(change), seed: 1, inputs });
  if (ended !== "rest") throw new Error("The run does not come to rest.");
  // The engine is this one, so its frames hold its states and events.
  return frames as HandshakeFrame[];
}

/** Everything that was sent, in order: "0 client <SEQ=1000><CTL=SYN>". */
export function sentIn(frames: HandshakeFrame[]): string[] {
  return frames.flatMap(({ state: { effect, flight, nowMs } }) =>
    effect.sent.map((id) => {
      const sent = flight.find((other) => other.id === id);
      return sent ? `${nowMs} ${sent.from} ${notationOf(sent.segment)}` : `${id} is not in flight`;
    }),
  );
}

/** The states of both ends after each frame. */
export function statesIn(frames: HandshakeFrame[]): string[] {
  return frames.map(({ state }) => `${state.client.tcb.state} ${state.server.tcb.state}`);
}
