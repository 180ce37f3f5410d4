import type { RandomState } from "@/lib/random";
import type { Parameters } from "./parameters";
import type { ProgramName, Programs } from "./programs";

export type Area = "code" | "data" | "heap" | "stack";

/** A page of physical memory, with what the simulation knows of its contents. */
export type PageFrame = {
  id: number;
  /** How many page tables refer to it; with 0 it is free again, and no longer listed. */
  refs: number;
  /** The variable, in the data page; a mark that something was written, in others. */
  value: number;
  /** In the data page: the TID of the thread that holds the mutex, 0 where it is free. */
  mutex: number;
};

/** An entry of a page table. A page that is shared since fork() is not writable, however writable its area is. */
export type Mapping = { area: Area; page: number; frame: number; writable: boolean };

export type Process = {
  pid: number;
  ppid: number;
  program: "app" | "ls";
  state: "alive" | "zombie" | "gone";
  /** What wait() will get: the exit status, or the signal that ended it. */
  ended: { by: "exit" | "signal"; status: number } | null;
  pages: readonly Mapping[];
};

export type Task = {
  tid: number;
  pid: number;
  program: ProgramName;
  /** The line that comes next. */
  line: number;
  phase: "ready" | "waiting" | "over";
  /** The register of the three steps of `n++`; each thread has its own. */
  register: number | null;
};

/** What the last step did, for the sentence and the view. */
export type Effect = {
  tid: number;
  /** The call could not go on: the thread sleeps. */
  blocked: boolean;
  /** A write met a page that was not writable: copied, or made writable because nobody else refers to it any more. */
  fault: "copied" | "reused" | null;
  /** The number of the new process or thread. */
  created: number;
  /** What was read and printed. */
  read: number | null;
  /** Children that init took over, and entries that disappeared from the table of processes. */
  adopted: readonly number[];
  reaped: readonly number[];
  /** Other threads that ended with their process, or were ended by an exec. */
  perished: readonly number[];
  /** Threads that were asleep and can go on. */
  woken: readonly number[];
};

export type State = {
  parameters: Parameters;
  programs: Programs;
  nowMs: number;
  random: RandomState;
  processes: readonly Process[];
  tasks: readonly Task[];
  frames: readonly PageFrame[];
  /** PIDs and TIDs come from one sequence, as on Linux. */
  nextId: number;
  nextFrame: number;
  /** The thread that ran last. */
  lastTid: number;
  /** Pages that were copied on a write. */
  copied: number;
  effect: Effect;
};

export type Event = { type: "run"; tid: number };

/** What the learner may do: let a thread run next, out of turn, or end a process. */
export type Input = { type: "prefer"; tid: number } | { type: "kill"; pid: number };
