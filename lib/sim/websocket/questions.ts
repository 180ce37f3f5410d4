import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { frameWords, lengthWords, MEANINGS, onTheWay, reasonToEnd, trickWords } from "./circumstances";
import { describeStep } from "./describe";
import { frameOctets } from "./octets";
import type { Event, Input, State, Step } from "./state";
import { headerOctets } from "./wire";

type Question = PredictionQuestion<State, Event | Input>;

/** The frame that is about to be sent. */
function nextFrame(before: State): Step & { is: "frame" } {
  const shown = before.plan[before.done];
  if (shown?.is !== "frame") throw new Error("This question is for a frame only.");
  return shown;
}

/** Before a frame: its first octet, from FIN and opcode. */
const firstByte: Question = {
  prompt(before) {
    const { from, frame } = nextFrame(before);
    return join(
      frameWords(from, frame, before),
      say("这个帧的第一个字节（十六进制）是什么？", "What is the first byte of this frame, in hexadecimal?"),
    );
  },
  ask(before, _event, after) {
    const { frame } = nextFrame(before);
    const octet = frameOctets(before.seed, frame)[0] ?? 0;
    const values = [...new Set([0x81, 0x01, 0x80, 0x89, octet])].sort((a, b) => a - b);
    const why = describeStep(nextFrame(before), after);
    const [fin, opcode] = [octet >> 7, (octet & 0x0f).toString(16).toUpperCase()];
    return {
      choices: values.map((value) => say(hex(value), hex(value))),
      right: values.indexOf(octet),
      why: join(
        why,
        say(`FIN = ${fin}，opcode ${opcode}，合起来是 ${hex(octet)}。`, `FIN = ${fin} and opcode ${opcode} make ${hex(octet)}.`),
      ),
      whys: values.map((value) => (value === octet ? undefined : MEANINGS[value])),
    };
  },
};

/** Before a frame: how many octets come in front of its payload. */
const overhead: Question = {
  prompt(before) {
    const { from, frame } = nextFrame(before);
    return join(lengthWords(from, frame), say("数据前面有几个字节的首部？", "How many bytes of header stand before the data?"));
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
  prompt: ({ parameters }) =>
    join(
      onTheWay(parameters),
      say("客户端请求升级到 WebSocket。结果怎样？", "A client asks for an upgrade to WebSocket. What becomes of it?"),
    ),
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
        : failed === undefined || last.status === 101
          ? reason
          : join(reason, describeStep(last, after)),
    };
  },
};

const CODES = [1000, 1001, 1002, 1006];

/** Before the end: the code in the script's close event. */
const closeCode: Question = {
  prompt: (before) =>
    join(reasonToEnd(before), say("客户端的 close 事件里会是哪个代码？", "Which code will the client’s close event have?")),
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
  prompt: ({ parameters }) => join(trickWords(parameters), say("他会得到什么？", "What does this user get?")),
  ask(before, _event, after) {
    const end = before.plan.find(({ is }) => is === "visitor-gets");
    const read = before.plan.filter(({ is }) => is === "mistake");
    if (end?.is !== "visitor-gets") throw new Error("visitor: there is no careless proxy.");
    return {
      choices: [
        say("cdn.example 的真脚本", "The genuine script of cdn.example"),
        say("攻击者写的假脚本", "The script that the attacker wrote"),
        say("什么也得不到，连接断了", "Nothing, as the connection breaks"),
      ],
      right: end.poisoned ? 1 : 0,
      why: join(...read.map((step) => describeStep(step, after)), describeStep(end, after)),
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
