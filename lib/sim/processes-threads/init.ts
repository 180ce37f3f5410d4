import type { RandomState } from "@/lib/random";
import { freshPages } from "./memory";
import { FIRST_PID, SHELL_PID } from "./numbers";
import type { Parameters } from "./parameters";
import { programsOf } from "./programs";
import type { Effect, State } from "./state";

export const NO_EFFECT: Effect = {
  tid: 0,
  blocked: false,
  fault: null,
  created: 0,
  read: null,
  adopted: [],
  reaped: [],
  perished: [],
  woken: [],
};

/** One process with one thread, at the first line of its program. */
export function init(parameters: Parameters, seed: number): State {
  const state: State = {
    parameters,
    programs: programsOf(parameters),
    nowMs: 0,
    random: seed as RandomState,
    processes: [],
    tasks: [{ tid: FIRST_PID, pid: FIRST_PID, program: "main", line: 0, phase: "ready", register: null }],
    frames: [],
    nextId: FIRST_PID + 1,
    nextFrame: 1,
    lastTid: 0,
    copied: 0,
    effect: NO_EFFECT,
  };
  const pages = freshPages(state, heapPagesOf(parameters));
  state.processes = [{ pid: FIRST_PID, ppid: SHELL_PID, program: "app", state: "alive", ended: null, pages }];
  return state;
}

/** Where nothing but one variable matters, there is no heap to look at. */
function heapPagesOf({ situation, heapPages }: Parameters): number {
  return situation === "fork" ? heapPages : 0;
}
