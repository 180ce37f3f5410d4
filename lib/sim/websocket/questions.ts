import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describeStep } from "./describe";
import { frameOctets } from "./octets";
import type { Parameters } from "./parameters";
import type { Event, Frame, Input, State, Step } from "./state";
import { headerOctets } from "./wire";
import { say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** The frame that is about to be sent. */
function nextFrame(before: State): Step & { is: "frame" } {
  const shown = before.plan[before.done];
  if (shown?.is !== "frame") throw new Error("This question is for a frame only.");
  return shown;
}

/** Before a frame: its first octet, from FIN and opcode. */
const firstByte: Question = {
  prompt: (before) => {
    const { from, frame } = nextFrame(before);
    const who = from === "client" ? say("客户端", "the client") : say("服务器", "the server");
    const what = WHAT[kindOf(frame)];
    return say(
      `接下来${who.zh}发${what.zh}。这个 WebSocket 帧的第一个字节（十六进制）是什么？`,
      `Next ${who.en} sends ${what.en}. What is the first byte of this WebSocket frame, in hexadecimal?`,
    );
  },
  ask(before, _event, after) {
    const { frame } = nextFrame(before);
    const octet = frameOctets(before.seed, frame)[0] ?? 0;
    const values = [...new Set([0x81, 0x01, 0x80, 0x89, octet])].sort((a, b) => a - b);
    const fin = say(
      `${frame.fin ? "消息到此为止，FIN = 1" : "后面还有，FIN = 0"}；opcode 是 ${octet & 0x0f}。`,
      `${frame.fin ? "The message ends here, so FIN = 1" : "There is more to come, so FIN = 0"}; the opcode is ${octet & 0x0f}.`,
    );
    const why = describeStep(nextFrame(before), after);
    return {
      choices: values.map((value) => say(hex(value), hex(value))),
      right: values.indexOf(octet),
      why: say(`${why.zh}${fin.zh}`, `${why.en} ${fin.en}`),
    };
  },
};

type Kind = "whole" | "first" | "middle" | "last" | "ping" | "pong" | "close";
const WHAT: Record<Kind, Text> = {
  whole: say("一条完整的文本消息", "a whole text message"),
  first: say("一条文本消息的第一段", "the first part of a text message"),
  middle: say("这条消息的下一段", "the next part of this message"),
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

/** Before a frame: how many octets come in front of its payload. */
const overhead: Question = {
  prompt: (before) => {
    const { from, frame } = nextFrame(before);
    const { length } = frame;
    return from === "client"
      ? say(
          `客户端要发 ${length} 字节的消息，放在一个 WebSocket 帧里。数据前面有几个字节？`,
          `The client sends a message of ${length} bytes in one WebSocket frame. How many bytes stand before the data?`,
        )
      : say(
          `服务器要发 ${length} 字节，放在一个 WebSocket 帧里。数据前面有几个字节？`,
          `The server sends ${length} bytes in one WebSocket frame. How many bytes stand before the data?`,
        );
  },
  ask(before, _event, after) {
    const { frame } = nextFrame(before);
    const right = headerOctets(frame.length, frame.masked);
    const values = [2, 4, 6, 8, 10, 14];
    const why = describeStep(nextFrame(before), after);
    const key = frame.masked ? 4 : 0;
    const sum = `2 + ${right - key - 2} + ${key} = ${right}`;
    return {
      choices: values.map((value) => say(`${value}`, `${value}`)),
      right: values.indexOf(right),
      why: say(
        `${why.zh}首部 2 字节，再加扩展的长度和密钥：${sum}。`,
        `${why.en} There are 2 bytes, those of a longer length, and the key: ${sum}.`,
      ),
    };
  },
};

/** At the request: what becomes of the upgrade. */
const upgrade: Question = {
  prompt: ({ parameters }) => {
    const { zh, en } = onTheWay(parameters);
    return say(
      `${zh}客户端请求升级到 WebSocket。结果怎样？`,
      `${en} A client asks for an upgrade to WebSocket. What becomes of it?`,
    );
  },
  ask(before, _event, after) {
    const { plan } = before;
    const last = plan.findLast(({ is }) => is === "response");
    if (last?.is !== "response" || before.done > plan.indexOf(last)) throw new Error("upgrade: the answer is there already.");
    const failed = plan.find((step) => step.is === "strip" || (step.is === "check" && !step.ok));
    const reason = describeStep(failed ?? last, after);
    const works = plan.some(({ is }) => is === "open");
    return {
      choices: [
        say("有 101，脚本得到一条打开的连接", "There is a 101, and the script gets an open connection"),
        say("有 101，客户端却放弃这条连接", "There is a 101, and the client gives the connection up"),
        say("没有 101，脚本得到一个 error", "There is no 101, and the script gets an error"),
      ],
      right: works ? 0 : last.status === 101 ? 1 : 2,
      why: works
        ? say("key 和 accept 相符，版本和源也都可以。", "Key and accept value agree, and version and origin are acceptable.")
        : reason,
    };
  },
};

function onTheWay({ proxy, accept }: Parameters): Text {
  if (proxy === "drops")
    return say("路上有个不认识 WebSocket 的 HTTP 代理。", "On the way there is an HTTP proxy that does not know WebSocket.");
  if (accept === "decoded") {
    return say(
      "服务器算 accept 之前，先把 key 从 Base64 解码。",
      "The server decodes the key from Base64 before it computes the accept value.",
    );
  }
  return accept === "stale"
    ? say("回答的一方重复一个旧的 accept。", "Whoever answers repeats an old accept value.")
    : say("路上没有什么会改动首部。", "Nothing on the way changes header fields.");
}

const CODES = [1000, 1001, 1002, 1006];

/** Before the end: the code in the script's close event. */
const closeCode: Question = {
  prompt: (before) => {
    const { zh, en } = reasonToEnd(before);
    return say(`${zh}客户端的 close 事件里会是哪个代码？`, `${en} Which code will the client’s close event have?`);
  },
  ask(before, _event, after) {
    const end = before.plan.at(-1);
    if (end?.is !== "closed") throw new Error("close-code: the run does not end with a close event.");
    const cause = before.plan.find(({ is }) => is === "cut" || is === "break" || is === "refuse") ?? end;
    const [why, result] = [describeStep(cause, after), describeStep(end, after)];
    return {
      choices: CODES.map((code) => say(`${code}`, `${code}`)),
      right: CODES.indexOf(end.code),
      why: cause === end ? result : say(`${why.zh}${result.zh}`, `${why.en} ${result.en}`),
    };
  },
};

function reasonToEnd({ plan, parameters }: State): Text {
  const cause = plan.find(({ is }) => is === "cut" || is === "break" || is === "refuse");
  switch (cause?.is) {
    case "cut":
      return say(
        `一条 WebSocket 连接上 ${parameters.idleLimitS} 秒没有一帧，代理的耐心正好用完。`,
        `On a WebSocket connection there has been no frame for ${parameters.idleLimitS} s, and a proxy’s patience is just over.`,
      );
    case "break":
      return say("一条 WebSocket 连接被 RST 打断。", "A RST breaks a WebSocket connection.");
    case "refuse":
      return parameters.masking === "both"
        ? say("服务器给自己的一帧做了掩码。", "A WebSocket server has masked one of its frames.")
        : say("客户端发了一帧，没有做掩码。", "A WebSocket client has sent a frame without a mask.");
    default:
      return say("双方互相发了 Close 帧。", "Close frames go both ways.");
  }
}

/** Before the careless proxy reads: what the other user gets in the end. */
const visitor: Question = {
  prompt: ({ parameters }) => {
    const masks = parameters.masking !== "none";
    return say(
      `脚本在 WebSocket 消息里写了一个 GET /popular.js，${masks ? "浏览器做了掩码" : "没有掩码"}；代理没察觉升级，服务器配合作假。然后另一个用户经过这个代理要 popular.js。他会得到什么？`,
      `A script’s WebSocket message reads GET /popular.js, ${masks ? "and the browser masks it" : "and nothing masks it"}. A proxy has missed the upgrade, and the server joins in the fraud. Then another user asks for popular.js by way of this proxy. What does this user get?`,
    );
  },
  ask(before, _event, after) {
    const end = before.plan.find(({ is }) => is === "visitor-gets");
    const read = before.plan.find(({ is }) => is === "mistake");
    if (end?.is !== "visitor-gets" || read === undefined) throw new Error("visitor: there is no careless proxy.");
    const [why, result] = [describeStep(read, after), describeStep(end, after)];
    return {
      choices: [
        say("cdn.example 的真脚本", "The genuine script of cdn.example"),
        say("攻击者写的假脚本", "The script that the attacker wrote"),
        say("什么也得不到，连接断了", "Nothing, as the connection breaks"),
      ],
      right: end.poisoned ? 1 : 0,
      why: say(`${why.zh}${result.zh}`, `${why.en} ${result.en}`),
    };
  },
};

export const questions: Record<string, Question> = {
  "first-byte": firstByte,
  overhead,
  upgrade,
  "close-code": closeCode,
  visitor,
};

function hex(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}
