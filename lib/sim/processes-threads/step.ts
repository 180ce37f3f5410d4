import { draw } from "@/lib/random";
import { NO_EFFECT } from "./init";
import { createThread, end, exec, fork } from "./lifecycle";
import { frameOf, processOf, putProcess, write } from "./memory";
import type { Op } from "./programs";
import { canGoOn, opOf } from "./schedule";
import type { Effect, Event, Input, State, Task } from "./state";

/** What kill(1) sends where nothing is said: it cannot be caught, and the process does not get to say a word. */
export const SIGKILL = 9;
const DATA = { area: "data", page: 0 } as const;

/** One line of one thread, or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  // The one copy of a step: from here on it is written to.
  if (event.type === "kill") {
    if (processOf(state, event.pid)?.state !== "alive") return state;
    const after = { ...state, effect: NO_EFFECT };
    after.effect = { ...NO_EFFECT, ...end(after, event.pid, { by: "signal", status: SIGKILL }) };
    return wake(after);
  }
  const task = state.tasks.find(({ tid }) => tid === event.tid);
  if (task?.phase !== "ready") return state;
  const op = opOf(state, task);
  if (op === undefined) return state;
  const after = { ...state, effect: NO_EFFECT, nowMs: state.nowMs + 1, lastTid: task.tid };
  // Drawn in any case, so that a thread that is preferred shifts the luck of the others.
  if (state.parameters.schedule === "random") after.random = draw(state.random)[1];
  if (!canGoOn(after, task)) {
    putTask(after, task.tid, { phase: "waiting" });
    after.effect = { ...NO_EFFECT, tid: task.tid, blocked: true };
    return after;
  }
  putTask(after, task.tid, { line: task.line + 1 });
  after.effect = { ...NO_EFFECT, tid: task.tid, ...run(after, { ...task, line: task.line + 1 }, op) };
  return wake(after);
}

function run(after: State, task: Task, op: Op): Partial<Effect> {
  const { pid, tid } = task;
  switch (op.do) {
    case "write":
      return { fault: write(after, pid, op, { value: op.value }) };
    case "read":
      return { read: variableIn(after, pid) };
    case "load":
      putTask(after, tid, { register: variableIn(after, pid) });
      return {};
    case "add":
      putTask(after, tid, { register: (task.register ?? 0) + 1 });
      return {};
    case "store":
      return { fault: write(after, pid, DATA, { value: task.register ?? 0 }) };
    case "lock":
      return { fault: write(after, pid, DATA, { mutex: tid }) };
    case "unlock":
      return { fault: write(after, pid, DATA, { mutex: 0 }) };
    case "fork":
      return { created: fork(after, task) };
    case "create":
      return { created: createThread(after, task) };
    case "exec":
      return { perished: exec(after, task) };
    case "exit":
      return end(after, pid, { by: "exit", status: 0 });
    case "end":
      putTask(after, tid, { phase: "over" });
      return {};
    case "wait":
      return { reaped: reapOne(after, pid) };
    case "join":
    case "work":
      return {};
  }
}

function variableIn(state: State, pid: number): number {
  return frameOf(state, pid, "data")?.value ?? 0;
}

/** wait(2) fetches the status of one child that has ended, whose entry then disappears. */
function reapOne(after: State, parent: number): number[] {
  const zombie = after.processes.find(({ ppid, state }) => ppid === parent && state === "zombie");
  if (zombie === undefined) return [];
  putProcess(after, zombie.pid, { state: "gone" });
  return [zombie.pid];
}

function putTask(after: State, tid: number, change: Partial<Task>): void {
  after.tasks = after.tasks.map((task) => (task.tid === tid ? { ...task, ...change } : task));
}

/** Lets those go on whose wait is over. They do so when it is their turn; another may be faster. */
function wake(after: State): State {
  const woken = after.tasks.flatMap((task) => (task.phase === "waiting" && canGoOn(after, task) ? [task.tid] : []));
  if (woken.length === 0) return after;
  for (const tid of woken) putTask(after, tid, { phase: "ready" });
  after.effect = { ...after.effect, woken };
  return after;
}
