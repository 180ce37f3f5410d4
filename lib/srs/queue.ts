import { seedOf } from "@/lib/random";
import { apart } from "./apart";
import { startOfStudyDay, studyDay } from "./day";
import type { ItemState } from "./fold";
import { knownTopics, openTopics, type QueueCatalogue, type QueueItem } from "./known-topics";
import { DRILL_PREFIX, type Memory, type Moment, type Parameters, recall } from "./memory";

export type QueueEntry = {
  itemId: string;
  /** learning: a step by the minute is due. due: by the study day. new: never answered. soon: a step due later this study day. */
  reason: "learning" | "due" | "new" | "soon";
  /** When it fell or falls due; null for a new item. */
  dueAt: number | null;
};

export type QueueInput = {
  catalogue: QueueCatalogue;
  /** All the learner's states; items that the catalogue has retired are left out. */
  states: ReadonlyMap<string, ItemState>;
  limits: { newPerDay: number; reviewsPerDay: number };
  /** Now, and the learner's study days. */
  moment: Moment;
  parameters: Parameters;
  /** Breaks ties. The same input gives the same queue. */
  seed: number;
};

/** What this study day has had already, in the queue or elsewhere: first answers, and answers to items met on an earlier day. */
export type DayCount = { introduced: number; reviewed: number };

/** New items come from this many topics at a time, so that siblings can be kept apart and a topic is still finished soon. */
const TOPICS_AT_ONCE = 3;

/**
 * Today's queue, in order: learning steps that are due, then due reviews with the lowest predicted recall first (those
 * most overdue for their stability), new items spread among them, and at the end the learning steps still to come today.
 * Siblings stand apart where any order can do that. Of confusable items only one is met on a day; their reviews follow
 * each other closely, to be told apart.
 */
export function buildQueue(input: QueueInput): QueueEntry[] {
  const { catalogue, states, limits, moment } = input;
  const today = studyDay(moment.at, moment.timeZone, moment.rolloverHour);
  const tomorrowAt = startOfStudyDay(today + 1, moment.timeZone, moment.rolloverHour);
  const had = countDay(states, today);

  const learning: QueueEntry[] = [];
  const soon: QueueEntry[] = [];
  const due: { item: QueueItem; dueAt: number; recall: number }[] = [];
  for (const item of catalogue.items) {
    const state = states.get(item.id);
    if (!state?.memory || state.suspended || state.memory.dueAt >= tomorrowAt) continue;
    const { dueAt } = state.memory;
    if (state.memory.phase === "review") due.push({ item, dueAt, recall: recall(state.memory, moment.at, input.parameters) });
    else if (dueAt <= moment.at) learning.push({ itemId: item.id, reason: "learning", dueAt });
    else soon.push({ itemId: item.id, reason: "soon", dueAt });
  }

  const tie = (id: string) => seedOf(`${input.seed} ${id}`);
  const byDue = (a: QueueEntry, b: QueueEntry) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || tie(a.itemId) - tie(b.itemId);
  due.sort((a, b) => a.recall - b.recall || tie(a.item.id) - tie(b.item.id));
  const mates = confusables(catalogue.items);
  const reviews = due.slice(0, Math.max(0, limits.reviewsPerDay - had.reviewed));
  const asked = withMates(reviews, mates).map(({ item, dueAt }): QueueEntry => ({ itemId: item.id, reason: "due", dueAt }));
  const fresh = newItems(input, mates, today, Math.max(0, limits.newPerDay - had.introduced));

  const topics = new Map(catalogue.items.map((item) => [item.id, item.topic]));
  const inOrder = [...learning.sort(byDue), ...spread(asked, fresh)];
  return [...apart(inOrder, (entry) => topics.get(entry.itemId) ?? ""), ...soon.sort(byDue)];
}

/** What a study day has had already, from the states alone. */
export function countDay(states: ReadonlyMap<string, ItemState>, day: number): DayCount {
  const memories = [...states.values()].flatMap(({ memory }) => (memory ? [memory] : []));
  const isReviewed = (memory: Memory) => memory.lastDay === day && memory.firstDay < day;
  return {
    introduced: memories.filter((memory) => memory.firstDay === day).length,
    reviewed: memories.filter(isReviewed).length,
  };
}

/** Each item's confusable items, whichever of the two names the other. */
function confusables(items: readonly QueueItem[]): Map<string, Set<string>> {
  const mates = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const known = mates.get(a);
    if (known) known.add(b);
    else mates.set(a, new Set([b]));
  };
  for (const item of items) {
    for (const other of item.confusableWith) {
      join(item.id, other);
      join(other, item.id);
    }
  }
  return mates;
}

/** The same reviews; those confusable with one follow it directly. */
function withMates<T extends { item: QueueItem }>(reviews: readonly T[], mates: ReadonlyMap<string, ReadonlySet<string>>): T[] {
  const placed = new Set<T>();
  for (const review of reviews) {
    if (placed.has(review)) continue;
    placed.add(review);
    const confusable = mates.get(review.item.id);
    if (confusable) for (const other of reviews) if (confusable.has(other.item.id)) placed.add(other);
  }
  return [...placed];
}

/**
 * Up to `limit` items to be met: of open topics (the ones begun first, then in teaching order), a few topics in turn,
 * none that is confusable with an item met today. Drill skills are met by taking the drill.
 */
function newItems(
  { catalogue, states, moment, parameters }: QueueInput,
  mates: ReadonlyMap<string, ReadonlySet<string>>,
  today: number,
  limit: number,
): QueueEntry[] {
  if (limit === 0) return [];
  const open = openTopics(catalogue, knownTopics(catalogue, states, moment.at, parameters));
  const waiting = new Map<string, QueueItem[]>();
  const begun = new Set<string>();
  const metToday = new Set<string>();
  for (const item of catalogue.items) {
    const state = states.get(item.id);
    if (state?.memory) {
      begun.add(item.topic);
      if (state.memory.firstDay === today) metToday.add(item.id);
    } else if (!state?.suspended && open.has(item.topic) && !item.id.startsWith(DRILL_PREFIX)) {
      waiting.set(item.topic, [...(waiting.get(item.topic) ?? []), item]);
    }
  }
  const topics = [...waiting.keys()].sort((a, b) => Number(begun.has(b)) - Number(begun.has(a)));
  const chosen: QueueEntry[] = [];
  for (const item of inTurn(topics.map((topic) => waiting.get(topic) ?? []))) {
    if (chosen.length === limit) break;
    if ([...(mates.get(item.id) ?? [])].some((mate) => metToday.has(mate))) continue;
    metToday.add(item.id);
    chosen.push({ itemId: item.id, reason: "new", dueAt: null });
  }
  return chosen;
}

/** One of each of the first lists in turn; a list that is used up makes room for the next. */
function* inTurn<T>(lists: readonly (readonly T[])[]): Generator<T> {
  const later = lists.map((list) => [...list]);
  let current = later.splice(0, TOPICS_AT_ONCE);
  while (current.length > 0) {
    for (const list of current) yield* list.splice(0, 1);
    current = current.filter((list) => list.length > 0);
    current.push(...later.splice(0, TOPICS_AT_ONCE - current.length));
  }
}

/** New entries at even distances among the others. */
function spread<T>(others: readonly T[], fresh: readonly T[]): T[] {
  const total = others.length + fresh.length;
  const result: T[] = [];
  let used = 0;
  for (let place = 0; place < total; place += 1) {
    // After this place, the share of new entries is that of the whole, rounded.
    const wanted = Math.round(((place + 1) * fresh.length) / total);
    const next = wanted > used ? fresh[used] : others[place - used];
    if (wanted > used) used += 1;
    result.push(next as T);
  }
  return result;
}
