import type { Progress, Score } from "@/lib/progress/progress";

/**
 * How far a learner is with a lesson. `met`: every item was answered, and what is left is recalling them on a later day,
 * which the queue sees to. `known`: as the scheduler says (lib/srs/known-topics.ts), so that what the map calls known
 * opens what builds on it.
 */
export type Stage = "new" | "begun" | "met" | "known";

export type Standing = { stage: Stage; score: number; met: number; all: number };

/** Where a learner stands with a lesson; one whose lesson has no progress has not begun it. */
export function standingOf(topic: string, progress: Pick<Progress, "topics" | "knownTopics"> | null): Standing {
  const { score, met, all }: Omit<Score, "known"> = progress?.topics[topic] ?? { score: 0, met: 0, all: 0 };
  return { stage: stageOf(met, all, met > 0 && (progress?.knownTopics.includes(topic) ?? false)), score, met, all };
}

function stageOf(met: number, all: number, isKnown: boolean): Stage {
  if (isKnown) return "known";
  if (met === 0) return "new";
  return met < all ? "begun" : "met";
}

/**
 * The lesson to read next: the first in order that still has something new and whose prerequisites are all begun. Where
 * none is left, there is nothing to read, only to recall. Prerequisites outside the order count as begun: a path that is
 * checked by the compiler has none.
 *
 * @param order lessons of the chosen path, each after what it needs
 */
export function nextLesson(
  order: readonly { id: string; prerequisites: readonly string[] }[],
  stageOf: (topic: string) => Stage,
): string | undefined {
  const inOrder = new Set(order.map(({ id }) => id));
  const isBegun = (id: string) => !inOrder.has(id) || stageOf(id) !== "new";
  const hasNew = (id: string) => stageOf(id) === "new" || stageOf(id) === "begun";
  return order.find(({ id, prerequisites }) => hasNew(id) && prerequisites.every(isBegun))?.id;
}
