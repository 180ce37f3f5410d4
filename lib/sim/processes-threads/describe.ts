import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { describeEnding, describeKill } from "./describe-ending";
import { frameOf, mappingOf } from "./memory";
import { type Op, variableOf } from "./programs";
import { opOf } from "./schedule";
import type { Event, Input, State, Task } from "./state";
import { listOf, nameOf } from "./words";

/** What a step did, in a few plain sentences. */
export function describe(before: State, event: Event | Input, after: State): Text {
  if (before === after) return say("什么也没有改变。", "Nothing changes.");
  if (event.type === "kill") return describeKill(before, event.pid, after);
  const task = before.tasks.find(({ tid }) => tid === event.tid);
  const op = task && opOf(before, task);
  if (task === undefined || op === undefined) return say("什么也没有改变。", "Nothing changes.");
  const happened = after.effect.blocked ? blocked(before, task, op) : done(before, task, op, after);
  return op.do === "exit" ? happened : join(happened, woken(after));
}

function woken({ effect }: State): Text | null {
  const who = listOf(effect.woken);
  return effect.woken.length === 0 ? null : say(`${who.zh} 可以接着走了。`, `${who.en} can go on.`);
}

function blocked(before: State, task: Task, op: Op): Text {
  const who = nameOf(before, task);
  switch (op.do) {
    case "wait":
      return say(`${who.zh}调用 wait()：子进程还在，它睡下。`, `${who.en} calls wait(): its child is still there, so it sleeps.`);
    case "join":
      return say(`${who.zh}等一个线程结束，睡下。`, `${who.en} waits for a thread to end, and sleeps.`);
    default: {
      const holder = frameOf(before, task.pid, "data")?.mutex ?? 0;
      const isHere = before.tasks.some(({ tid, pid, phase }) => tid === holder && pid === task.pid && phase !== "over");
      return isHere
        ? say(
            `${who.zh}要互斥锁，在线程 ${holder} 手里，它睡下。`,
            `${who.en} wants the mutex, which thread ${holder} holds, and sleeps.`,
          )
        : say(
            `${who.zh}要互斥锁。fork() 复制内存时，锁在线程 ${holder} 手里，而这个进程里没有线程 ${holder}：谁也不会来放开它。`,
            `${who.en} wants the mutex. When fork() copied the memory, thread ${holder} held it, and there is no thread ${holder} in this process: nobody will ever unlock it.`,
          );
    }
  }
}

function done(before: State, task: Task, op: Op, after: State): Text {
  const who = nameOf(before, task);
  const variable = variableOf(before.parameters.situation);
  switch (op.do) {
    case "write":
      return writing(before, task, op, after);
    case "read":
      return say(`${who.zh}打印 ${variable}：${after.effect.read}。`, `${who.en} prints ${variable}: ${after.effect.read}.`);
    case "load":
    case "add":
    case "store":
      return counting(before, task, op.do, after);
    case "fork":
      return forking(before, task, after);
    case "create":
      return say(
        `${who.zh}用 pthread_create() 开出线程 ${after.effect.created}：在同一个地址空间里，只多了一个栈，什么也没有复制。`,
        `${who.en} starts thread ${after.effect.created} with pthread_create(): in the same address space, with one more stack. Nothing is copied.`,
      );
    case "exec":
      return executing(before, task, after);
    case "exit":
      return describeEnding(before, task, after);
    case "wait":
      return waited(who, after);
    case "join":
      return say(`${who.zh}等的线程已经结束，接着走。`, `The thread that ${lower(who.en)} waits for has ended: it goes on.`);
    case "end":
      return say(
        `${who.zh}的函数返回，它结束了；进程和别的线程照旧。`,
        `${who.en} returns from its function and is over; the process and its other threads go on.`,
      );
    case "lock":
      return join(say(`${who.zh}锁住互斥锁。`, `${who.en} locks the mutex.`), fault(before, task, after));
    case "unlock":
      return join(say(`${who.zh}放开互斥锁。`, `${who.en} unlocks the mutex.`), fault(before, task, after));
    case "work":
      return say(`${who.zh}忙别的。`, `${who.en} is busy with something else.`);
  }
}

function writing(before: State, task: Task, op: Extract<Op, { do: "write" }>, after: State): Text {
  const who = nameOf(before, task);
  const variable = variableOf(before.parameters.situation);
  const what = op.area === "data" ? `${variable} = ${op.value}` : `heap[${op.page + 1}] = ${op.value}`;
  const writes = say(`${who.zh}写 ${what}。`, `${who.en} writes ${what}.`);
  return join(
    writes,
    fault(before, task, after, op.area, op.page) ?? say("页是可写的，直接写。", "The page is writable: it is simply done."),
  );
}

/** What the kernel did where the page was read-only. */
function fault(before: State, { pid }: Task, after: State, area: "data" | "heap" = "data", page = 0): Text | null {
  const [from, to] = [mappingOf(before, pid, area, page)?.frame, mappingOf(after, pid, area, page)?.frame];
  switch (after.effect.fault) {
    case "copied":
      return say(
        `这一页从 fork() 起只读，于是缺页：内核把第 ${from} 页复制到第 ${to} 页，写在那里。`,
        `The page has been read-only since fork(), so there is a fault: the kernel copies page ${from} to page ${to}, and the write goes there.`,
      );
    case "reused":
      return say(
        `这一页还标着只读，于是缺页；但除了它没有谁在用第 ${from} 页：改成可写就行，不用复制。`,
        `The page is still marked read-only, so there is a fault; but nobody else refers to page ${from}: it is made writable, without a copy.`,
      );
    case null:
      return null;
  }
}

function counting(before: State, task: Task, op: "load" | "add" | "store", after: State): Text {
  const who = nameOf(before, task);
  const n = frameOf(before, task.pid, "data")?.value ?? 0;
  const register = after.tasks.find(({ tid }) => tid === task.tid)?.register ?? 0;
  switch (op) {
    case "load":
      return say(`${who.zh}读 n：寄存器里现在是 ${register}。`, `${who.en} reads n: its register now holds ${register}.`);
    case "add":
      return say(
        `${who.zh}在自己的寄存器里加一：${register}。n 还是 ${n}。`,
        `${who.en} adds one in its own register: ${register}, while n is still ${n}.`,
      );
    case "store": {
      const stores = say(`${who.zh}把寄存器写回：n = ${register}。`, `${who.en} writes its register back: n = ${register}.`);
      return register === n + 1
        ? stores
        : join(
            stores,
            say(
              `可它读过之后 n 已经被改成 ${n}，这一改给盖掉了：少了一次加一。`,
              `But since it read, another had made it ${n}. That is overwritten: an increment is lost.`,
            ),
          );
    }
  }
}

function forking(before: State, task: Task, after: State): Text {
  const who = nameOf(before, task);
  const { created } = after.effect;
  const shared = after.frames.filter(({ refs }) => refs > 1).length;
  const twice = say(
    `${who.zh}调用 fork()，它返回两次：在这里返回 ${created}，在子进程里返回 0。复制的是页表，不是页：${shared} 页现在各有 2 个引用，都只读。`,
    `${who.en} calls fork(), which returns twice: ${created} here, and 0 in the child. The page table is copied, the pages are not: ${shared} pages now have 2 references each, and are read-only.`,
  );
  const missing = before.tasks.filter(({ tid, pid, phase }) => pid === task.pid && tid !== task.tid && phase !== "over");
  if (missing.length === 0) return twice;
  const tids = listOf(missing.map(({ tid }) => tid));
  const only = say(
    `子进程里只有调用 fork() 的线程，没有 ${tids.zh}。`,
    `The child has only the thread that called fork(), and no ${tids.en}.`,
  );
  const holder = frameOf(before, task.pid, "data")?.mutex ?? 0;
  return holder === 0
    ? join(twice, only)
    : join(twice, only, say("互斥锁照样带了过去：锁着。", "The mutex comes along as it is: locked."));
}

function executing(before: State, task: Task, after: State): Text {
  const who = nameOf(before, task);
  const gone = before.processes.find(({ pid }) => pid === task.pid)?.pages.length ?? 0;
  const { perished } = after.effect;
  const replaced = say(
    `${who.zh}用 execve() 换成程序 ls：PID 还是 ${task.pid}，原来的 ${gone} 个映射全部作废，换上 ls 自己的页。`,
    `${who.en} becomes ls with execve(): the PID stays ${task.pid}, its ${gone} mappings are dropped, and pages of ls take their place.`,
  );
  if (perished.length === 0) return replaced;
  const tids = listOf(perished);
  return join(replaced, say(`别的线程 ${tids.zh} 没有了。`, `Its other threads are destroyed: ${tids.en}.`));
}

function waited(who: Text, after: State): Text {
  const [pid] = after.effect.reaped;
  const ended = after.processes.find((process) => process.pid === pid)?.ended;
  const status =
    ended?.by === "signal"
      ? say(`死于信号 ${ended.status}`, `killed by signal ${ended.status}`)
      : say(`退出状态 ${ended?.status ?? 0}`, `exit status ${ended?.status ?? 0}`);
  return say(
    `${who.zh}的 wait() 返回 ${pid}：${status.zh}。取走之后，${pid} 的表项消失。`,
    `${who.en}’s wait() returns ${pid}: ${status.en}. With that, the entry of ${pid} disappears.`,
  );
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
