import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { join, say } from "../say";
import { describe } from "./describe";
import { frameOf } from "./memory";
import { INIT_PID } from "./numbers";
import { AFTER, BEFORE, codeOf, variableOf } from "./programs";
import { next, opOf } from "./schedule";
import type { Event, Input, State, Task } from "./state";
import { step } from "./step";
import { nameOf } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What the next line prints. */
const printed: Question = {
  prompt(before, event) {
    const [variable, who] = [variableOf(before.parameters.situation), runnerIn(before, event)];
    return say(`${who.zh}接下来打印 ${variable}。印出来的是几？`, `${who.en} now prints ${variable}. Which number appears?`);
  },
  ask(before, event, after) {
    if (after.effect.read === null) throw new Error("Nothing is printed in this frame.");
    return numbers(after.effect.read, guesses(before), join(describe(before, event, after), whyPrinted(before)));
  },
};

/** Who runs in this frame, and its line. */
function running(before: State, event: Event | Input): Task {
  const task = before.tasks.find(({ tid }) => event.type !== "kill" && tid === event.tid);
  if (task === undefined) throw new Error("Nobody runs in this frame.");
  return task;
}

function runnerIn(before: State, event: Event | Input): Text {
  return nameOf(before, running(before, event));
}

/** What somebody might take the value for. */
function guesses({ parameters }: State): number[] {
  const twice = 2 * parameters.increments;
  return parameters.situation === "race"
    ? [twice, twice - 1, parameters.increments, twice + 1]
    : [BEFORE, AFTER, BEFORE + AFTER, 0];
}

function whyPrinted({ parameters }: State): Text {
  switch (parameters.situation) {
    case "race":
      return parameters.locked
        ? say(
            "读、加、写回在锁里连成一步，一次也不会丢。",
            "Under the lock, read, add and write are one step for the others: nothing is lost.",
          )
        : say(
            "读、加、写回是三步，别的线程可以插进来。",
            "Read, add and write are three steps, and another thread may come in between.",
          );
    case "threads":
      return say("同一个地址空间，只有一个 x。", "One address space, so there is one x.");
    default:
      return say("子进程写的是它自己的一份。", "What the child wrote is in a copy of its own.");
  }
}

/** What the counter will have come to once both threads are through. */
const total: Question = {
  prompt(before, event) {
    const { situation, increments, locked, schedule } = before.parameters;
    if (situation !== "race" || schedule === "random") throw new Error("total: nobody could foresee the count in this run.");
    const lock = locked ? say("，每次都锁着做", ", each time under the mutex") : say("", "");
    const done = before.tasks.flatMap((task) =>
      task.program === "worker"
        ? [say(`${task.tid} 做完 ${addedBy(before, task)} 次`, `${task.tid} has finished ${addedBy(before, task)}`)]
        : [],
    );
    const soFar =
      done.length === 0
        ? say("还没有开始", "neither has begun")
        : say(done.map(({ zh }) => zh).join("，"), `so far ${done.map(({ en }) => en).join(", ")}`);
    const order = ORDERS[schedule];
    const { zh, en } = runnerIn(before, event);
    return say(
      `两个线程各做 ${increments} 次 n++${lock.zh}；${soFar.zh}。${order.zh}，接下来是${zh.trim()}。都做完之后，n 是几？`,
      `Two threads do n++ ${increments} times each${lock.en}; ${soFar.en}. ${order.en}; next is ${en.toLowerCase()}. What will n be once both are through?`,
    );
  },
  ask(before, _event, after) {
    let state = after;
    for (let event = next(state); event !== undefined && state.effect.read === null; event = next(state))
      state = step(state, event);
    if (state.effect.read === null) throw new Error("Nothing is printed after this frame.");
    const n = state.effect.read;
    const lost = 2 * before.parameters.increments - n;
    const counted = say(`印出来的是 ${n}，丢了 ${lost} 次。`, `It prints ${n}: increments lost: ${lost}.`);
    return numbers(n, guesses(before), join(counted, whyPrinted(before)));
  },
};

const ORDERS = {
  turns: say("就绪的线程轮流走，一次一行", "Threads take turns, one line at a time"),
  oldest: say("编号小的先走，走到不能走为止", "The lowest number goes first, for as long as it can"),
  newest: say("编号大的先走，走到不能走为止", "The highest number goes first, for as long as it can"),
};

/** How many increments a thread has written back. */
function addedBy({ programs }: State, { program, line }: Task): number {
  return programs[program].slice(0, line).filter((op) => op.do === "store").length;
}

/** How many pages of physical memory are in use after the next step. */
const pages: Question = {
  prompt(before, event) {
    const [now, task] = [before.frames.length, running(before, event)];
    const [{ zh, en }, op] = [nameOf(before, task), opOf(before, task)];
    if (op === undefined) throw new Error("pages: nobody runs a line in this frame.");
    const code = codeOf(op, before.parameters);
    return say(
      `现在占着 ${now} 页物理内存。${zh}接下来运行“${code}”，之后占几页？`,
      `${now} pages of physical memory are in use. ${en} now runs “${code}” How many are in use after that?`,
    );
  },
  ask(before, event, after) {
    const now = before.frames.length;
    return numbers(after.frames.length, [now, now * 2, now + 1, now - 1], describe(before, event, after));
  },
};

const LOCKS = say("它拿到锁，接着走", "It gets the lock and goes on");
const SLEEPS = say("它睡下，等锁放开就醒", "It sleeps until the lock is free");
const FOR_EVER = say("它睡下，再也不会醒", "It sleeps and will never wake");
const FAILS = say("调用失败，返回错误码", "The call fails with an error");

/** What becomes of a thread that is about to lock the mutex. */
const lock: Question = {
  prompt(before) {
    const { zh, en } = nameOf(before, lockerIn(before));
    return say(`${zh}现在要锁互斥锁。会怎样？`, `${en} is about to lock the mutex. What happens?`);
  },
  ask(before, event, after) {
    const task = lockerIn(before);
    const holder = frameOf(before, task.pid, "data")?.mutex ?? 0;
    const isHere = before.tasks.some(({ tid, pid }) => tid === holder && pid === task.pid);
    const choices = [LOCKS, SLEEPS, FOR_EVER, FAILS];
    const right = !after.effect.blocked ? LOCKS : isHere ? SLEEPS : FOR_EVER;
    const noError = say("普通的互斥锁拿不到就等，不返回错误。", "A normal mutex that is taken is waited for, without an error.");
    return {
      choices,
      right: choices.indexOf(right),
      why: describe(before, event, after),
      whys: [undefined, undefined, undefined, noError],
    };
  },
};

function lockerIn(before: State) {
  const due = next(before);
  const task = before.tasks.find(({ tid }) => tid === due?.tid);
  if (task === undefined || opOf(before, task)?.do !== "lock") throw new Error("Nobody locks the mutex in this frame.");
  return task;
}

/** What becomes of the entry of a process that is about to end. */
const entry: Question = {
  prompt(before, event) {
    const [{ zh, en }, parent] = [runnerIn(before, event), parentIn(before, event)];
    return say(
      `${zh}就要 exit(0)，${parent.zh}。它在进程表里的那一项呢？`,
      `${en} is about to call exit(0); ${parent.en}. What about its entry in the table of processes?`,
    );
  },
  ask(before, event, after) {
    const pid = before.tasks.find((task) => event.type !== "kill" && task.tid === event.tid)?.pid;
    const process = after.processes.find((one) => one.pid === pid);
    if (process === undefined || process.state === "alive") throw new Error("No process ends in this frame.");
    const choices = [
      say("马上消失", "It disappears at once"),
      say("留着，直到父进程 wait()", "It stays until the parent waits"),
      say("留着，内存也还占着", "It stays, and so does its memory"),
      say("由父进程的表项代管", "It is merged into the parent’s"),
    ];
    parentIn(before, event);
    const isGone = process.state === "gone";
    return {
      choices,
      right: isGone ? 0 : 1,
      why: describe(before, event, after),
      whys: [
        say("退出状态还没有人取，表项就得留着。", "Nobody has fetched its exit status, so the entry has to stay."),
        say("它的父进程一直在 wait()，马上就取走了。", "Its parent is always in wait() and fetches the status at once."),
        say("exit() 把内存还掉了，留下的只有表项。", "exit() gives the memory back; if anything stays, it is the entry."),
        say("父进程的表项里没有子进程的位置。", "A parent’s entry has no room for that of a child."),
      ],
    };
  },
};

/** What the parent is doing: it decides how long the entry stays. */
function parentIn(before: State, event: Event | Input): Text {
  const { pid } = running(before, event);
  const ppid = before.processes.find((one) => one.pid === pid)?.ppid;
  const parent = before.tasks.find((task) => task.pid === ppid && task.phase !== "over");
  if (parent === undefined) {
    return ppid === INIT_PID
      ? say("父进程是 init，谁结束它都马上 wait()", "its parent is init, which waits for whoever ends")
      : say(`父进程 ${ppid} 正在 wait() 里等它`, `its parent ${ppid} is in wait() for it`);
  }
  if (parent.phase === "waiting") throw new Error("entry: the parent waits already, so the entry goes within a moment.");
  return say(`父进程 ${ppid} 还没有调用 wait()`, `its parent ${ppid} has not called wait() yet`);
}

/** The right number among three others, in order of size. */
function numbers(right: number, pool: number[], why: Text): { choices: Text[]; right: number; why: Text } {
  const wrong = [...new Set(pool)].filter((value) => value !== right && value >= 0).slice(0, 3);
  const values = [right, ...wrong].sort((a, b) => a - b);
  return { choices: values.map((value) => say(String(value), String(value))), right: values.indexOf(right), why };
}

export const questions = { printed, total, pages, lock, entry } satisfies Record<string, Question>;
