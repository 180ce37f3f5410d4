import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { isEpoll, isLoop, type Model } from "./models";
import type { Event, Input, State } from "./state";
import { step } from "./step";
import { groupDigits as digits, MODEL_NAMES, plural, WAITING_CALLS } from "./words";
import { nfds } from "./work";

type Question = PredictionQuestion<State, Event | Input>;

function numbers(values: number[], right: number): { choices: Text[]; right: number } {
  const shown = [...new Set([...values, right])].sort((a, b) => a - b);
  return { choices: shown.map((value) => ({ zh: digits(value), en: digits(value) })), right: shown.indexOf(right) };
}

/** Before the frame in which a waiting call returns. */
const lookedAt: Question = {
  prompt: ({ model, sockets, connections, parameters }) => {
    const ready = sockets.filter((socket) => socket.unreadBytes > 0).length;
    // An fd_set has a bit for each number below nfds, watched or not.
    const highest = digits(nfds(parameters, connections) - 1);
    const zhUpTo = model === "select" ? `（描述符编号最大 ${highest}）` : "";
    const enUpTo = model === "select" ? ` with descriptors up to ${highest}` : "";
    return {
      zh: `${WAITING_CALLS[model]} 盯着 ${digits(connections)} 条连接${zhUpTo}，现在要返回了。为了找出就绪的 ${ready} 个，内核和程序一共要查看多少项？`,
      en: `Watching ${plural(connections, "connection", "connections")}${enUpTo}, ${WAITING_CALLS[model]} is about to return. To find the ${ready} that are ready, at how many entries do kernel and program look together?`,
    };
  },
  ask(before, event, after) {
    if (event.kind !== "return") throw new Error("looked-at: no call returns in this frame.");
    const found = step(after, { kind: "find" });
    const kernel = after.thisBurst.kernelLooks - before.thisBurst.kernelLooks;
    const program = found.thisBurst.programLooks - before.thisBurst.programLooks;
    const { model, parameters, connections, reported } = after;
    const all = model === "select" ? nfds(parameters, connections) : connections;
    const why = isEpoll(model)
      ? {
          zh: `就绪列表上只有 ${digits(kernel)} 项，内核看这些，程序也只看这些；连接再多也一样。`,
          en: `The ready list holds ${plural(kernel, "entry", "entries")}; kernel and program look at these alone, however many connections there are.`,
        }
      : {
          zh: `内核从头到尾查 ${digits(kernel)} 项，程序再把结果查一遍，又是 ${digits(program)} 项。`,
          en: `The kernel goes through ${digits(kernel)} from first to last, and the program through the result, ${digits(program)} again.`,
        };
    return { ...numbers([reported.length, 2 * reported.length, all, 2 * all], kernel + program), why };
  },
};

/** Before a frame in which the loop waits again. */
const nextWait: Question = {
  prompt: ({ model, sockets }) => {
    const left = sockets.reduce((sum, socket) => sum + socket.unreadBytes, 0);
    return {
      zh: `${MODEL_NAMES[model].zh}。程序只读了一次，套接字里还剩 ${digits(left)} 字节，就再次调用 ${WAITING_CALLS[model]}；此时没有新的数据到达。会怎样？`,
      en: `The way is ${MODEL_NAMES[model].en}. After one read() ${plural(left, "byte is", "bytes are")} left, and the program calls ${WAITING_CALLS[model]} again; nothing new has arrived. What happens?`,
    };
  },
  ask(_before, event, after) {
    if (event.kind !== "wait" || !isLoop(after.model)) throw new Error("next-wait: no loop waits in this frame.");
    const stuck = after.sockets.length > 0;
    return {
      choices: [
        { zh: "马上返回，报告还有数据的套接字", en: "It returns at once and reports what still has data" },
        { zh: "睡下，直到又有新的数据到达", en: "It sleeps until something new arrives" },
        { zh: "马上返回 EAGAIN，提醒没有读完", en: "It fails at once with EAGAIN, as a reminder" },
        { zh: "睡下，剩下的数据被内核丢弃", en: "It sleeps, and the kernel drops what is left" },
      ],
      right: after.phase === "awake" ? 0 : 1,
      why:
        after.phase === "awake"
          ? {
              zh: "水平触发看的是状态：只要还读得到，就还要报告。",
              en: "Level triggering goes by the state: as long as there is something to read, it is reported.",
            }
          : stuck
            ? {
                zh: "边沿触发只报告变化，而剩下的数据不是变化。所以要一直读到 EAGAIN。",
                en: "Edge triggering reports changes, and what is left over is none. Hence the rule: read until EAGAIN.",
              }
            : { zh: "已经没有可读的了。", en: "There is nothing left to read." },
    };
  },
};

/** Before the frame in which data arrives. */
const whoRuns: Question = {
  prompt: ({ model, parameters, connections }) => {
    const active = Math.min(parameters.active, connections);
    const who = model === "process" ? { zh: "进程", en: "processes" } : { zh: "线程", en: "threads" };
    return {
      zh: `照看 ${digits(connections)} 条连接的办法：${MODEL_NAMES[model].zh}。现在 ${digits(active)} 条同时来了数据，为此要有多少个${who.zh}上处理器？`,
      en: `${plural(connections, "connection is", "connections are")} served by ${MODEL_NAMES[model].en}, and data comes for ${digits(active)} at once. How many ${who.en} get the processor because of it?`,
    };
  },
  ask(before, event, after) {
    if (event.kind !== "arrive") throw new Error("who-runs: no data arrives in this frame.");
    const active = after.sockets.length;
    const why = isLoop(after.model)
      ? {
          zh: "一个线程替所有连接等，醒来一次，把它们都处理掉。",
          en: "One thread waits for all of them, wakes once and deals with them all.",
        }
      : {
          zh: "每条连接都有自己的一个在等，来了数据的才醒；别的继续睡。",
          en: "Each connection has one that waits for it alone; those with data wake, the rest sleep on.",
        };
    return { ...numbers([1, active, before.connections], isLoop(after.model) ? 1 : active), why };
  },
};

/** Before the frame in which the server sets itself up. */
const fits: Question = {
  prompt: ({ connections, model, parameters }) => {
    const { openFiles, stackMiB, stackSpaceGiB } = parameters;
    const space = stackSpaceGiB === "1" ? "1 GiB" : "128 TiB";
    const given =
      model === "thread"
        ? { zh: `每个栈 ${stackMiB} MiB，地址空间 ${space}`, en: `stacks of ${stackMiB} MiB in ${space} of address space` }
        : { zh: `进程先前已打开 ${digits(openFiles)} 个描述符`, en: `${digits(openFiles)} descriptors open before` };
    return {
      zh: `服务器着手照看 ${digits(connections)} 条连接，办法是${MODEL_NAMES[model].zh}；${given.zh}。办得到吗？`,
      en: `The server sets out to look after ${plural(connections, "connection", "connections")} by ${MODEL_NAMES[model].en}, with ${given.en}. Can it?`,
    };
  },
  ask(_before, event, after) {
    if (event.kind !== "open") throw new Error("fits: nothing is set up in this frame.");
    const why = after.stop?.why;
    return {
      choices: [
        { zh: "能，全部都照看得到", en: "Yes, it can look after every one of them" },
        { zh: "不能，描述符的编号太大", en: "No: descriptors have too high a number" },
        { zh: "不能，地址空间放不下", en: "No: address space is too small for it" },
        { zh: "不能，处理器忙不过来", en: "No: the processor cannot keep up with it" },
      ],
      right: why === "fd-setsize" ? 1 : why === "address-space" ? 2 : 0,
      why:
        why === "fd-setsize"
          ? {
              zh: "fd_set 是一张 1024 位的位图。要紧的是描述符的编号，不是盯了几个。",
              en: "An fd_set is a bitmap of 1024 bits. What counts is the number of a descriptor, not how many are watched.",
            }
          : why === "address-space"
            ? {
                zh: `每个栈都要预先保留一段地址空间，第 ${digits(after.stop?.at ?? 0)} 个就放不下了，内存再多也没用。`,
                en: `Each stack reserves its piece of address space, and there is none for number ${digits(after.stop?.at ?? 0)}, however much memory is free.`,
              }
            : { zh: "没有碰到哪个限制；代价是另一回事。", en: "No limit is met; the price is another matter." },
    };
  },
};

const ONE_THREAD = { zh: "那一个线程", en: "The one thread" };
const CRASHING: Record<Model, Text> = {
  process: { zh: "其中一个进程", en: "One of these processes" },
  thread: { zh: "其中一个线程", en: "One of these threads" },
  select: ONE_THREAD,
  poll: ONE_THREAD,
  "epoll-lt": ONE_THREAD,
  "epoll-et": ONE_THREAD,
};

/** Before the frame in which a handler crashes. */
const survivors: Question = {
  prompt: ({ connections, model }) => {
    const who = CRASHING[model];
    return {
      zh: `照看 ${digits(connections)} 条连接的办法：${MODEL_NAMES[model].zh}。${who.zh}崩溃了（段错误），还剩几条连接？`,
      en: `${plural(connections, "connection is", "connections are")} served by ${MODEL_NAMES[model].en}. ${who.en} crashes with a segmentation fault: how many connections are left?`,
    };
  },
  ask(before, event, after) {
    if (event.kind !== "crash") throw new Error("survivors: nothing crashes in this frame.");
    const left = after.stop?.why === "crash" ? 0 : after.connections;
    const why =
      before.model === "process"
        ? { zh: "进程之间互相隔离：崩溃的只是那一个。", en: "Processes are walled off from each other: only that one is gone." }
        : {
            zh: "线程共用一个进程；进程结束，它的套接字全部关闭。",
            en: "Threads share one process; it ends, and all its sockets are closed.",
          };
    return { ...numbers([0, 1, before.connections - 1], left), why };
  },
};

export const questions = {
  "looked-at": lookedAt,
  "next-wait": nextWait,
  "who-runs": whoRuns,
  fits,
  survivors,
} satisfies Record<string, Question>;
