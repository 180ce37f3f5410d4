import type { InterviewAnswer, Judgement } from "./answer";
import { type Clock, elapsedMs, pauseClock, resumeClock, startClock } from "./clock";

/** A question of the plan: how many points its rubric has, and how many rungs its ladder. */
export type Planned = { id: string; points: number; rungs: number };

/** The question under way. */
export type Current = {
  /** The rung that is asked; null while it is the question itself. */
  rung: number | null;
  /** Whether the answer to that is open. */
  isOpen: boolean;
  points: readonly boolean[];
  /** One for each rung that was judged. */
  rungs: readonly Judgement[];
  /** What the interview's clock showed when the question was put. */
  beganMs: number;
};

export type Given = { id: string; answer: InterviewAnswer; isSkipped: boolean; usedMs: number };

/** A mock interview as plain data that survives JSON. Every function below leaves it as it is where it does not apply. */
export type Mock = {
  plan: readonly Planned[];
  budgetMs: number;
  clock: Clock;
  /** One for each question that was put and left, in the order of the plan. */
  given: readonly Given[];
  /** null when the interview is over. */
  current: Current | null;
  /** What the clock showed at the end; null until then. */
  endedMs: number | null;
};

/** @param plan At least one question. */
export function beginMock(plan: readonly Planned[], budgetMs: number, at: number): Mock {
  return { plan, budgetMs, clock: startClock(at), given: [], current: fresh(plan[0], 0), endedMs: plan.length === 0 ? 0 : null };
}

/** The planned question that is under way. */
export function plannedNow({ plan, given, current }: Mock): Planned | undefined {
  return current === null ? undefined : plan[given.length];
}

/** May be negative: the question under way may be finished when the time is up. */
export function remainingMs({ budgetMs, clock, endedMs }: Mock, at: number): number {
  return budgetMs - (endedMs ?? elapsedMs(clock, at));
}

export function isPaused({ clock }: Mock): boolean {
  return clock.pausedAt !== null;
}

/** Opens the answer to what is asked. */
export function open(mock: Mock): Mock {
  return changed(mock, (current) => ({ ...current, isOpen: true }));
}

/** Marks a point of the open rubric as said, or takes the mark away. */
export function tick(mock: Mock, place: number): Mock {
  return changed(mock, (current) => {
    if (current.rung !== null || !current.isOpen || current.points[place] === undefined) return current;
    return { ...current, points: current.points.map((said, n) => (n === place ? !said : said)) };
  });
}

/** The rubric is done: on to the first rung, or to the next question where there is no ladder. */
export function climb(mock: Mock, at: number): Mock {
  const { current } = mock;
  if (current === null || current.rung !== null || !current.isOpen || isPaused(mock)) return mock;
  return toRung(mock, 0, at);
}

/** Judges the open rung: on to the next one, or to the next question. */
export function judgeRung(mock: Mock, judgement: Judgement, at: number): Mock {
  const { current } = mock;
  if (current === null || current.rung === null || !current.isOpen || isPaused(mock)) return mock;
  return toRung({ ...mock, current: { ...current, rungs: [...current.rungs, judgement] } }, current.rung + 1, at);
}

/** One step back within the question: the rung before with its judgement taken away, or the rubric. */
export function back(mock: Mock): Mock {
  return changed(mock, (current) => {
    if (current.rung === null) return current;
    const rung = current.rung === 0 ? null : current.rung - 1;
    return { ...current, rung, isOpen: true, rungs: current.rungs.slice(0, rung ?? 0) };
  });
}

/** Leaves the question before its ladder: no rung was climbed, and what was not ticked was not said. */
export function skip(mock: Mock, at: number): Mock {
  const planned = plannedNow(mock);
  if (planned === undefined || mock.current === null || mock.current.rung !== null || isPaused(mock)) return mock;
  const rungs = Array.from({ length: planned.rungs }, (): Judgement => "not");
  return leave(mock, { points: [...mock.current.points], rungs }, true, at);
}

/**
 * Ends the interview. A question whose rubric was opened counts with the rungs that were climbed; one that was only read
 * was not put.
 */
export function end(mock: Mock, at: number): Mock {
  const { current } = mock;
  if (current === null) return mock;
  const wasOpened = current.rung !== null || current.isOpen;
  const left = wasOpened ? leave(mock, { points: [...current.points], rungs: [...current.rungs] }, false, at) : mock;
  return { ...left, current: null, endedMs: elapsedMs(mock.clock, at) };
}

export function pause(mock: Mock, at: number): Mock {
  return mock.current === null ? mock : { ...mock, clock: pauseClock(mock.clock, at) };
}

export function resume(mock: Mock, at: number): Mock {
  return { ...mock, clock: resumeClock(mock.clock, at) };
}

function changed(mock: Mock, change: (current: Current) => Current): Mock {
  return mock.current === null || isPaused(mock) ? mock : { ...mock, current: change(mock.current) };
}

function toRung(mock: Mock, rung: number, at: number): Mock {
  const planned = plannedNow(mock);
  if (planned === undefined || mock.current === null) return mock;
  if (rung < planned.rungs) return { ...mock, current: { ...mock.current, rung, isOpen: false } };
  return leave(mock, { points: [...mock.current.points], rungs: [...mock.current.rungs] }, false, at);
}

/** On to the next question; to the end where there is none, or no time for one. */
function leave(mock: Mock, answer: InterviewAnswer, isSkipped: boolean, at: number): Mock {
  const planned = plannedNow(mock);
  if (planned === undefined || mock.current === null) return mock;
  const now = elapsedMs(mock.clock, at);
  const given = [...mock.given, { id: planned.id, answer, isSkipped, usedMs: Math.max(0, now - mock.current.beganMs) }];
  const current = now < mock.budgetMs ? fresh(mock.plan[given.length], now) : null;
  return { ...mock, given, current, endedMs: current === null ? now : null };
}

function fresh(planned: Planned | undefined, beganMs: number): Current | null {
  if (planned === undefined) return null;
  return { rung: null, isOpen: false, points: Array.from({ length: planned.points }, () => false), rungs: [], beganMs };
}
