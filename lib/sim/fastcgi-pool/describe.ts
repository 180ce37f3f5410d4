import type { Text } from "@/lib/text";
import { type Changes, changesOf } from "./changes";
import { CROWD } from "./inputs";
import type { Event, Input, State } from "./state";
import { listRequests as list, seconds } from "./words";

/** What just happened, in a sentence or two. */
export function describe(before: State, event: Event | Input, after: State): Text {
  const changes = changesOf(before, after);
  switch (event.kind) {
    case "arrive":
      return join([came(changes), ...arrivals(changes, after)]);
    case "retry":
      return join([
        { zh: "nginx 一侧的内核又发了一次 SYN", en: "The kernel on nginx’s side repeats the SYN" },
        ...arrivals(changes, after),
      ]);
    case "finish":
      return join(finished(changes, after));
    case "beat":
      return join([beatSentence(changes, before, after), ...accepted(changes)]);
    case "terminate":
      return join([
        {
          zh: `request_terminate_timeout 到了（${after.parameters.requestTerminateTimeoutS} s）：master 终止 ${changes.ended} 个 worker，另起 ${changes.forked} 个`,
          en: `The request_terminate_timeout of ${after.parameters.requestTerminateTimeoutS} s is over: the master kills ${count(changes.ended, "worker", "workers")} and starts ${changes.ended === 1 ? "a new one" : "new ones"}`,
        },
        ...bad(changes),
        ...accepted(changes),
      ]);
    case "read-timeout":
      return readTimeout(changes, before, after);
    case "connect-timeout":
      return {
        zh: `fastcgi_connect_timeout（${after.parameters.fastcgiConnectTimeoutS} s）到了，${list(changes.answered[504]).zh} 还没连上：nginx 回答 504。`,
        en: `After the fastcgi_connect_timeout of ${after.parameters.fastcgiConnectTimeoutS} s there is still no connection for ${list(changes.answered[504]).en}: nginx answers 504.`,
      };
    default:
      return describeInput(before, event, after, changes);
  }
}

function join(parts: Text[]): Text {
  return { zh: `${parts.map((part) => part.zh).join("。")}。`, en: `${parts.map((part) => part.en).join(". ")}.` };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function came({ came: requests }: Changes): Text {
  const who = list(requests);
  return requests.length === 1
    ? { zh: `请求 ${who.zh} 到达 nginx`, en: `Request ${who.en} reaches nginx` }
    : {
        zh: `${requests.length} 个请求同时到达 nginx：${who.zh}`,
        en: `${requests.length} requests reach nginx at once: ${who.en}`,
      };
}

function arrivals(changes: Changes, after: State): Text[] {
  const parts: Text[] = [];
  if (changes.forked > 0) {
    parts.push({
      zh: `没有空闲的 worker，master 为此 fork 了 ${changes.forked} 个`,
      en: `No worker is idle, so the master forks ${changes.forked}`,
    });
  }
  parts.push(...accepted(changes));
  if (changes.queued.length > 0) {
    const who = list(changes.queued);
    parts.push({
      zh: `worker 都在忙，${who.zh} 在 accept 队列里等`,
      en: `All workers are busy: ${who.en} ${changes.queued.length === 1 ? "waits" : "wait"} in the accept queue`,
    });
  }
  if (changes.dropped.length > 0) {
    const who = list(changes.dropped);
    parts.push({
      zh: `accept 队列满了，内核丢掉 ${who.zh} 的 SYN，一声不响`,
      en: `The accept queue is full, and the kernel silently drops the SYN for ${who.en}`,
    });
  }
  if (changes.answered[502].length > 0) {
    const who = list(changes.answered[502]);
    parts.push(
      after.isUp
        ? {
            zh: `accept 队列满了，connect() 马上得到 EAGAIN：nginx 对 ${who.zh} 回答 502`,
            en: `The accept queue is full, and connect() fails at once with EAGAIN: nginx answers 502 to ${who.en}`,
          }
        : {
            zh: `没有谁在监听，连接被拒绝：nginx 马上对 ${who.zh} 回答 502`,
            en: `Nobody listens and the connection is refused: nginx answers 502 to ${who.en} at once`,
          },
    );
  }
  return parts;
}

function accepted(changes: Changes): Text[] {
  const wanted = changes.accepted.filter((index) => !changes.forNobody.includes(index));
  const parts: Text[] = [];
  if (wanted.length > 0) {
    const who = list(wanted);
    parts.push({
      zh: `空闲的 worker 用 accept() 接走 ${who.zh}`,
      en: wanted.length === 1 ? `An idle worker accepts ${who.en}` : `Idle workers accept ${who.en}`,
    });
  }
  if (changes.forNobody.length > 0) {
    const who = list(changes.forNobody);
    parts.push({
      zh: `接走的 ${who.zh} 早已超时，浏览器拿到了 504，worker 却不知道，照样做`,
      en: `${wanted.length > 0 ? "Also accepted" : "Accepted"}: ${who.en}, long answered with 504; nobody tells the worker, which runs the script all the same`,
    });
  }
  return parts;
}

function bad(changes: Changes): Text[] {
  const failed = changes.answered[502];
  if (failed.length === 0) return [];
  const who = list(failed);
  return [
    {
      zh: `${who.zh} 的连接断了，一个字节的回答也没有：nginx 回答 502`,
      en: `${failed.length === 1 ? `The connection of ${who.en} closes` : `The connections of ${who.en} close`} without a byte of response: nginx answers 502`,
    },
  ];
}

function finished(changes: Changes, after: State): Text[] {
  const parts: Text[] = [];
  const good = changes.answered[200];
  if (good.length > 0) {
    const who = list(good);
    const waits = good.map((index) => (after.requests[index]?.answeredAtMs ?? 0) - (after.requests[index]?.arrivesAtMs ?? 0));
    const longest = seconds(Math.max(...waits));
    parts.push(
      good.length === 1
        ? {
            zh: `${who.zh} 做完，nginx 回答 200，用了 ${longest}`,
            en: `Request ${who.en} is done: nginx answers 200 after ${longest}`,
          }
        : {
            zh: `${who.zh} 做完，nginx 回答 200，最久的用了 ${longest}`,
            en: `Done are ${who.en}: nginx answers 200, after ${longest} at most`,
          },
    );
  }
  if (changes.wasted.length > 0) {
    const who = list(changes.wasted);
    parts.push({
      zh: `${who.zh} 的脚本也跑完了，可没有谁在等：白做了`,
      en: `${changes.wasted.length === 1 ? `The script of ${who.en} has run to its end` : `The scripts of ${who.en} have run to their end`}, and nobody waits for the result: work for nothing`,
    });
  }
  return [...parts, ...accepted(changes)];
}

function beatSentence(changes: Changes, before: State, after: State): Text {
  const idle = before.workers.filter((worker) => worker.request === null).length;
  const { pm, minSpareServers, maxSpareServers, processIdleTimeoutS } = after.parameters;
  if (changes.forked > 0) {
    return {
      zh: `master 每秒看一次：空闲 ${idle} 个，少于 ${minSpareServers} 个，启动 ${changes.forked} 个`,
      en: `The master looks, as it does each second: ${idle} idle, fewer than ${minSpareServers}, so it starts ${changes.forked}`,
    };
  }
  return pm === "dynamic"
    ? {
        zh: `master 每秒看一次：空闲 ${idle} 个，多于 ${maxSpareServers} 个，结束 1 个`,
        en: `The master looks, as it does each second: ${idle} idle, more than ${maxSpareServers}, so it ends one`,
      }
    : {
        zh: `master 看到一个 worker 空闲超过了 ${processIdleTimeoutS} s，结束它`,
        en: `The master finds a worker idle for more than ${processIdleTimeoutS} s and ends it`,
      };
}

function readTimeout(changes: Changes, before: State, after: State): Text {
  const gone = changes.answered[504];
  const who = list(gone);
  const limit = after.parameters.fastcgiReadTimeoutS;
  const running = gone.filter((index) => before.requests[index]?.stage === "running");
  const head = {
    zh: `fastcgi_read_timeout（${limit} s）到了：nginx 对 ${who.zh} 回答 504，断开连接`,
    en: `The fastcgi_read_timeout of ${limit} s is over: nginx answers 504 to ${who.en} and closes the connection`,
  };
  const still =
    running.length === gone.length
      ? {
          zh: "worker 不知道，还在做",
          en: gone.length === 1 ? "The worker does not know, and works on" : "The workers do not know, and work on",
        }
      : running.length === 0
        ? {
            zh: "它还在 accept 队列里，以后照样会有 worker 去做",
            en: "What it sent lies in the accept queue, and a worker will take it up all the same",
          }
        : {
            zh: "worker 还在做，队列里的以后也照样会有 worker 去做",
            en: "The workers work on, and what lies in the accept queue will be taken up all the same",
          };
  return join([head, still]);
}

function describeInput(before: State, input: Input, after: State, changes: Changes): Text {
  if (after === before) return { zh: "这一步已不适用，什么也没变。", en: "This no longer applies; nothing changes." };
  switch (input.kind) {
    case "crowd":
      return { zh: `又有 ${CROWD} 个浏览器同时发出请求。`, en: `${CROWD} more browsers send a request at the same moment.` };
    case "stop":
      return join([{ zh: "PHP-FPM 停了，worker 和队列都没了", en: "PHP-FPM is stopped: no workers, no queue" }, ...bad(changes)]);
    case "start":
      return {
        zh: `PHP-FPM 启动，先有 ${after.workers.length} 个 worker。`,
        en: `PHP-FPM starts, with ${count(after.workers.length, "worker", "workers")}.`,
      };
    case "crash":
      return join([
        {
          zh: `worker ${input.worker} 崩溃，master 马上补一个`,
          en: `Worker ${input.worker} crashes, and the master replaces it at once`,
        },
        ...bad(changes),
        ...accepted(changes),
      ]);
  }
}
