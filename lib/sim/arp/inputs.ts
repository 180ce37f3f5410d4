import type { Action } from "../engine";
import type { Input, State } from "./state";
import { PACKET_LIMIT } from "./step";
import { HOSTS } from "./words";

export function actions(state: State): Action<Input>[] {
  const losses = state.flights.map(({ id, from }): Action<Input> => {
    const { zh, en } = HOSTS[from];
    return { input: { kind: "lose", frame: id }, label: { zh: `弄丢${zh}的帧`, en: `Lose the frame of ${en}` } };
  });
  if (losses.length > 0) return losses;
  const offered: Action<Input>[] = [];
  if (state.counts.sent < PACKET_LIMIT) {
    offered.push({ input: { kind: "send" }, label: { zh: "笔记本再发一个包", en: "Another packet of the laptop" } });
  }
  offered.push({ input: { kind: "announce" }, label: { zh: "网关宣告自己", en: "The gateway announces itself" } });
  if (state.parameters.mallory !== "absent") {
    offered.push(
      { input: { kind: "forge", op: "reply" }, label: { zh: "马洛里伪造回答", en: "Mallory forges a reply" } },
      { input: { kind: "forge", op: "request" }, label: { zh: "马洛里伪造请求", en: "Mallory forges a request" } },
    );
  }
  return offered;
}
