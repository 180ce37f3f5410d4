import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { changesOf } from "./changes";
import type { Code, Event, Input, State } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

/** Why requests that arrive, or one whose connection is repeated, or all at the learner’s hand, fail at once. */
function causeOf({ isUp }: State, due: Event["kind"] | Input["kind"] | undefined): Text {
  if (due === "stop" || due === "crash")
    return { zh: "正在运行脚本的 worker 没了，连接断开", en: "The worker that runs a script is gone, and its connection closed" };
  return isUp
    ? { zh: "accept 队列满了，connect() 失败", en: "The accept queue is full, and connect() fails" }
    : { zh: "PHP-FPM 没在运行，连接被拒绝", en: "PHP-FPM is not running, and the connection is refused" };
}

const CODES: (Code | 503)[] = [200, 502, 503, 504];

/** Before a frame in which nginx answers somebody. */
export const code: Question = {
  prompt: (before, event) => {
    const due = event.kind;
    const { requestTerminateTimeoutS, fastcgiReadTimeoutS, fastcgiConnectTimeoutS } = before.parameters;
    if (due === "terminate") {
      return {
        zh: `一个脚本运行了 ${requestTerminateTimeoutS} s，request_terminate_timeout 到了，master 终止了它的 worker。nginx 向浏览器回答哪个状态码？`,
        en: `A script has run for ${requestTerminateTimeoutS} s, its request_terminate_timeout is over, and the master kills its worker. Which status code does nginx answer?`,
      };
    }
    if (due === "read-timeout") {
      return {
        zh: `nginx 等了 ${fastcgiReadTimeoutS} s，worker 一个字节也没有回。nginx 向浏览器回答哪个状态码？`,
        en: `nginx has waited ${fastcgiReadTimeoutS} s without a byte from the worker. Which status code does it answer?`,
      };
    }
    if (due === "finish") {
      return {
        zh: "worker 做完了，把整个响应写回给 nginx。nginx 向浏览器回答哪个状态码？",
        en: "A worker is done and writes its whole response to nginx. Which status code does nginx answer?",
      };
    }
    if (due === "connect-timeout") {
      return {
        zh: `nginx 连 PHP-FPM，等了 ${fastcgiConnectTimeoutS} s 也没连上，没有谁拒绝。nginx 向浏览器回答哪个状态码？`,
        en: `nginx has tried for ${fastcgiConnectTimeoutS} s to connect to PHP-FPM, without an answer or a refusal. Which status code does it answer?`,
      };
    }
    const cause = causeOf(before, due);
    return {
      zh: `${cause.zh}，nginx 马上知道。它向浏览器回答哪个状态码？`,
      en: `${cause.en}: nginx knows at once. Which status code does it answer?`,
    };
  },
  ask(before, event, after) {
    const { answered } = changesOf(before, after);
    const given = ([502, 504, 200] as const).find((one) => answered[one].length > 0);
    if (given === undefined) throw new Error("code: nginx answers nothing in this frame.");
    const why: Record<Code, Text> = {
      200: { zh: "worker 做完了，回答完整。", en: "The worker is done and the response complete." },
      502:
        event.kind === "terminate"
          ? {
              zh: "连接断了，没有像样的回答：502。到头的是 PHP-FPM 的时限，不是 nginx 的耐心。",
              en: "The connection closed without a proper response: 502. What ran out was PHP-FPM’s limit and not nginx’s patience.",
            }
          : after.requests.some((request, at) => answered[502].includes(at) && request.connectedAtMs !== null)
            ? { zh: "连接断了，没有像样的回答：502。", en: "The connection closed without a proper response: 502." }
            : { zh: "连接建立不起来，nginx 马上就知道：502。", en: "No connection can be made, and nginx knows at once: 502." },
      504: { zh: "nginx 自己的耐心到头了：504。", en: "It is nginx’s own patience that has run out: 504." },
    };
    return {
      choices: CODES.map((number) => ({ zh: String(number), en: String(number) })),
      right: CODES.indexOf(given),
      why: why[given],
      whys: [
        { zh: "200 要有完整的回答。", en: "For a 200 there has to be a complete response." },
        {
          zh: "502 是连接断了、被拒绝，或者回答不成样子。",
          en: "A 502 is for a connection that is closed or refused, or a response that is none.",
        },
        {
          zh: "503 是服务器自己暂时不接；这里没有谁这样回答。",
          en: "A 503 is from a server that takes nothing for a while; nobody here has answered so.",
        },
        { zh: "504 是 nginx 自己等到了时限。", en: "A 504 is for when nginx’s own time limit has run out." },
      ],
    };
  },
};

/** The first of the requests for which nginx gives up waiting. */
function timedOut(before: State, event: Event | Input, after: State): { index: number; isRunning: boolean } {
  const [index] = event.kind === "read-timeout" ? changesOf(before, after).answered[504] : [];
  if (index === undefined) throw new Error("the-work: no response times out in this frame.");
  return { index, isRunning: before.requests[index]?.stage === "running" };
}

/** Before a frame in which nginx gives up waiting for a response. */
export const theWork: Question = {
  prompt(before, event, after) {
    const { index, isRunning } = timedOut(before, event, after);
    const { fastcgiReadTimeoutS, requestTerminateTimeoutS } = before.parameters;
    const startedAtMs = before.requests[index]?.startedAtMs ?? after.nowMs;
    const ranS = Math.round((after.nowMs - startedAtMs) / 1000);
    const where = isRunning
      ? {
          zh: `#${index + 1} 的脚本到最后才写输出，已经运行了 ${ranS} s，还没做完`,
          en: `The script for #${index + 1}, which writes its output at the end, has run for ${ranS} s and is not done`,
        }
      : { zh: `#${index + 1} 还在 accept 队列里`, en: `#${index + 1} is still in the accept queue` };
    const limit =
      requestTerminateTimeoutS === 0
        ? { zh: "request_terminate_timeout 没有设", en: "there is no request_terminate_timeout" }
        : {
            zh: `request_terminate_timeout 是 ${requestTerminateTimeoutS} s`,
            en: `the request_terminate_timeout is ${requestTerminateTimeoutS} s`,
          };
    return {
      zh: `${where.zh}；${limit.zh}。nginx 等满了 ${fastcgiReadTimeoutS} s，向浏览器回答 504，断开连接。这个脚本怎么办？`,
      en: `${where.en}; ${limit.en}. nginx has waited its ${fastcgiReadTimeoutS} s, answers 504 and closes the connection. What becomes of the script?`,
    };
  },
  ask(before, event, after) {
    const { isRunning } = timedOut(before, event, after);
    return {
      choices: [
        { zh: "worker 察觉断开，马上停下", en: "The worker notices and stops at once" },
        { zh: "master 把那个 worker 终止", en: "The master kills that worker for it" },
        { zh: "照样运行到底，结果没人要", en: "It is run to its end, for nobody" },
        { zh: "nginx 换一个 worker 再试", en: "nginx tries it with another worker" },
      ],
      right: 2,
      why: isRunning
        ? {
            zh: "没有人告诉 worker。超时的是 nginx，占着的是 worker：它在这段时间里接不了别的请求。",
            en: "Nobody tells the worker. It was nginx that timed out, and the worker stays occupied: for all that time it can take no other request.",
          }
        : {
            zh: "请求已经发出，躺在队列里；轮到时 worker 照样接走，照样做。",
            en: "The request was sent and lies in the queue; when its turn comes a worker takes it and does it all the same.",
          },
      whys: [
        {
          zh: "它要到写输出的时候才会察觉，而这个脚本到最后才写。",
          en: "It would notice only as it writes, and this script writes at its end.",
        },
        {
          zh: "master 只看 request_terminate_timeout，不知道 nginx 等不等。",
          en: "The master goes by request_terminate_timeout and does not know who waits.",
        },
        undefined,
        {
          zh: "nginx 只知道这一个地址，挑不了 worker；已经回答了 504，也不再试。",
          en: "nginx knows one address and cannot choose a worker; and having answered 504, it is done.",
        },
      ],
    };
  },
};
