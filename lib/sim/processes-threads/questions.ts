import type { Text } from "@/lib/text";
import type { PredictionQuestion } from "../engine";
import { describe } from "./describe";
import { frameOf } from "./memory";
import { AFTER, BEFORE, variableOf } from "./programs";
import { next, opOf } from "./schedule";
import type { Event, Input, State } from "./state";
import { step } from "./step";
import { join, say } from "./words";

type Question = PredictionQuestion<State, Event | Input>;

/** What the next line prints. */
const printed: Question = {
  prompt(before) {
    const variable = variableOf(before.parameters.situation);
    return say(`接下来打印 ${variable}。印出来的是几？`, `Next, ${variable} is printed. Which number appears?`);
  },
  ask(before, event, after) {
    if (after.effect.read === null) throw new Error("Nothing is printed in this frame.");
    return numbers(after.effect.read, guesses(before), join(describe(before, event, after), whyPrinted(before)));
  },
};

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
  prompt: say("两个线程都数完之后，n 是几？", "What will n be once both threads are through?"),
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

/** How many pages of physical memory are in use after the next step. */
const pages: Question = {
  prompt(before) {
    const now = before.frames.length;
    return say(
      `现在占着 ${now} 页物理内存。这一步之后呢？`,
      `${now} pages of physical memory are in use. How many after this step?`,
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
    const { tid } = lockerIn(before);
    return say(`${tid} 现在要锁互斥锁。会怎样？`, `${tid} is about to lock the mutex. What happens?`);
  },
  ask(before, event, after) {
    const task = lockerIn(before);
    const holder = frameOf(before, task.pid, "data")?.mutex ?? 0;
    const isHere = before.tasks.some(({ tid, pid }) => tid === holder && pid === task.pid);
    const choices = [LOCKS, SLEEPS, FOR_EVER, FAILS];
    const right = !after.effect.blocked ? LOCKS : isHere ? SLEEPS : FOR_EVER;
    return { choices, right: choices.indexOf(right), why: describe(before, event, after) };
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
  prompt(before) {
    return say(
      `${next(before)?.tid} 就要 exit(0)。它在进程表里的那一项呢？`,
      `${next(before)?.tid} is about to call exit(0). What about its entry in the table of processes?`,
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
    return { choices, right: process.state === "gone" ? 0 : 1, why: describe(before, event, after) };
  },
};

/** The right number among three others, in order of size. */
function numbers(right: number, pool: number[], why: Text): { choices: Text[]; right: number; why: Text } {
  const wrong = [...new Set(pool)].filter((value) => value !== right && value >= 0).slice(0, 3);
  const values = [right, ...wrong].sort((a, b) => a - b);
  return { choices: values.map((value) => say(String(value), String(value))), right: values.indexOf(right), why };
}

export const questions = { printed, total, pages, lock, entry } satisfies Record<string, Question>;
