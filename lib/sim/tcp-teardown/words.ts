import type { Segment } from "@/lib/sim/tcp/segment";
import { flightOf } from "@/lib/sim/tcp-network/flight";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { say } from "../say";
import type { State } from "./state";

export function nameOf(host: HostName): Text {
  return host === "client" ? say("客户端", "The client") : say("服务端", "The server");
}

/** The segments that a step sent. */
export function sentBy(state: State): Segment[] {
  return state.effect.sent.flatMap((id) => flightOf(state, id)?.segment ?? []);
}
