import type { Parameters, Situation } from "./parameters";

/** Which locks each thread takes, one after another, before it works. Locks count from 0; they are shown from 1. */
export function programsOf({ situation, philosophers, remedy }: Parameters): number[][] {
  const programs = asWritten(situation, philosophers);
  // The whole remedy: whatever a thread needs, it takes the lower number first.
  return remedy === "order" ? programs.map((program) => program.toSorted((a, b) => a - b)) : programs;
}

function asWritten(situation: Situation, philosophers: number): number[][] {
  switch (situation) {
    case "transfers":
      return [
        [0, 1],
        [1, 0],
      ];
    case "philosophers":
      return Array.from({ length: philosophers }, (_, at) => [at, (at + 1) % philosophers]);
    case "chain":
      return [[0, 1], [1, 2], [2]];
    case "two-units":
      return [[0, 1], [1, 0], [0]];
  }
}

/** How many threads at once may have each lock. All but one are mutexes. */
export function unitsOf({ situation, philosophers }: Pick<Parameters, "situation" | "philosophers">): readonly number[] {
  switch (situation) {
    case "transfers":
      return TWO_MUTEXES;
    case "philosophers":
      return MUTEXES.slice(0, philosophers);
    case "chain":
      return THREE_MUTEXES;
    case "two-units":
      return POOL_AND_MUTEX;
  }
}

const MUTEXES = [1, 1, 1, 1, 1];
const TWO_MUTEXES = [1, 1];
const THREE_MUTEXES = [1, 1, 1];
const POOL_AND_MUTEX = [2, 1];
