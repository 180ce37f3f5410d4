import type { Segment } from "@/lib/sim/tcp/segment";
import { flightOf } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { say } from "../say";
import type { Call, State } from "./state";

/** Two peers, as in the figures of RFC 9293. */
export const LETTER: Record<HostName, string> = { client: "A", server: "B" };

export function nameOf(host: HostName): Text {
  return say(`${LETTER[host]} 端`, LETTER[host]);
}

/** A letter stands off from Chinese before it; behind punctuation, or at the beginning, nothing is needed. */
export function spaced({ zh, en }: Text): Text {
  return { zh: zh.replace(/([\u4e00-\u9fff])([AB] 端)/g, "$1 $2"), en };
}

/** The calls as RFC 9293 §3.9.1 writes them. */
export const CALL_NAMES: Record<Call, string> = {
  "passive-open": "passive OPEN",
  "active-open": "active OPEN",
  send: "SEND",
  close: "CLOSE",
  abort: "ABORT",
  crash: "crash",
};

/** The segments that a step sent. */
export function sentBy(state: State): Segment[] {
  return state.effect.sent.flatMap((id) => flightOf(state, id)?.segment ?? []);
}
