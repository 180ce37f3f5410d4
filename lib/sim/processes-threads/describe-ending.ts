import type { Text } from "@/lib/text";
import { join, say } from "../say";
import { processOf } from "./memory";
import { INIT_PID } from "./numbers";
import type { State, Task } from "./state";
import { SIGKILL } from "./step";
import { listOf, nameOf } from "./words";

/** The end of a process by exit(). */
export function describeEnding(before: State, task: Task, after: State): Text {
  const who = nameOf(before, task);
  const ends = say(
    `${who.zh}调用 exit(0)，进程结束，内存还掉。`,
    `${who.en} calls exit(0): the process ends and gives its memory back.`,
  );
  const others = after.effect.perished.filter((tid) => tid !== task.tid);
  return join(ends, perished(others), entryOf(before, task.pid, after), childrenOf(task.pid, after));
}

/** The end of a process by the learner's signal. */
export function describeKill(before: State, pid: number, after: State): Text {
  const ends = say(
    `你用信号 ${SIGKILL} 结束了 ${pid}，内存还掉。`,
    `You end ${pid} with signal ${SIGKILL}; its memory is given back.`,
  );
  const threads = after.effect.perished.filter((tid) => tid !== pid);
  return join(ends, perished(threads), entryOf(before, pid, after), childrenOf(pid, after));
}

function perished(tids: readonly number[]): Text | null {
  const list = listOf(tids);
  return tids.length === 0 ? null : say(`线程 ${list.zh} 随它一起结束。`, `With it ends its thread ${list.en}.`);
}

/** What becomes of its entry in the table of processes. */
function entryOf(before: State, pid: number, after: State): Text {
  const parent = processOf(before, pid)?.ppid ?? 0;
  if (after.effect.reaped.includes(pid)) {
    return parent === INIT_PID
      ? say("它的父进程是 init，init 马上 wait()：表项消失。", "Its parent is init, which waits at once: the entry disappears.")
      : say(
          "shell 正等着它，取走退出状态：表项消失。",
          "The shell has been waiting and fetches the status: the entry disappears.",
        );
  }
  return after.effect.woken.length > 0
    ? say(
        `表项还在，是僵尸；正在 wait() 的 ${parent} 醒来。`,
        `Its entry remains, a zombie; ${parent}, asleep in wait(), wakes up.`,
      )
    : say(
        `表项还在：只要 ${parent} 不调用 wait()，它就是僵尸。`,
        `Its entry remains: it is a zombie for as long as ${parent} does not call wait().`,
      );
}

function childrenOf(pid: number, after: State): Text | null {
  const zombies = after.effect.reaped.filter((one) => one !== pid);
  const orphans = after.effect.adopted.filter((one) => !zombies.includes(one));
  const [dead, alive] = [listOf(zombies), listOf(orphans)];
  if (zombies.length + orphans.length === 0) return null;
  return join(
    orphans.length === 0
      ? null
      : say(`${alive.zh} 成了孤儿，init（PID 1）收养它。`, `Now ${alive.en} is an orphan: init (PID 1) becomes its parent.`),
    zombies.length === 0
      ? null
      : say(
          `僵尸 ${dead.zh} 归了 init，init 马上 wait()：表项消失。`,
          `The zombie ${dead.en} goes to init, which waits at once: its entry disappears.`,
        ),
  );
}
