import { type RandomState, seedOf } from "@/lib/random";
import { apart } from "@/lib/srs/apart";

/** An interview question that may be asked. */
export type Candidate = { id: string; area: string; minutes: number };

/**
 * What is known of a learner's memory of a question; nothing where it was never answered.
 * `recall`: predicted, 0 to 1. `isDue`: the scheduler would ask it today.
 */
export type Standing = { recall: number; isDue: boolean };

/** What is known of a learner's questions: nothing of a visitor's, and where the server could not be asked. */
export type Known = { standings: ReadonlyMap<string, Standing>; suspended: ReadonlySet<string> };
export const NOTHING_KNOWN: Known = { standings: new Map(), suspended: new Set() };

export type Wish = { areas: readonly string[]; minutes: number; seed: RandomState };

/**
 * The questions of the interview that somebody wishes, out of all there are. The form that announces how many there will
 * be and the interview that asks them both come here, with the same seed.
 */
export function planOf({ areas, minutes, seed }: Wish, all: readonly Candidate[], { standings, suspended }: Known): Candidate[] {
  const candidates = all.filter(({ id, area }) => areas.includes(area) && !suspended.has(id));
  return chooseQuestions({ candidates, minutes, standings, seed });
}

export type Choice = {
  candidates: readonly Candidate[];
  minutes: number;
  /** By the question's id. Empty for a visitor, and where the server could not be asked. */
  standings: ReadonlyMap<string, Standing>;
  /** Breaks ties; the same input gives the same questions, in whatever order the candidates come. */
  seed: RandomState;
};

/**
 * The questions of a mock interview, in order. The areas take turns; within an area, those that are due come first, the
 * weakest before the others, then those never met, then those that still sit. As many as fit the minutes, by what each is
 * said to take; the neediest alone where none does.
 */
export function chooseQuestions({ candidates, minutes, standings, seed }: Choice): Candidate[] {
  const tie = (id: string) => seedOf(`${seed} ${id}`);
  const byNeed = (a: Candidate, b: Candidate) =>
    need(standings.get(a.id)) - need(standings.get(b.id)) || tie(a.id) - tie(b.id) || (a.id < b.id ? -1 : 1);
  const waiting = new Map<string, Candidate[]>();
  for (const candidate of [...candidates].sort(byNeed)) {
    waiting.set(candidate.area, [...(waiting.get(candidate.area) ?? []), candidate]);
  }
  const chosen: Candidate[] = [];
  let left = minutes;
  // Areas stand in the order of their neediest question; each gives its next one that fits, turn after turn.
  for (let areas = [...waiting.values()]; areas.length > 0; areas = areas.filter((area) => area.length > 0)) {
    for (const area of areas) {
      const place = area.findIndex((candidate) => candidate.minutes <= left);
      // What does not fit now never will: the area has had its turns.
      const [next] = area.splice(Math.max(place, 0), place < 0 ? area.length : 1);
      if (next === undefined || place < 0) continue;
      chosen.push(next);
      left -= next.minutes;
    }
  }
  const neediest = [...candidates].sort(byNeed).slice(0, 1);
  return chosen.length === 0 ? neediest : apart(chosen, ({ area }) => area);
}

/** Smaller is needier: due by recall in [0, 1], never met 1.5, not due by recall in [2, 3]. */
function need(standing: Standing | undefined): number {
  if (standing === undefined) return 1.5;
  return standing.isDue ? standing.recall : 2 + standing.recall;
}
