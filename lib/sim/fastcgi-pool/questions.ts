import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { changesOf } from "./changes";
import { queueLength } from "./pool";
import type { Code, Event, Input, State } from "./state";
import { next } from "./step";

type Question = PredictionQuestion<State, Event | Input>;

/** Before a frame in which requests arrive: what becomes of the last of them. */
const lastArrival: Question = {
  prompt: (state) => {
    const { requests, workers, queue, parameters } = state;
    const nextAtMs = Math.min(...requests.filter((one) => one.stage === "coming").map((one) => one.arrivesAtMs));
    const coming = requests.flatMap((one, at) => (one.stage === "coming" && one.arrivesAtMs === nextAtMs ? [at + 1] : []));
    const idle = workers.filter((worker) => worker.request === null).length;
    const free = queueLength(state) - queue.length;
    const socket =
      parameters.socket === "unix" ? { zh: "Unix 套接字", en: "a Unix socket" } : { zh: "TCP 套接字", en: "a TCP socket" };
    return {
      zh: `pm = ${parameters.pm}，上限 ${parameters.maxChildren} 个 worker，现有 ${workers.length} 个，空闲 ${idle} 个；监听的是 ${socket.zh}，accept 队列还容得下 ${free} 个。同时来了 ${coming.length} 个请求，最后的 #${coming.at(-1)} 先会怎样？`,
      en: `Workers under pm = ${parameters.pm}: ${parameters.maxChildren} at most, ${workers.length} running and ${idle} idle; the accept queue of ${socket.en} has room for ${free}. ${coming.length === 1 ? "A request comes" : `${coming.length} requests come at once`}: what becomes of #${coming.at(-1)} at first?`,
    };
  },
  ask(before, event, after) {
    const { came, accepted, queued, dropped } = changesOf(before, after);
    const last = came.at(-1);
    if (event.kind !== "arrive" || last === undefined) throw new Error("last-arrival: no request arrives in this frame.");
    const right = accepted.includes(last) ? 0 : queued.includes(last) ? 1 : dropped.includes(last) ? 3 : 2;
    const why: Text[] = [
      {
        zh: "有 worker 正睡在 accept() 里，或者 master 为它 fork 了一个。",
        en: "A worker sleeps in accept(), or the master forks one for it.",
      },
      {
        zh: "worker 都在忙，队列还有位置：连接已经建立，只是没有人接。",
        en: "All workers are busy and the queue has room: the connection stands, only nobody takes it.",
      },
      {
        zh: "连不上的时候 nginx 不等：Unix 套接字的队列满了，或者没有谁在监听。",
        en: "Where it cannot connect nginx does not wait: the queue of the Unix socket is full, or nobody listens.",
      },
      {
        zh: "TCP 的队列满了：内核丢掉 SYN，什么也不说，过一会儿再重发。",
        en: "The queue behind TCP is full: the kernel drops the SYN without a word, and it is repeated later.",
      },
    ];
    return {
      choices: [
        { zh: "马上有一个 worker 接走", en: "A worker takes it at once" },
        { zh: "在 accept 队列里等着", en: "It waits in the accept queue" },
        { zh: "nginx 马上回答 502", en: "nginx answers 502 at once" },
        { zh: "没有回音，稍后再试连接", en: "No reply; it is tried again" },
      ],
      right,
      why: why[right] as Text,
    };
  },
};

const CODES: (Code | 503)[] = [200, 502, 503, 504];

/** Before a frame in which nginx answers somebody. */
const code: Question = {
  prompt: (before) => {
    const due = next(before)?.kind;
    const { requestTerminateTimeoutS, fastcgiReadTimeoutS } = before.parameters;
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
    return { zh: "在这一步，nginx 会回答哪个状态码？", en: "Which status code does nginx answer in this step?" };
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
    };
  },
};

/** Before a frame in which nginx gives up waiting for a response. */
const theWork: Question = {
  prompt: {
    zh: "nginx 不再等了，向浏览器回答 504，断开连接。这个请求的脚本怎么办？",
    en: "nginx waits no longer, answers 504 and closes the connection. What becomes of the script for this request?",
  },
  ask(before, event, after) {
    if (event.kind !== "read-timeout") throw new Error("the-work: no response times out in this frame.");
    const [index] = changesOf(before, after).answered[504];
    const isRunning = index !== undefined && before.requests[index]?.stage === "running";
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
    };
  },
};

/** Before a frame in which the master looks after its idle workers. */
const beatDoes: Question = {
  prompt: ({ workers, queue, parameters }) => {
    const idle = workers.filter((worker) => worker.request === null).length;
    const { pm, maxChildren, minSpareServers, maxSpareServers } = parameters;
    const spare =
      pm === "dynamic"
        ? {
            zh: `，空闲的要有 ${minSpareServers} 到 ${maxSpareServers} 个`,
            en: `, ${minSpareServers} to ${maxSpareServers} of them spare`,
          }
        : { zh: "", en: "" };
    return {
      zh: `pm = ${pm}，worker 最多 ${maxChildren} 个${spare.zh}。master 查看：现有 ${workers.length} 个，空闲 ${idle} 个，队列里 ${queue.length} 个请求。它做什么？`,
      en: `pm = ${pm} with at most ${maxChildren} workers${spare.en}. The master looks: ${workers.length} workers, ${idle} idle, ${queue.length} requests in the queue. What does it do?`,
    };
  },
  ask(before, event, after) {
    if (event.kind !== "beat") throw new Error("beat-does: the master does not look in this frame.");
    const { forked, ended } = changesOf(before, after);
    const waiting = Math.max(before.queue.length, 2);
    const choices: Text[] = [
      { zh: "什么也不做", en: "Nothing" },
      { zh: "结束一个", en: "It ends one" },
      { zh: "启动一个", en: "It starts one" },
      { zh: `启动 ${waiting} 个`, en: `It starts ${waiting}` },
    ];
    const right = ended > 0 ? 1 : forked === 1 ? 2 : 3;
    const why =
      ended > 0
        ? { zh: "空闲的太多或太久，每次查看结束一个。", en: "Too many are idle, or for too long: it ends one at each look." }
        : {
            zh: "它补的是空闲的个数，到 pm.min_spare_servers 为止；队列里有几个，它不管。",
            en: "It makes up the number of idle ones, as far as pm.min_spare_servers; how many are queued is not its business.",
          };
    return { choices, right, why };
  },
};

export const questions = {
  "last-arrival": lastArrival,
  code,
  "the-work": theWork,
  "beat-does": beatDoes,
} satisfies Record<string, Question>;
