import { type Allocation, availableIn, finishingOrder } from "./graph";
import { unitsOf } from "./programs";
import type { State, Thread } from "./state";

type Held = Pick<State, "parameters" | "threads">;

/** The locks that a thread holds, in the order in which it took them. */
export function locksOf({ program, held }: Pick<Thread, "program" | "held">): readonly number[] {
  return program.slice(0, held);
}

/** The locks that the next request of a thread is for. */
export function requestOf({ parameters }: Pick<State, "parameters">, { program, held }: Thread): readonly number[] {
  return parameters.remedy === "all-at-once" ? program.slice(held) : program.slice(held, held + 1);
}

export function allocationOf(state: Held): Allocation {
  const units = unitsOf(state.parameters);
  return {
    units,
    held: state.threads.map((thread) => counts(units.length, locksOf(thread))),
    wanted: state.threads.map((thread) => counts(units.length, thread.phase === "waiting" ? requestOf(state, thread) : [])),
  };
}

/** May this thread have what it asks for now? The banker also looks at what all may still ask for afterwards. */
export function verdictOn(state: Held, at: number): "granted" | "taken" | "unsafe" {
  const thread = state.threads[at];
  if (thread === undefined) return "taken";
  const { units, held } = allocationOf(state);
  const available = availableIn({ units, held });
  const request = requestOf(state, thread);
  if (request.some((lock) => (available[lock] ?? 0) < 1)) return "taken";
  if (state.parameters.remedy !== "banker") return "granted";
  for (const lock of request) available[lock] = (available[lock] ?? 0) - 1;
  const after = held.map((row, i) => (i === at ? row.map((count, k) => count + (request.includes(k) ? 1 : 0)) : row));
  const claim = state.threads.map((one, i) =>
    counts(units.length, one.program.slice(one.held + (i === at ? request.length : 0))),
  );
  return finishingOrder(available, after, claim).length === held.length ? "granted" : "unsafe";
}

function counts(size: number, locks: readonly number[]): number[] {
  const row = new Array<number>(size).fill(0);
  for (const lock of locks) row[lock] = (row[lock] ?? 0) + 1;
  return row;
}
