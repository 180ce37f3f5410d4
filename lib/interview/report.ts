import type { Judgement, Rubric } from "./answer";
import { judge, type Verdict } from "./judge";
import type { Given, Mock } from "./mock";

export type Count = { said: number; all: number };

/** How one question went. Places are those of its rubric and of its ladder. */
export type QuestionReport = Given & {
  verdict: Verdict;
  points: Count;
  /** Those that were asked, so none of a question that was skipped; one that was partly said counts as not said. */
  rungs: Count;
  missed: number[];
  weak: { rung: number; judgement: Judgement }[];
};

export type AreaReport = { area: string; points: Count; rungs: Count; questions: QuestionReport[] };

export type Report = {
  points: Count;
  rungs: Count;
  usedMs: number;
  budgetMs: number;
  /** Planned and not put: the time was up, or the interview was ended. */
  unasked: number;
  /** In the order in which their first question was put. */
  areas: AreaReport[];
};

/** What a mock interview showed. @param find The question of an id, with its area; one that is gone is left out. */
export function reportOf(mock: Mock, find: (id: string) => (Rubric & { area: string }) | undefined): Report {
  const areas = new Map<string, QuestionReport[]>();
  for (const given of mock.given) {
    const item = find(given.id);
    if (item) areas.set(item.area, [...(areas.get(item.area) ?? []), questionReport(item, given)]);
  }
  const all = [...areas.values()].flat();
  return {
    points: sum(all.map(({ points }) => points)),
    rungs: sum(all.map(({ rungs }) => rungs)),
    usedMs: mock.endedMs ?? 0,
    budgetMs: mock.budgetMs,
    unasked: mock.plan.length - mock.given.length,
    areas: [...areas].map(([area, questions]) => ({
      area,
      points: sum(questions.map(({ points }) => points)),
      rungs: sum(questions.map(({ rungs }) => rungs)),
      questions,
    })),
  };
}

function questionReport(item: Rubric, given: Given): QuestionReport {
  const { points } = given.answer;
  const rungs = given.isSkipped ? [] : given.answer.rungs;
  return {
    ...given,
    verdict: judge(item, given.answer),
    points: { said: points.filter(Boolean).length, all: points.length },
    rungs: { said: rungs.filter((rung) => rung === "said").length, all: rungs.length },
    missed: points.flatMap((said, place) => (said ? [] : [place])),
    weak: rungs.flatMap((judgement, rung) => (judgement === "said" ? [] : [{ rung, judgement }])),
  };
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, { said, all }) => ({ said: total.said + said, all: total.all + all }), { said: 0, all: 0 });
}
