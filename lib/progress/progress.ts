import { startOfStudyDay, studyDay } from "@/lib/srs/day";
import type { ItemState } from "@/lib/srs/fold";
import { DRILL_PREFIX, isKnown, type Moment, type Parameters, recall } from "@/lib/srs/memory";

/** An item of the catalogue, as far as progress is concerned. Retired items do not count. */
export type CountedItem = { id: string; topic: string };

/** `score`: mean predicted recall over all items, 0 to 1, an unmet item counting 0 (design.md §2). */
export type Score = { score: number; met: number; known: number; all: number };

/** One answer in the log that was not taken back, with the study day it fell on. */
export type HistoryEntry = { item: string; day: number; grade: number };

/** How one item went: a tick for each study day on which it was answered, a miss where it had to be sent again. */
export type ItemLine = { item: string; topic: string; ticks: { day: number; recalled: boolean }[]; dueDay: number | null };

export type Progress = {
  today: number;
  total: Score;
  topics: Record<string, Score>;
  /** The skills of each drill, which are no items of a lesson and so not in the total. */
  drills: Record<string, Score>;
  /** Topics that the scheduler counts as known: what builds on them may be met. */
  knownTopics: string[];
  /** Reviews and steps due up to now; and how many fall due on today and each of the six study days after it. */
  dueNow: number;
  week: number[];
  /** Answers on each study day that had any, oldest first. */
  days: { day: number; answers: number }[];
  /** First answers of a study day to items met on an earlier one, and how many of them were recalled. */
  retention: { recalled: number; asked: number };
  lines: ItemLine[];
};

/** Study days that the history looks back. */
export const HISTORY_DAYS = 90;
const WEEK_DAYS = 7;
const MOST_LINES = 12;

type Input = {
  items: readonly CountedItem[];
  knownTopics: ReadonlySet<string>;
  states: ReadonlyMap<string, ItemState>;
  history: readonly HistoryEntry[];
  moment: Moment;
  parameters: Parameters;
};

/** What a learner knows now, what is due, and how it went: pure figures, each with its rule in `rules.ts`. */
export function progressOf({ items, knownTopics, states, history, moment, parameters }: Input): Progress {
  const today = studyDay(moment.at, moment.timeZone, moment.rolloverHour);
  const topics: Record<string, Score> = {};
  const drills: Record<string, Score> = {};
  const total = emptyScore();
  for (const item of items) {
    const memory = states.get(item.id)?.memory ?? null;
    // A drill skill belongs to no lesson: its drill has a score of its own.
    const isSkill = item.id.startsWith(DRILL_PREFIX);
    const scores = isSkill ? drills : topics;
    const own = scores[item.topic] ?? emptyScore();
    scores[item.topic] = own;
    for (const score of isSkill ? [own] : [total, own]) {
      score.all += 1;
      score.met += memory === null ? 0 : 1;
      score.known += isKnown(memory, moment.at, parameters) ? 1 : 0;
      score.score += recall(memory, moment.at, parameters);
    }
  }
  for (const score of [total, ...Object.values(topics), ...Object.values(drills)])
    score.score = score.all === 0 ? 0 : score.score / score.all;
  return {
    today,
    total,
    topics,
    drills,
    knownTopics: [...knownTopics],
    ...dueOf(items, states, today, moment),
    days: answersByDay(history),
    retention: retentionOf(history, states),
    lines: linesOf(items, states, history, moment),
  };
}

function emptyScore(): Score {
  return { score: 0, met: 0, known: 0, all: 0 };
}

function dueOf(items: readonly CountedItem[], states: ReadonlyMap<string, ItemState>, today: number, moment: Moment) {
  const ends = Array.from({ length: WEEK_DAYS }, (_, n) => startOfStudyDay(today + n + 1, moment.timeZone, moment.rolloverHour));
  const week = ends.map(() => 0);
  let dueNow = 0;
  for (const item of items) {
    const state = states.get(item.id);
    if (!state?.memory || state.suspended) continue;
    const { dueAt } = state.memory;
    if (dueAt <= moment.at) dueNow += 1;
    const day = ends.findIndex((end) => dueAt < end);
    if (day >= 0) week[day] = (week[day] ?? 0) + 1;
  }
  return { dueNow, week };
}

function answersByDay(history: readonly HistoryEntry[]): { day: number; answers: number }[] {
  const counts = new Map<number, number>();
  for (const { day } of history) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, answers]) => ({ day, answers })).sort((a, b) => a.day - b.day);
}

/** Only the first answer of a day says whether something was kept overnight; later ones follow minutes after a look. */
function firstOfDay(history: readonly HistoryEntry[]): HistoryEntry[] {
  const seen = new Set<string>();
  return history.filter(({ item, day }) => {
    const key = `${item} ${day}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function retentionOf(history: readonly HistoryEntry[], states: ReadonlyMap<string, ItemState>): Progress["retention"] {
  const earliest = new Map<string, number>();
  for (const { item, day } of history) if (!earliest.has(item)) earliest.set(item, day);
  const counted = firstOfDay(history).filter(({ item, day }) => {
    const first = earliest.get(item) ?? day;
    const firstEver = states.get(item)?.memory?.firstDay ?? first;
    // Met before the history begins, by more than the day that two zones can differ.
    return first < day || firstEver < first - 1;
  });
  return { recalled: counted.filter(({ grade }) => grade > 1).length, asked: counted.length };
}

/** The items with the longest stories: those that were answered on the most days. */
function linesOf(
  items: readonly CountedItem[],
  states: ReadonlyMap<string, ItemState>,
  history: readonly HistoryEntry[],
  { timeZone, rolloverHour }: Moment,
): ItemLine[] {
  const ticks = new Map<string, ItemLine["ticks"]>();
  for (const { item, day, grade } of firstOfDay(history)) {
    const known = ticks.get(item);
    const tick = { day, recalled: grade > 1 };
    if (known) known.push(tick);
    else ticks.set(item, [tick]);
  }
  return items
    .flatMap(({ id, topic }): ItemLine[] => {
      const own = ticks.get(id);
      const memory = states.get(id)?.memory;
      if (own === undefined || own.length < 2) return [];
      return [{ item: id, topic, ticks: own, dueDay: memory ? studyDay(memory.dueAt, timeZone, rolloverHour) : null }];
    })
    .sort((a, b) => b.ticks.length - a.ticks.length)
    .slice(0, MOST_LINES);
}
