import type { Item } from "@/lib/quiz/kinds";
import type { ClaimDocument } from "./catalogue";

type FindItem = (id: string) => Item | undefined;
type Asked = Pick<ClaimDocument, "topic" | "askedBy">;

/**
 * The lesson, and its section where one is known, that teaches a claim: those of the first item that asks it. That item
 * may stand in another lesson than the one whose inventory has the claim, and its section is a section of its own lesson.
 */
export function taughtAt({ topic, askedBy }: Asked, findItem: FindItem): { topic: string; section?: string } | undefined {
  const [first] = askedBy.flatMap((id) => findItem(id) ?? []);
  if (first !== undefined) return { topic: first.topic, section: first.taught_at };
  return topic === undefined ? undefined : { topic };
}

/** What asks a claim. `quizzes`: the topics whose quizzes have graded questions on it, each with how many. */
export type Askers = { quizzes: { topic: string; count: number }[]; cards: number; interviews: number };

/** Counts what asks a claim; a topic without a graded question on it is not in `quizzes`. */
export function askersOf({ askedBy }: Pick<Asked, "askedBy">, findItem: FindItem): Askers {
  const items = askedBy.flatMap((id) => findItem(id) ?? []);
  const quizzes = new Map<string, number>();
  for (const { kind, topic } of items) {
    if (kind !== "basic" && kind !== "interview") quizzes.set(topic, (quizzes.get(topic) ?? 0) + 1);
  }
  return {
    quizzes: [...quizzes].map(([topic, count]) => ({ topic, count })),
    cards: items.filter(({ kind }) => kind === "basic").length,
    interviews: items.filter(({ kind }) => kind === "interview").length,
  };
}
