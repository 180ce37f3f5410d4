import type { Action } from "../engine";
import type { Input, State } from "./state";
import { canSteal, canVisit, replayable } from "./step";

/** What the learner may do: steal one of the server's long-term keys, let the client come again, send a flight again. */
export function actions(state: State): Action<Input>[] {
  const offered: Action<Input>[] = [];
  if (canSteal(state, "certificate")) {
    offered.push({
      input: { kind: "steal", key: "certificate" },
      label: { zh: "偷走证书的私钥", en: "Steal the certificate’s private key" },
    });
  }
  if (canSteal(state, "ticket")) {
    offered.push({
      input: { kind: "steal", key: "ticket" },
      label: { zh: "偷走服务端封票据的密钥", en: "Steal the server’s ticket key" },
    });
  }
  if (replayable(state) !== undefined) {
    offered.push({
      input: { kind: "replay" },
      label: { zh: "把录下的 0-RTT 再发一遍", en: "Send the recorded 0-RTT flight again" },
    });
  }
  if (canVisit(state, "full")) {
    offered.push({
      input: { kind: "visit", how: "full" },
      label: { zh: "客户端不带票据再来", en: "The client returns without a ticket" },
    });
  }
  if (canVisit(state, "resumed")) {
    offered.push({
      input: { kind: "visit", how: "resumed" },
      label: { zh: "客户端带着票据再来", en: "The client returns with its ticket" },
    });
  }
  if (canVisit(state, "early")) {
    offered.push({
      input: { kind: "visit", how: "early" },
      label: { zh: "客户端再来，用 0-RTT", en: "The client returns with 0-RTT" },
    });
  }
  return offered;
}
