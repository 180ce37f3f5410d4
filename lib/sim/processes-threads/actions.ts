import type { Action } from "../engine";
import { say } from "../say";
import { codeOf } from "./programs";
import { next, opOf } from "./schedule";
import type { Input, State } from "./state";

/** What the learner may do now: be the scheduler for one step, or end a process. */
export function actions(state: State): Action<Input>[] {
  const due = next(state)?.tid;
  const others = state.tasks.filter(({ phase, tid }) => phase === "ready" && tid !== due);
  const kills = state.processes.filter((process) => process.state === "alive");
  return [
    ...others.map((task): Action<Input> => {
      const op = opOf(state, task);
      const line = op ? codeOf(op, state.parameters) : "";
      return {
        input: { type: "prefer", tid: task.tid },
        label: say(`先让 ${task.tid} 跑：${line}`, `Let ${task.tid} run first: ${line}`),
      };
    }),
    ...kills.map(({ pid }): Action<Input> => ({ input: { type: "kill", pid }, label: say(`kill -9 ${pid}`, `kill -9 ${pid}`) })),
  ];
}
