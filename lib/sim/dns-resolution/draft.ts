import type { Note } from "./notes";
import type { State, Task } from "./state";

/**
 * A step works on a shallow copy of the state, its draft: fields are replaced, what they hold is never changed. So a
 * step is pure from outside.
 */
export type Draft = State;

export function note(draft: Draft, what: Note): void {
  draft.notes = [...draft.notes, what];
}

/** The task that the current job works on, if there is one. */
export function currentTask(draft: Draft): Task | undefined {
  return draft.job?.tasks.at(-1);
}

export function replaceTask(draft: Draft, task: Task): void {
  if (draft.job !== null) draft.job = { ...draft.job, tasks: [...draft.job.tasks.slice(0, -1), task] };
}
