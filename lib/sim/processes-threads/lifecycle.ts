import { freshPages, mapNew, processOf, putProcess, release, shareAll } from "./memory";
import { INIT_PID, SHELL_PID } from "./numbers";
import type { Process, State, Task } from "./state";

/** What makes and ends processes and threads. These functions write to a state that is a step's own copy. */

/** fork(2): a child with a copy of the page table and one thread, that of the caller, which goes on with the child's branch. */
export function fork(next: State, caller: Task): number {
  const parent = processOf(next, caller.pid);
  if (parent === undefined) return 0;
  const pid = next.nextId;
  next.nextId += 1;
  const pages = shareAll(next, parent);
  next.processes = [...next.processes, { ...parent, pid, ppid: parent.pid, pages }];
  next.tasks = [...next.tasks, { ...caller, tid: pid, pid, program: "child", line: 0 }];
  return pid;
}

/** pthread_create(3): one more thread in the same address space, with a stack of its own. */
export function createThread(next: State, caller: Task): number {
  const process = processOf(next, caller.pid);
  if (process === undefined) return 0;
  const tid = next.nextId;
  next.nextId += 1;
  const stacks = process.pages.filter(({ area }) => area === "stack").length;
  putProcess(next, process.pid, { pages: [...process.pages, mapNew(next, "stack", stacks)] });
  next.tasks = [...next.tasks, { tid, pid: caller.pid, program: "worker", line: 0, phase: "ready", register: null }];
  return tid;
}

/** execve(2): same process, same PID, another program. All other threads are destroyed, all mappings are gone. */
export function exec(next: State, caller: Task): number[] {
  const process = processOf(next, caller.pid);
  if (process === undefined) return [];
  const perished = next.tasks.flatMap(({ pid, tid }) => (pid === caller.pid && tid !== caller.tid ? [tid] : []));
  release(next, process);
  putProcess(next, process.pid, { program: "ls", pages: freshPages(next, 0) });
  next.tasks = next.tasks
    .filter(({ tid }) => !perished.includes(tid))
    .map((task) => (task.tid === caller.tid ? { ...task, program: "other", line: 0, register: null } : task));
  return perished;
}

export type Ending = { perished: number[]; adopted: number[]; reaped: number[] };

/**
 * exit(3), or a signal: all threads end, the memory is given back, and an entry remains until the parent waits for it.
 * Children get init as their parent (_exit(2); wait(2), Notes), which waits for whatever ends; so does the shell that started the first process.
 */
export function end(next: State, pid: number, ended: NonNullable<Process["ended"]>): Ending {
  const process = processOf(next, pid);
  if (process === undefined) return { perished: [], adopted: [], reaped: [] };
  const perished = next.tasks.flatMap((task) => (task.pid === pid && task.phase !== "over" ? [task.tid] : []));
  release(next, process);
  next.tasks = next.tasks.filter((task) => task.pid !== pid);
  putProcess(next, pid, { state: "zombie", ended, pages: [] });
  const children = next.processes.filter((one) => one.ppid === pid && one.state !== "gone");
  for (const child of children) putProcess(next, child.pid, { ppid: INIT_PID });
  const reaped = next.processes
    .filter((one) => one.state === "zombie" && (one.ppid === INIT_PID || one.ppid === SHELL_PID))
    .map((one) => one.pid);
  for (const one of reaped) putProcess(next, one, { state: "gone" });
  return { perished, adopted: children.map((child) => child.pid), reaped };
}
