import type { Text } from "@/lib/text";
import { say } from "../say";
import type { State, Task } from "./state";

/** Who acts, at the beginning of an English sentence. Where a process has one thread, it is the process that is meant. */
export function nameOf({ tasks }: Pick<State, "tasks">, { program, tid, pid }: Task): Text {
  const isAlone = tasks.every((other) => other.pid !== pid || other.tid === tid);
  switch (program) {
    case "worker":
      return say(`线程 ${tid} `, `Thread ${tid}`);
    case "main":
      return !isAlone ? say(`线程 ${tid} `, `Thread ${tid}`) : say(`进程 ${pid} `, `Process ${pid}`);
    case "child":
      return say(`子进程 ${pid} `, `The child ${pid}`);
    case "other":
      return say(`进程 ${pid} `, `Process ${pid}`);
  }
}

/** Numbers in a row: "101 and 102". */
export function listOf(numbers: readonly number[]): Text {
  const last = numbers.at(-1) ?? 0;
  const first = numbers.slice(0, -1);
  return say(numbers.join("、"), first.length === 0 ? String(last) : `${first.join(", ")} and ${last}`);
}
