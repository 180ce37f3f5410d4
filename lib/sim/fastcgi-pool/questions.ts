import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { changesOf } from "./changes";
import { code, theWork } from "./nginx-questions";
import { queueLength } from "./pool";
import type { Event, Input, State } from "./state";

type Question = PredictionQuestion<State, Event | Input>;

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

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
    const [number, last] = [coming.length, coming.at(-1)];
    const [zh, en] =
      number === 1
        ? [`来了一个请求，#${last} 先会怎样？`, `A request comes: what becomes of #${last} at first?`]
        : [
            `同时来了 ${number} 个请求，最后的 #${last} 先会怎样？`,
            `${number} requests come at once: what becomes of the last, #${last}, at first?`,
          ];
    if (!state.isUp) return { zh: `PHP-FPM 没在运行。${zh}`, en: `PHP-FPM is not running. ${en}` };
    return {
      zh: `pm = ${parameters.pm}，上限 ${parameters.maxChildren} 个 worker，现有 ${workers.length} 个，空闲 ${idle} 个；监听的是 ${socket.zh}，accept 队列还容得下 ${free} 个。${zh}`,
      en: `pm = ${parameters.pm} with at most ${count(parameters.maxChildren, "worker")}; started: ${workers.length}, idle: ${idle}. The accept queue of ${socket.en} has room for ${free} more. ${en}`,
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

/** Before a frame in which the master looks after its idle workers. */
const beatDoes: Question = {
  prompt: ({ workers, queue, parameters }, _event, after) => {
    const idle = workers.filter((worker) => worker.request === null).length;
    const { pm, maxChildren, minSpareServers, maxSpareServers, processIdleTimeoutS } = parameters;
    const spare =
      pm === "dynamic"
        ? {
            zh: `，空闲的要有 ${minSpareServers} 到 ${maxSpareServers} 个`,
            en: `, ${minSpareServers} to ${maxSpareServers} of them spare`,
          }
        : { zh: "", en: "" };
    const idleS = Math.round(
      (after.nowMs - Math.min(...workers.flatMap((worker) => (worker.request === null ? [worker.idleSinceMs] : [])))) / 1000,
    );
    const long =
      pm === "ondemand" && idle > 0
        ? {
            zh: `（最久的空闲了 ${idleS} s，pm.process_idle_timeout 是 ${processIdleTimeoutS} s）`,
            en: ` (one for ${idleS} s, and pm.process_idle_timeout is ${processIdleTimeoutS} s)`,
          }
        : { zh: "", en: "" };
    return {
      zh: `pm = ${pm}，worker 最多 ${maxChildren} 个${spare.zh}。master 查看：现有 ${workers.length} 个，空闲 ${idle} 个${long.zh}，队列里 ${queue.length} 个请求。它做什么？`,
      en: `pm = ${pm} with at most ${count(maxChildren, "worker")}${spare.en}. The master looks: ${count(workers.length, "worker")}, ${idle} idle${long.en}, ${count(queue.length, "request")} in the queue. What does it do?`,
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
