import { draw } from "@/lib/random";
import { frameOf } from "./memory";
import type { Op } from "./programs";
import type { Event, State, Task } from "./state";

/** The thread that the scheduler lets run next; undefined when none can. */
export function next(state: State): Event | undefined {
  const ready = state.tasks.filter(({ phase }) => phase === "ready");
  const task = chosen(state, ready);
  return task && { type: "run", tid: task.tid };
}

function chosen({ parameters, lastTid, random }: State, ready: Task[]): Task | undefined {
  switch (parameters.schedule) {
    case "turns":
      return ready.find(({ tid }) => tid > lastTid) ?? ready[0];
    case "oldest":
      return ready[0];
    case "newest":
      return ready.at(-1);
    case "random":
      return ready[Math.floor(draw(random)[0] * ready.length)];
  }
}

export function opOf({ programs }: Pick<State, "programs">, { program, line }: Task): Op | undefined {
  return programs[program][line];
}

/** Whether a call that may put its thread to sleep can go on. */
export function canGoOn(state: State, task: Task): boolean {
  const op = opOf(state, task);
  switch (op?.do) {
    case "lock":
      return frameOf(state, task.pid, "data")?.mutex === 0;
    case "join": {
      const workers = state.tasks.filter(({ pid, program }) => pid === task.pid && program === "worker");
      return workers[op.created]?.phase === "over";
    }
    case "wait":
      return state.processes.some(({ ppid, state: is }) => ppid === task.pid && is === "zombie");
    default:
      return true;
  }
}
