import type { Text } from "@/lib/text";
import { SUITES } from "@/lib/tls/suites";
import type { Engine } from "../engine";
import type { Parameters } from "./parameters";

const SUITE_OPTIONS: Record<string, Text> = Object.fromEntries(
  Object.entries(SUITES).map(([name, { version }]) => {
    const text = `TLS ${version}: ${name}`;
    return [name, { zh: text, en: text }];
  }),
);

export const labels: Engine<Parameters, unknown, unknown>["labels"] = {
  suite: {
    label: { zh: "版本与密码套件", en: "Version and cipher suite" },
    help: {
      zh: "名字里有 TLS_RSA 的，用 RSA 传递密钥；其余都用临时密钥交换",
      en: "TLS_RSA sends the key under RSA; all others exchange ephemeral shares",
    },
    options: SUITE_OPTIONS,
  },
  visit: {
    label: { zh: "客户端怎么来", en: "How the client comes" },
    help: { zh: "后两种只有 TLS 1.3 可以选", en: "The last two need a suite of TLS 1.3" },
    options: {
      first: { zh: "第一次来：完整握手", en: "for the first time: full handshake" },
      resumed: { zh: "带着上次的票据：恢复会话", en: "with a ticket from last time: resumption" },
      early: { zh: "带着票据，请求随第一批一起发：0-RTT", en: "with a ticket, and the request at once: 0-RTT" },
    },
  },
  request: {
    label: { zh: "请求", en: "Request" },
    options: {
      get: { zh: "GET /account：只读", en: "GET /account: reads" },
      post: { zh: "POST /transfer：转账", en: "POST /transfer: moves money" },
    },
  },
  serverGroup: {
    label: { zh: "服务端接受的群", en: "Group that the server accepts" },
    help: {
      zh: "客户端第一次来时猜 x25519；TLS_RSA 用不到它",
      en: "A first-time client guesses x25519; TLS_RSA has no use for one",
    },
    options: { x25519: { zh: "x25519", en: "x25519" }, secp256r1: { zh: "secp256r1", en: "secp256r1" } },
  },
  replayDefence: {
    label: { zh: "服务端怎么防 0-RTT 重放", en: "Defence against replayed 0-RTT" },
    options: {
      none: { zh: "不防", en: "none" },
      "single-use": { zh: "票据只认一次", en: "a ticket counts once" },
      "too-early": { zh: "用 425 回绝，握手之后再说", en: "answers 425 until the handshake is done" },
    },
  },
  rttMs: { label: { zh: "往返时间", en: "Round trip" }, unit: "ms" },
};
