import type { Action } from "@/lib/sim/engine";
import { flagsOf } from "@/lib/sim/tcp/segment";
import type { Text } from "@/lib/text";
import type { Flight, Input, State } from "./state";
import { say } from "./words";

/** More copies than this on the wire teach nothing. */
const MAX_IN_FLIGHT = 6;

/** What the learner may do now: something to each segment on its way, or speak for one of the programs. */
export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = [];
  for (const flight of state.flight) {
    const name = wordsFor(flight, state.flight);
    offered.push({ input: { type: "drop", id: flight.id }, label: say(`丢掉 ${name.zh}`, `Drop the ${name.en}`) });
    if (state.flight.length < MAX_IN_FLIGHT) {
      offered.push({
        input: { type: "duplicate", id: flight.id },
        label: say(`让 ${name.zh} 到两次`, `Deliver the ${name.en} twice`),
      });
    }
    if (!flight.delayed) {
      offered.push({
        input: { type: "delay", id: flight.id },
        label: say(`让 ${name.zh} 迟到 1.5 s`, `Hold the ${name.en} up for 1.5 s`),
      });
    }
  }
  if (state.acceptsAtMs !== null) {
    offered.push({ input: { type: "accept-now" }, label: say("服务端程序调用 accept()", "The server’s program calls accept()") });
  }
  if (state.client.tcb.state !== "CLOSED") {
    offered.push({ input: { type: "abort" }, label: say("客户端程序放弃", "The client’s program gives up") });
  }
  return offered;
}

/** Its flags, and where two alike are on their way, also its number. */
function wordsFor(flight: Flight, all: readonly Flight[]): Text {
  const flags = flagsOf(flight.segment) + (flight.segment.data > 0 ? ` (${flight.segment.data} B)` : "");
  const alike = all.filter((other) => flagsOf(other.segment) === flagsOf(flight.segment)).length > 1;
  const name = alike ? `${flags} seq = ${flight.segment.seq}` : flags;
  return { zh: name, en: name };
}
