import { draw } from "@/lib/random";
import { allocationOf, locksOf, requestOf, verdictOn } from "./allocation";
import { circleIn, deadlockedIn } from "./graph";
import { NO_EFFECT } from "./init";
import { isOver } from "./schedule";
import type { Event, Input, State, Thread } from "./state";

/** How long it takes to let go of everything: two who give up together are both still holding when they do. */
export const UNDO_MS = 10;
/** How long the learner keeps a thread from running. */
export const HOLD_UP_MS = 100;

/** One event or one learner's input. An input that no longer applies leaves the state as it is. */
export function step(state: State, event: Event | Input): State {
  const thread = state.threads[event.thread];
  if (thread === undefined) return state;
  // The one copy of a step: from here on it is written to.
  const next = { ...state, effect: NO_EFFECT };
  switch (event.type) {
    case "hold-up":
      if (!canBeHeldUp(thread)) return state;
      return put(next, event.thread, { dueMs: (thread.dueMs ?? 0) + HOLD_UP_MS });
    case "stop":
      if (isOver(thread) || thread.ending === "stopped") return state;
      return withCircle(undoing(next, event.thread, "stopped"));
    case "abort":
      next.retries += 1;
      return withCircle(undoing(next, event.thread, isLastAttempt(state, thread) ? "failed" : null));
    default:
      next.nowMs = thread.dueMs ?? state.nowMs;
      return act(next, event, thread);
  }
}

export function canBeHeldUp({ phase }: Thread): boolean {
  return phase === "idle" || phase === "going" || phase === "working" || phase === "pausing";
}

export function isLastAttempt({ parameters }: Pick<State, "parameters">, { attempt }: Pick<Thread, "attempt">): boolean {
  return attempt >= parameters.attempts;
}

function act(next: State, event: Exclude<Event, { type: "abort" }>, thread: Thread): State {
  const at = event.thread;
  switch (event.type) {
    case "request":
      return request(next, at);
    case "finish":
      put(next, at, { phase: "done", held: 0, dueMs: null });
      return handOver(next, locksOf(thread));
    case "timeout":
      return withCircle(timeOut(next, at, thread));
    case "undo":
      return undone(next, at, thread);
  }
}

/** Writes to one thread of a state that is a step's own copy. */
function put(next: State, at: number, change: Partial<Thread>): State {
  next.threads = next.threads.map((thread, i) => (i === at ? { ...thread, ...change } : thread));
  return next;
}

function withCircle(next: State): State {
  const allocation = allocationOf(next);
  next.deadlocked = deadlockedIn(allocation);
  next.cycle = circleIn(allocation, next.deadlocked);
  return next;
}

function request(next: State, at: number): State {
  const verdict = verdictOn(next, at);
  if (verdict === "granted") return grant(next, at);
  const { remedy, timeoutMs } = next.parameters;
  put(next, at, { phase: "waiting", dueMs: remedy === "timeout" ? next.nowMs + timeoutMs : null });
  next.queue = [...next.queue, at];
  next.effect = { ...NO_EFFECT, refused: verdict === "unsafe" };
  return withCircle(next);
}

function grant(next: State, at: number): State {
  const thread = next.threads[at];
  if (thread === undefined) return next;
  const held = thread.held + requestOf(next, thread).length;
  const hasAll = held === thread.program.length;
  const { gapMs, workMs } = next.parameters;
  return put(next, at, { held, phase: hasAll ? "working" : "going", dueMs: next.nowMs + (hasAll ? workMs : gapMs) });
}

/** Gives what was freed to those who wait, the longest-waiting first, as a fair lock does. */
function handOver(next: State, freed: readonly number[]): State {
  const granted: number[] = [];
  for (const at of next.queue) {
    if (verdictOn(next, at) !== "granted") continue;
    grant(next, at);
    granted.push(at);
  }
  next.queue = next.queue.filter((at) => !granted.includes(at));
  next.effect = { ...NO_EFFECT, freed, granted };
  return withCircle(next);
}

function timeOut(next: State, at: number, thread: Thread): State {
  next.retries += 1;
  if (isLastAttempt(next, thread)) return undoing(next, at, "failed");
  if (next.parameters.onTimeout !== "keep") return undoing(next, at, null);
  next.queue = next.queue.filter((one) => one !== at);
  return put(next, at, { phase: "pausing", attempt: thread.attempt + 1, dueMs: next.nowMs });
}

function undoing(next: State, at: number, ending: Thread["ending"]): State {
  next.queue = next.queue.filter((one) => one !== at);
  return put(next, at, { phase: "undoing", ending, dueMs: next.nowMs + UNDO_MS });
}

function undone(next: State, at: number, thread: Thread): State {
  if (thread.ending !== null) put(next, at, { phase: thread.ending, held: 0, dueMs: null });
  else put(next, at, { phase: "pausing", held: 0, attempt: thread.attempt + 1, dueMs: next.nowMs + pauseMs(next) });
  return handOver(next, locksOf(thread));
}

/** How long a thread that has let go of everything waits before it tries again. Draws from the state's generator. */
function pauseMs(next: State): number {
  const { remedy, onTimeout, pauseMs: pause } = next.parameters;
  if (remedy !== "timeout" || onTimeout === "at-once") return 0;
  if (onTimeout === "same-pause") return pause;
  const [value, random] = draw(next.random);
  next.random = random;
  return Math.floor(value * 2 * pause);
}
