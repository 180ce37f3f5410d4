import type { Action } from "@/lib/sim/engine";
import { meddlingActions } from "@/lib/sim/tcp-network/meddling-actions";
import { say } from "../say";
import { applies, isBusy } from "./inputs";
import type { Input, State } from "./state";
import { letterOf } from "./words";

/** What the learner may do now: to segments on their way, as the attacker, or to one of the programs. */
export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = meddlingActions(state.flight);
  if (isBusy(state)) {
    offered.push({ input: { type: "hurry" }, label: say("服务端的程序现在就继续", "The server’s program goes on now") });
  }
  const forgeSyn: Input = { type: "forge-syn" };
  if (applies(state, forgeSyn)) {
    offered.push({ input: forgeSyn, label: say("发一个伪造的 SYN", "Send a forged SYN") });
    offered.push({
      input: { type: "forge-ack" },
      label: say("发一个伪造的 ACK，散列靠猜", "Send a forged ACK with a guessed hash"),
    });
  }
  state.clients.forEach((_, client) => {
    const input: Input = { type: "kill", client };
    if (!applies(state, input)) return;
    offered.push({
      input,
      label: say(`结束客户端 ${letterOf(client)} 的程序`, `End the program of client ${letterOf(client)}`),
    });
  });
  return offered;
}
