import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import type { Parameters } from "./parameters";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

/** Where the keys of a connection come from. */
export function exchangeWords({ suite, serverGroup, visit }: Parameters): Text {
  if (SUITES[suite].version === "1.2") return { zh: `TLS 1.2，${suite}`, en: `TLS 1.2 with ${suite}` };
  switch (visit) {
    case "first":
      return { zh: `TLS 1.3，第一次访问，密钥交换 ${serverGroup}`, en: `TLS 1.3, a first visit, key exchange ${serverGroup}` };
    case "resumed":
      return {
        zh: `TLS 1.3，凭票据恢复，密钥交换 ${serverGroup}`,
        en: `TLS 1.3, resumed with a ticket, key exchange ${serverGroup}`,
      };
    case "early":
      return {
        zh: `TLS 1.3，凭票据恢复，请求作为 0-RTT 数据发出，密钥交换 ${serverGroup}`,
        en: `TLS 1.3, resumed with a ticket, the request sent as 0-RTT data, key exchange ${serverGroup}`,
      };
  }
}

/** How the client comes, which decides how long it takes. */
export function visitWords(parameters: Parameters): Text {
  const { suite, visit, serverGroup, replayDefence } = parameters;
  if (SUITES[suite].version === "1.2") return { zh: "TLS 1.2 的完整握手", en: "A full handshake of TLS 1.2" };
  switch (visit) {
    case "first":
      return serverGroup === "x25519"
        ? {
            zh: "TLS 1.3，第一次访问；ClientHello 带着 x25519 的密钥份额，服务端正好接受 x25519",
            en: "TLS 1.3, a first visit; the ClientHello has a key share for x25519, which the server accepts",
          }
        : {
            zh: `TLS 1.3，第一次访问；ClientHello 带着 x25519 的密钥份额，服务端只接受 ${serverGroup}`,
            en: `TLS 1.3, a first visit; the ClientHello has a key share for x25519, and the server accepts ${serverGroup} only`,
          };
    case "resumed":
      return { zh: "TLS 1.3，客户端带着票据，不用 0-RTT", en: "TLS 1.3; the client has a ticket and does not use 0-RTT" };
    case "early": {
      const early = {
        zh: "TLS 1.3，客户端带着票据，请求作为 0-RTT 数据发出",
        en: "TLS 1.3; the client has a ticket and sends its request as 0-RTT data",
      };
      return replayDefence === "too-early"
        ? {
            zh: `${early.zh}，服务端先回 425，握手完成后才处理`,
            en: `${early.en}, which the server first answers with 425 and processes after the handshake only`,
          }
        : early;
    }
  }
}
