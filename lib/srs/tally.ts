import type { Session, SessionEntry } from "./session";

/** How far a sitting is. No item is counted in two of `left` and `steps`. */
export type Tally<I extends { id: string }> = {
  /** Answers given; what was suspended is no answer. */
  answered: number;
  /** Items still to be asked for the first time in this sitting. */
  left: number;
  /** Items to be asked once more today: learning steps, due or not. */
  steps: number;
  /** Each item of the sitting once, those that were seen first, in the order in which they were. */
  marks: { entry: SessionEntry<I>; stage: "done" | "step" | "left" }[];
};

/**
 * Counts what is left apart from what comes once more: a first answer usually makes a learning step, so that their sum
 * would stand still for the whole first pass.
 */
export function tally<I extends { id: string }>({ current, waiting, steps, done }: Session<I>): Tally<I> {
  const open = [...steps, ...(current ? [current] : []), ...waiting];
  const seen = new Map(done.map(({ entry }) => [entry.item.id, entry]));
  const isStep = (entry: SessionEntry<I>) => entry.reason === "soon" || entry.reason === "learning";
  const stages = new Map(open.map((entry) => [entry.item.id, isStep(entry) ? ("step" as const) : ("left" as const)]));
  const unseen = open.filter((entry) => !seen.has(entry.item.id));
  const count = (stage: "step" | "left") => [...stages.values()].filter((each) => each === stage).length;
  return {
    answered: done.filter(({ act }) => act.type === "graded").length,
    left: count("left"),
    steps: count("step"),
    marks: [...seen.values(), ...unseen].map((entry) => ({ entry, stage: stages.get(entry.item.id) ?? "done" })),
  };
}
