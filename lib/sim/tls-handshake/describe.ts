import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import { describe12 } from "./describe12";
import { describe13 } from "./describe13";
import type { MessageName } from "./messages";
import type { Event, Input, Sent, State } from "./state";
import { COOKIE, REQUESTS } from "./texts";

/** What has just arrived and what it settles, in one sentence; or what a stolen key opens. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (after === before) return { zh: "什么也没有发生。", en: "Nothing happens." };
  if (event.kind === "steal") return stolen(after, event.key);
  const message = after.sent.at(-1);
  if (message === undefined) return { zh: "什么也没有发生。", en: "Nothing happens." };
  return describeTcp(after, message) ?? (is12(after) ? describe12(after, message) : describe13(after, message));
}

function describeTcp(state: State, { name, connection: at }: Sent): Text | undefined {
  const connection = state.connections[at];
  if (name === "syn") {
    if (connection?.kind === "replay") {
      return {
        zh: "一秒之后，窃听者自己开了一条 TCP 连接，连到同一台服务端。",
        en: "A second later the eavesdropper opens a TCP connection of her own to the same server.",
      };
    }
    return at === 0
      ? {
          zh: "客户端的 SYN 到了服务端的 443 端口：到这里为止，和 HTTP 只差一个端口号。",
          en: "The client’s SYN reaches port 443: so far only the port differs from plain HTTP.",
        }
      : {
          zh: "五秒之后，客户端又来了，开一条新的 TCP 连接。",
          en: "Five seconds later the client is back and opens a new TCP connection.",
        };
  }
  if (name === "syn-ack") {
    return { zh: "服务端的 SYN,ACK 到了，TLS 可以开始了。", en: "The server’s SYN,ACK is back, and TLS can begin." };
  }
  if (name === "abandon") {
    return {
      zh: "接下来该发 Finished 了，而她没有任何密钥：她断开连接；要做的事，服务端已经做了或者没做。",
      en: "Now a Finished would be due, and she has no key to make one: she resets the connection, and what is done is done.",
    };
  }
  return undefined;
}

function stolen(state: State, key: "certificate" | "ticket"): Text {
  const { suite, request } = state.parameters;
  const has = (name: MessageName) => state.sent.some((message) => message.name === name);
  if (key === "ticket") {
    return has("early-request")
      ? {
          zh: "窃听者偷到了封票据的密钥：她打开 ClientHello 里的票据，取出 PSK，读到所有 0-RTT 数据；其余的还掺进了临时密钥，仍然打不开。",
          en: "The eavesdropper steals the ticket key, opens the ticket in the ClientHello and reads all 0-RTT data; the rest also hangs on ephemeral keys and stays shut.",
        }
      : {
          zh: "窃听者偷到了封票据的密钥，能取出 PSK，可是录下的流量里没有只靠 PSK 加密的东西：什么也打不开。",
          en: "The eavesdropper steals the ticket key and could take PSKs out of tickets, yet nothing in her recording hangs on a PSK alone: it opens nothing.",
        };
  }
  if (SUITES[suite].keyExchange === "rsa" && !has("request")) {
    return {
      zh: "窃听者偷到了私钥：请求还没有上线，可是等 ClientKeyExchange 经过，她就能解开它，往后的都读得到。",
      en: "The eavesdropper steals the private key: no request has crossed yet, but she can decrypt the ClientKeyExchange when it passes, and read all that follows.",
    };
  }
  if (SUITES[suite].keyExchange === "rsa") {
    return {
      zh: `窃听者偷到了私钥，解开录下的 ClientKeyExchange，算出所有密钥：${REQUESTS[request].line}、${COOKIE}，连同以后的，都读得到。`,
      en: `The eavesdropper steals the private key, decrypts the recorded ClientKeyExchange and computes every key: she reads ${REQUESTS[request].line}, ${COOKIE} and all that is to come.`,
    };
  }
  return {
    zh: "窃听者偷到了私钥，可是这把钥匙只会签名：录下的东西一个字节也打不开。她今后倒是能冒充这台服务端。",
    en: "The eavesdropper steals the private key, which only signs: of her recording it opens not one byte, though from now on she can pose as the server.",
  };
}

function is12({ parameters }: State): boolean {
  return SUITES[parameters.suite].version === "1.2";
}
