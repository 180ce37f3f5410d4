import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describeStep } from "./describe";
import { frameOctets } from "./octets";
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
    return say(`接下来${who.zh}发${what.zh}。第一个字节是什么？`, `Next ${who.en} sends ${what.en}. What is its first byte?`);
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
          `客户端要发 ${length} 字节的消息，一帧。数据前面有几个字节？`,
          `The client sends a message of ${length} bytes in one frame. How many bytes stand before the data?`,
        )
      : say(
          `服务器要发 ${length} 字节，一帧。数据前面有几个字节？`,
          `The server sends ${length} bytes in one frame. How many bytes stand before the data?`,
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
  prompt: say("这次升级会怎样？", "What becomes of this upgrade?"),
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

const CODES = [1000, 1001, 1002, 1006];

/** Before the end: the code in the script's close event. */
const closeCode: Question = {
  prompt: say("脚本的 close 事件里会是哪个代码？", "Which code will the script’s close event have?"),
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

/** Before the careless proxy reads: what the other user gets in the end. */
const visitor: Question = {
  prompt: say(
    "等一会儿，另一个用户经过这个代理要 popular.js。他会得到什么？",
    "Later another user asks for popular.js by way of this proxy. What will he get?",
  ),
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
