import type { Text } from "@/lib/text";
import { say } from "../say";
import { type Frame, OPCODES, type Side, type State } from "./state";
import { extendedLengthOctets } from "./wire";

/** What a frame says, as it arrives; `state` is the one after it. */
export function describeFrame(from: Side, frame: Frame, state: State): Text {
  switch (frame.opcode) {
    case "close":
      return close(from, frame, state);
    case "ping":
      return isAmidMessage(state)
        ? say(
            "消息还没发完，服务器先插一个 ping：控制帧可以夹在中间。",
            "Before its message is complete the server sends a ping: control frames may come in between.",
          )
        : say("服务器发一个 ping，里面是什么由它定。", "The server sends a ping; what it carries is up to the server.");
    case "pong":
      return say(
        "客户端立刻回 pong，带回同样的内容，照例做掩码。",
        "The client answers at once by a pong that carries the same text, masked like all its frames.",
      );
    default:
      return dataFrame(from, frame);
  }
}

function dataFrame(from: Side, frame: Frame): Text {
  if (frame.content === "forged-request") {
    return frame.masked
      ? say(
          "脚本的消息写得像一个 HTTP 请求，浏览器给它做了掩码。",
          "The script’s message looks like an HTTP request, and the browser has masked it.",
        )
      : say(
          "脚本的消息写得像一个 HTTP 请求，而且没有掩码，原样上了线路。",
          "The script’s message looks like an HTTP request, and without a mask it crosses the wire as it is.",
        );
  }
  if (frame.content === "forged-response") {
    return say(
      "攻击者的服务器回一条写得像 HTTP 响应的消息。",
      "The attacker’s server replies with a message that looks like an HTTP response.",
    );
  }
  return from === "client" ? bid(frame) : price(frame);
}

function bid({ masked, length }: Frame): Text {
  const octets = extendedLengthOctets(length);
  const where =
    octets === 0
      ? say("长度放得进 7 位", "its length fits into 7 bits")
      : say(`长度另占 ${octets} 个字节`, `its length takes ${octets} bytes more`);
  return masked
    ? say(
        `客户端发出 ${length} 字节的消息，用一个新的密钥做掩码；${where.zh}。`,
        `The client sends a message of ${length} bytes, masked with a fresh key; ${where.en}.`,
      )
    : say(`客户端发出 ${length} 字节的消息，没有掩码。`, `The client sends a message of ${length} bytes, without a mask.`);
}

function price({ fin, opcode, masked }: Frame): Text {
  if (masked) return say("服务器发来一帧，MASK = 1。", "The server sends a frame with MASK = 1.");
  if (fin && opcode === "text") {
    return say("服务器先开口：没有人问，它就发来一条消息。", "The server speaks first: a message nobody has asked for.");
  }
  if (opcode === "text") {
    return say(
      "服务器的消息分段发来：FIN = 0，后面还有。",
      "The server sends its message in parts: FIN = 0, there is more to come.",
    );
  }
  return fin
    ? say("最后一段：opcode 是 0，FIN = 1。", "The last part: the opcode is 0, and FIN = 1.")
    : say("下一段：opcode 是 0，接着前面的。", "The next part: the opcode is 0, it goes on with what came before.");
}

function close(from: Side, { code = 0, serial }: Frame, { plan }: State): Text {
  const isAnswer = plan.some((step) => step.is === "frame" && step.frame.opcode === "close" && step.frame.serial < serial);
  const who = from === "client" ? say("客户端", "The client") : say("服务器", "The server");
  if (isAnswer) {
    return say(
      `${who.zh}也回一个 Close 帧，代码还是 ${code}。`,
      `${who.en} answers by a Close frame with the same code, ${code}.`,
    );
  }
  const why = {
    1000: say("事情办完了", "it has finished"),
    1001: say("它要走了", "it goes away"),
    1002: say("对方违反了协议", "the other side broke the protocol"),
  }[code];
  return why === undefined
    ? say(`${who.zh}发出 Close 帧，代码 ${code}。`, `${who.en} sends a Close frame, ${code}.`)
    : say(`${who.zh}发出 Close 帧，代码 ${code}：${why.zh}。`, `${who.en} sends a Close frame, ${code}: ${why.en}.`);
}

/** Whether the last data frame of the server, up to this state, left its message unfinished. */
export function isAmidMessage({ plan, done }: State): boolean {
  const last = plan
    .slice(0, done)
    .findLast((step) => step.is === "frame" && step.from === "server" && OPCODES[step.frame.opcode] < OPCODES.close);
  return last?.is === "frame" && !last.frame.fin;
}
