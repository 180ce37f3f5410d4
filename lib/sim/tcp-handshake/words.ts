import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Text } from "@/lib/text";
import { say } from "../say";
import type { State } from "./state";

/** Client and server; in a simultaneous open they are two peers, and neither serves. */
export function nameOf(state: Pick<State, "parameters">, host: HostName): Text {
  if (state.parameters.situation === "simultaneous-open")
    return host === "client" ? say("甲方", "Peer A") : say("乙方", "Peer B");
  return host === "client" ? say("客户端", "The client") : say("服务端", "The server");
}
