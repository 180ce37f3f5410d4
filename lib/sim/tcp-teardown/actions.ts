import type { Action } from "@/lib/sim/engine";
import { HOSTS } from "@/lib/sim/tcp-network/hosts";
import { meddlingActions } from "@/lib/sim/tcp-network/meddling-actions";
import { say } from "../say";
import { hasOpenServer, mayAbort, mayClose, maySend, octetsOf } from "./possible";
import type { Input, State } from "./state";

/** What the learner may do now: something to each segment on its way, or speak for one of the programs. */
export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = meddlingActions(state.flight);
  if (maySend(state)) {
    const octets = octetsOf(state);
    offered.push({
      input: { type: "send" },
      label: say(`服务端程序发送 ${octets} 字节`, `The server’s program sends ${octets} bytes`),
    });
  }
  if (mayClose(state)) {
    offered.push({ input: { type: "close" }, label: say("服务端程序调用 close()", "The server’s program calls close()") });
  }
  for (const host of HOSTS) {
    if (!mayAbort(state, host)) continue;
    const label =
      host === "client"
        ? say("客户端程序中止连接（RST）", "The client’s program aborts (RST)")
        : say("服务端程序中止连接（RST）", "The server’s program aborts (RST)");
    offered.push({ input: { type: "abort", host }, label });
  }
  if (hasOpenServer(state)) {
    offered.push({ input: { type: "exit" }, label: say("结束服务端的进程", "End the server’s process") });
  }
  return offered;
}
