import type { Action } from "@/lib/sim/engine";
import { meddlingActions } from "@/lib/sim/tcp-network/meddling-actions";
import { say } from "../say";
import type { Input, State } from "./state";

/** What the learner may do now: something to each segment on its way, or speak for one of the programs. */
export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = meddlingActions(state.flight);
  if (state.acceptsAtMs !== null) {
    offered.push({ input: { type: "accept-now" }, label: say("服务端程序调用 accept()", "The server’s program calls accept()") });
  }
  if (state.client.tcb.state !== "CLOSED") {
    offered.push({ input: { type: "abort" }, label: say("客户端程序放弃", "The client’s program gives up") });
  }
  return offered;
}
