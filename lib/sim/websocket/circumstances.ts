import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { FORGED_REQUEST } from "./contents";
import type { Parameters } from "./parameters";
import type { Frame, Side, State } from "./state";

/*
 * What a prediction has to say because the picture before the event does not show it. It is asked weeks later, too, with
 * that picture alone: no title, no parameters.
 */

const SIDES: Record<Side, Text> = { client: say("客户端", "the client"), server: say("服务器", "the server") };

/** Which frame comes next, and whether it comes in the middle of a message. */
export function frameWords(from: Side, frame: Frame, { plan, done }: State): Text {
  const who = SIDES[from];
  const what = WHAT[kindOf(frame)];
  const last = plan.slice(0, done).findLast((step) => step.is === "frame" && step.from === from && isData(step.frame));
  const isBetween = !isData(frame) && last?.is === "frame" && !last.frame.fin;
  return isBetween
    ? say(
        `没有扩展。${who.zh}的消息还没发完，中间插进${what.zh}。`,
        `There are no extensions. In the middle of a message ${who.en} sends ${what.en}.`,
      )
    : say(`没有扩展。接下来${who.zh}发${what.zh}。`, `There are no extensions. Next ${who.en} sends ${what.en}.`);
}

function isData({ opcode }: Frame): boolean {
  return opcode === "text" || opcode === "binary" || opcode === "continuation";
}

type Kind = "whole" | "first" | "middle" | "last" | "ping" | "pong" | "close";
const WHAT: Record<Kind, Text> = {
  whole: say("一条完整的文本消息，只用一帧", "a whole text message in one frame"),
  first: say("一条文本消息的第一段，后面还有", "the first part of a text message, with more to come"),
  middle: say("这条消息的下一段，后面还有", "the next part of this message, with more to come"),
  last: say("这条消息的最后一段", "the last part of this message"),
  ping: say("一个 ping", "a ping"),
  pong: say("一个 pong", "a pong"),
  close: say("一个 Close 帧", "a Close frame"),
};

function kindOf({ opcode, fin }: Frame): Kind {
  if (opcode === "continuation") return fin ? "last" : "middle";
  if (opcode === "text") return fin ? "whole" : "first";
  return opcode === "binary" ? "whole" : opcode;
}

/** What a first octet says, for those that are always offered. */
export const MEANINGS: Record<number, Text> = {
  0: say("00 是中间一段：FIN = 0，opcode 0。", "00 is a middle part: FIN = 0, opcode 0."),
  1: say("01 是文本消息的第一段：FIN = 0，opcode 1。", "01 is the first part of a text message: FIN = 0, opcode 1."),
  128: say("80 是消息的最后一段：FIN = 1，opcode 0。", "80 is the last part of a message: FIN = 1, opcode 0."),
  129: say("81 是只有一帧的文本消息：FIN = 1，opcode 1。", "81 is a text message in a single frame: FIN = 1, opcode 1."),
  136: say("88 是 Close：FIN = 1，opcode 8。", "88 is a Close: FIN = 1, opcode 8."),
  137: say("89 是 ping：FIN = 1，opcode 9。", "89 is a ping: FIN = 1, opcode 9."),
  138: say("8a 是 pong：FIN = 1，opcode A。", "8a is a pong: FIN = 1, opcode A."),
};

/** How long a frame is, and where a side does with the mask what it must not. */
export function lengthWords(from: Side, { length, masked }: Frame): Text {
  const who = SIDES[from];
  const isWrong = masked !== (from === "client");
  const mask = masked
    ? say("，而且违反规定做了掩码", " and, against the rules, masks it")
    : say("，而且违反规定没做掩码", " and, against the rules, does not mask it");
  const [zh, en] = isWrong ? [mask.zh, mask.en] : ["", ""];
  return say(
    `${who.zh}要发 ${length} 字节，放在一个 WebSocket 帧里${zh}。`,
    `${capital(who.en)} sends ${length} bytes in one WebSocket frame${en}.`,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What decides whether an upgrade succeeds. */
export function onTheWay({ proxy, accept, version, origin, checksOrigin }: Parameters): Text {
  if (proxy === "drops") {
    return say(
      "路上有个不认识 WebSocket 的 HTTP 代理，别的照标准办。",
      "On the way there is an HTTP proxy that does not know WebSocket, and otherwise follows the standard.",
    );
  }
  if (version !== "13") {
    return say(
      `客户端要的是版本 ${version}，服务器只会 13。`,
      `The client asks for version ${version}, and the server knows 13 only.`,
    );
  }
  const page =
    origin === "own"
      ? null
      : checksOrigin
        ? say(
            "页面是 evil.example 的，服务器只认自己的 Origin。",
            "The page is of evil.example, and the server accepts no Origin but its own.",
          )
        : say(
            "页面是 evil.example 的，服务器不看 Origin。",
            "The page is of evil.example, and the server does not look at Origin.",
          );
  return join(page, ACCEPTS[accept]);
}

const ACCEPTS: Record<Parameters["accept"], Text> = {
  right: say("路上没有什么会改动首部。", "Nothing on the way changes header fields."),
  decoded: say(
    "服务器算 accept 之前，先把 key 从 Base64 解码。",
    "The server decodes the key from Base64 before it computes the accept value.",
  ),
  stale: say("回答的一方重复一个旧的 accept。", "Whoever answers repeats an old accept value."),
};

/** Why a connection ends. */
export function reasonToEnd({ plan, parameters }: State): Text {
  const cause = plan.find(({ is }) => is === "cut" || is === "break" || is === "refuse");
  switch (cause?.is) {
    case "cut":
      return say(
        `WebSocket 连接经过一个代理，服务器 ${parameters.idleLimitS} 秒没有动静它就关掉 TCP。现在正好安静了 ${parameters.idleLimitS} 秒。`,
        `A WebSocket connection goes through a proxy that closes TCP when the server has been silent for ${parameters.idleLimitS} s. It has been silent for ${parameters.idleLimitS} s now.`,
      );
    case "break":
      return say("一条 WebSocket 连接被 RST 打断。", "A RST breaks a WebSocket connection.");
    case "refuse":
      return parameters.masking === "both"
        ? say(
            "服务器给自己的一帧做了掩码；客户端看出来，马上断开，不等对方的 Close。",
            "A WebSocket server has masked one of its frames; the client notices and hangs up at once, without waiting for a Close.",
          )
        : say("客户端发了一帧，没有做掩码。", "A WebSocket client has sent a frame without a mask.");
    default:
      return farewell(plan);
  }
}

function farewell(plan: State["plan"]): Text {
  const first = plan.find((step) => step.is === "frame" && step.frame.opcode === "close");
  if (first?.is !== "frame") return say("WebSocket 的握手失败了。", "The handshake of a WebSocket has failed.");
  return first.from === "client"
    ? say("事情办完了，页面里的脚本正常地关闭 WebSocket。", "All is done, and the page’s script closes the WebSocket normally.")
    : say(
        "服务器要停机，用 Close 帧告诉客户端自己要走了。",
        "The server is about to shut down, and tells the client by a Close frame that it is going away.",
      );
}

/** The trick with the careless proxy, up to the question. */
export function trickWords({ masking }: Parameters): Text {
  const [line] = FORGED_REQUEST.split("\r\n");
  const mask = masking === "none" ? say("没有做掩码", "nothing masks it") : say("浏览器做了掩码", "the browser masks it");
  return say(
    `一个带缓存的代理没察觉升级，还把经过的字节当 HTTP 读。攻击者的脚本发一条 WebSocket 消息，内容是发往 cdn.example 的 ${line}，${mask.zh}；攻击者的服务器用一帧回答，内容像一个 HTTP 响应。然后另一个用户经过这个代理要 popular.js。`,
    `A caching proxy has not noticed the upgrade and goes on reading HTTP. A script of the attacker’s sends a WebSocket message that reads ${line}, for cdn.example, and ${mask.en}; the attacker’s server replies with a frame that reads like an HTTP response. Then another user asks for popular.js through this proxy.`,
  );
}
