import type { Text } from "@/lib/text";
import { say } from "../say";
import { sealedLength } from "./messages";
import type { Message, State, Step } from "./state";
import { capital, PARTY_WORDS } from "./words";

type Carried = Extract<Step, { is: "plain" | "sealed" | "hello" | "certificate" }>;

/** One message between two parties, and what matters about it. */
export function describeMessage(step: Carried, state: State): Text {
  const [from, to] = [PARTY_WORDS[step.from], PARTY_WORDS[step.to]];
  const sends = (zh: string, en: string) => say(`${from.zh}${zh}`, `${capital(from.en)} ${en}`);
  switch (step.is) {
    case "hello":
      return step.fate === "lost"
        ? sends(`试着用 https 连接，没有人答应。`, "tries to connect over https, and nobody answers.")
        : sends(`向${to.zh}发出 ClientHello：要建立 TLS 连接。`, `says ClientHello to ${to.en}: it wants TLS.`);
    case "certificate":
      return say(`${from.zh}${SHOWN[step.shown].zh}`, `${capital(from.en)} ${SHOWN[step.shown].en}`);
    case "sealed":
      return sends(
        `把${CONTENTS[step.message].zh}封在 TLS 里发给${to.zh}，线上是 ${sealedLength(step.message, state.parameters)} 个字节。`,
        `sends ${to.en} ${CONTENTS[step.message].en} inside TLS, ${sealedLength(step.message, state.parameters)} bytes on the wire.`,
      );
    case "plain":
      return plain(step, state);
  }
}

const CONTENTS: Record<Message, Text> = {
  get: say("请求", "the request"),
  redirect: say("跳转", "the redirect"),
  page: say("登录页", "the login page"),
  "page-stripped": say("登录页", "the login page"),
  login: say("密码", "the password"),
  welcome: say("欢迎页", "the welcome page"),
};

const SHOWN: Record<(Step & { is: "certificate" })["shown"], Text> = {
  bank: say(
    "出示 bank.example 的证书，并用私钥签了握手。",
    "shows the certificate of bank.example and signs the handshake with its key.",
  ),
  "own-ca": say(
    "截住连接，出示一张 bank.example 的证书，是马洛里自己的 CA 签的。",
    "has taken the connection, and shows a certificate for bank.example, signed by a CA of his own.",
  ),
  "other-name": say(
    "截住连接，出示 evil.example 的证书，公共 CA 签的，样样都真。",
    "has taken the connection, and shows the certificate of evil.example, genuine and from a public CA.",
  ),
  copied: say(
    "截住连接，出示银行真正的证书，握手却只能用别的密钥签。",
    "has taken the connection, and shows the bank’s own certificate, but must sign the handshake with another key.",
  ),
};

function plain({ from, to, message }: Step & { is: "plain" }, { attack }: State): Text {
  switch (message) {
    case "get":
      return to === "mallory"
        ? say(
            "浏览器发出明文的 GET，马洛里截下来，自己来回答。",
            "The browser’s GET goes out in the clear; Mallory keeps it, to answer it himself.",
          )
        : say(
            "浏览器用 http 发出 GET，谁在路上都看得见。",
            "The browser sends its GET over http, for anybody on the path to see.",
          );
    case "redirect":
      return say("银行答 301：请改走 https。", "The bank answers 301: go to https.");
    case "login":
      return say("用户填了密码，浏览器把它明文发出。", "The user fills in the password, and the browser sends it in the clear.");
    case "welcome":
      return from === "mallory"
        ? say(
            "马洛里把欢迎页也用 http 交给浏览器，一切如常。",
            "Mallory hands on the welcome page over http as well, and all seems well.",
          )
        : say("银行用 http 送来欢迎页。", "The bank sends its welcome page over http.");
    default:
      return from === "mallory"
        ? say(
            "马洛里把登录页用 http 交给浏览器，里面的 https 都改成了 http。",
            "Mallory hands the login page on over http, with every https in it made http.",
          )
        : say(
            attack === "none" ? "银行用 http 送来登录页。" : "银行用 http 送来登录页，马洛里想改就能改。",
            attack === "none"
              ? "The bank sends its login page over http."
              : "The bank sends its login page over http, which Mallory could alter at will.",
          );
  }
}
