import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";

export type Phase =
  /** Has not asked for anything yet. */
  | "idle"
  /** Has some of its locks and is on its way to the next. */
  | "going"
  /** Sleeps until somebody releases what it wants. */
  | "waiting"
  /** Has all its locks. */
  | "working"
  /** Is about to let go of what it holds. */
  | "undoing"
  /** Will try again. */
  | "pausing"
  | "done"
  /** Its attempts are used up. */
  | "failed"
  /** Rolled back for good by the learner. */
  | "stopped";

export type Thread = {
  phase: Phase;
  /** The locks that it takes, in this order. */
  program: readonly number[];
  /** How many of them it holds: always the first ones. */
  held: number;
  attempt: number;
  /** When it does something by itself; a waiting thread then runs into its time limit. */
  dueMs: number | null;
  /** What becomes of it once it has let go. */
  ending: "failed" | "stopped" | null;
};

/** What the last step did, for the sentence and the view. */
export type Effect = {
  /** The locks that were let go of. */
  freed: readonly number[];
  /** The waiting threads that got what they wanted. */
  granted: readonly number[];
  /** The locks were free, and yet the banker said no. */
  refused: boolean;
};

export type State = {
  parameters: Parameters;
  nowMs: number;
  random: RandomState;
  threads: readonly Thread[];
  /** The waiting threads, the longest-waiting first. */
  queue: readonly number[];
  /** A circle in the wait-for graph, in the order of the arrows; empty where there is none. */
  cycle: readonly number[];
  /** Those who cannot go on unless somebody interferes. */
  deadlocked: readonly number[];
  /** Time-outs and victims so far. */
  retries: number;
  effect: Effect;
};

export type Event =
  /** A thread asks for its next lock, or, where it takes all at once, for all. */
  | { type: "request"; thread: number }
  | { type: "finish"; thread: number }
  /** pthread_mutex_timedlock() returns ETIMEDOUT, or with no time to wait pthread_mutex_trylock() EBUSY (POSIX.1). */
  | { type: "timeout"; thread: number }
  /** A thread that has to let go of everything has done so. */
  | { type: "undo"; thread: number }
  /** The detector rolls a victim back. */
  | { type: "abort"; thread: number };

/** What the learner may do: let the scheduler keep a thread from running for a while, or roll it back for good. */
export type Input = { type: "hold-up"; thread: number } | { type: "stop"; thread: number };
