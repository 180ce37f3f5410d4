import type { Text } from "@/lib/text";
import type { Sent, State } from "./state";
import { REQUESTS } from "./texts";

/** What follows the handshake, in either version. */
export function describeData(state: State, { name, connection: at, arrivesAtMs }: Sent): Text {
  const { request } = state.parameters;
  const connection = state.connections[at];
  switch (name) {
    case "request":
      return {
        zh: `${REQUESTS[request].line} 到了服务端；线上只看得出它多长。`,
        en: `${REQUESTS[request].line} reaches the server; on the wire only its length shows.`,
      };
    case "response":
      if (connection?.kind === "replay") return replayed(state);
      return {
        zh: `响应到了客户端：从 SYN 算起 ${Math.round(arrivesAtMs - (connection?.startedAtMs ?? 0))} ms。`,
        en: `The response reaches the client, ${Math.round(arrivesAtMs - (connection?.startedAtMs ?? 0))} ms after its SYN.`,
      };
    case "client-close":
      return {
        zh: "客户端用加密的 close_notify 说自己没有话了，并关闭 TCP。",
        en: "The client says with an encrypted close_notify that it has no more to say, and closes TCP.",
      };
    default:
      return { zh: "服务端也一样，连接结束。", en: "The server does the same, and the connection is over." };
  }
}

function replayed({ transfers, parameters }: State): Text {
  return parameters.request === "post"
    ? {
        zh: `服务端把这笔转账又做了一次，这已是第 ${transfers} 次；回应她读不懂，也用不着读。`,
        en: `The server carries out the transfer again, now number ${transfers}; she cannot read the answer and need not.`,
      }
    : {
        zh: "服务端又答了一次；请求只是读，没有损害，而回应她读不懂。",
        en: "The server answers once more; the request only reads, so no harm is done, and she cannot read the answer.",
      };
}
