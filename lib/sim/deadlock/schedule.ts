import type { Event, Phase, State, Thread } from "./state";

const KIND: Record<Phase, Event["type"] | undefined> = {
  idle: "request",
  going: "request",
  pausing: "request",
  waiting: "timeout",
  working: "finish",
  undoing: "undo",
  done: undefined,
  failed: undefined,
  stopped: undefined,
};

/** The earliest thing to come. Of things at the same instant the lower thread's comes first; a detector is faster than all. */
export function earliest(state: State): Event | undefined {
  if (state.parameters.remedy === "detect" && state.deadlocked.length > 0) return { type: "abort", thread: victimOf(state) };
  let first = -1;
  let atMs = Number.POSITIVE_INFINITY;
  for (let at = 0; at < state.threads.length; at += 1) {
    const dueMs = state.threads[at]?.dueMs ?? Number.POSITIVE_INFINITY;
    if (dueMs < atMs) {
      first = at;
      atMs = dueMs;
    }
  }
  const thread = state.threads[first];
  const type = thread && KIND[thread.phase];
  return type && { type, thread: first };
}

/** Who of the circle has least to undo: the fewest locks, and of those with as few the one that began its wait last. */
export function victimOf({ cycle, queue, threads }: Pick<State, "cycle" | "queue" | "threads">): number {
  const held = (at: number) => threads[at]?.held ?? 0;
  return [...cycle].sort((a, b) => held(a) - held(b) || queue.indexOf(b) - queue.indexOf(a))[0] ?? 0;
}

/** Nothing more will come of this thread. */
export function isOver({ phase }: Pick<Thread, "phase">): boolean {
  return phase === "done" || phase === "failed" || phase === "stopped";
}
