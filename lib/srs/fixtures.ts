import { DAY_MS } from "./day";
import { ALGORITHM, GOOD, type ItemEvent, type ParametersEvent, type ReviewEvent } from "./event";
import type { ItemState } from "./fold";
import type { QueueCatalogue, QueueItem } from "./known-topics";
import { DEFAULT_PARAMETERS, type Memory, type Moment } from "./memory";
import type { QueueInput } from "./queue";

/** Noon UTC of 2026-03-02, a Monday on which no zone changes its clocks. */
export const NOON = Date.UTC(2026, 2, 2, 12);
/** Builders for tests, the seed and end-to-end tests: a plausible whole, with what matters given. */
export const aMoment = (given: Partial<Moment> = {}): Moment => ({ at: NOON, timeZone: "UTC", rolloverHour: 4, ...given });

/** The id of a test's nth event; ids sort as their numbers do. */
export const anId = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

export const aReview = (given: Partial<ReviewEvent> = {}): ReviewEvent => ({
  ...aMoment(),
  id: anId(1),
  type: "review",
  item: "tcp-handshake.segments",
  grade: GOOD,
  source: "review",
  durationMs: 4000,
  algorithm: ALGORITHM,
  ...given,
});

type Undo = Extract<ItemEvent, { type: "undo" }>;
export const anUndo = (target: string, given: Partial<Undo> = {}): Undo => ({
  ...aMoment(),
  id: anId(2),
  type: "undo",
  item: "tcp-handshake.segments",
  target,
  ...given,
});

export const someParameters = (given: Partial<ParametersEvent> = {}): ParametersEvent => ({
  ...aMoment(),
  id: anId(3),
  type: "parameters",
  retention: 0.9,
  ...given,
});

/** A memory well past its learning steps: met 30 days ago, last recalled 10 days ago, due today. */
export const aMemory = (given: Partial<Memory> = {}): Memory => {
  const today = Math.floor(NOON / DAY_MS);
  return {
    phase: "review",
    dueAt: NOON - 8 * 3_600_000,
    stability: 10,
    difficulty: 5,
    step: 0,
    intervalDays: 10,
    reps: 4,
    lapses: 0,
    lastReviewAt: NOON - 10 * DAY_MS,
    firstDay: today - 30,
    lastDay: today - 10,
    recalledLater: true,
    ...given,
  };
};

export const aState = (memory: Partial<Memory> | null = {}, given: Partial<ItemState> = {}): ItemState => ({
  memory: memory === null ? null : aMemory(memory),
  suspended: false,
  awaitsTarget: false,
  last: { at: NOON - 10 * DAY_MS, id: anId(1) },
  ...given,
});

export const aQueueItem = (id: string, given: Partial<QueueItem> = {}): QueueItem => ({
  id,
  topic: id.split(".")[0] ?? id,
  kind: "basic",
  confusableWith: [],
  ...given,
});

/** Topics named by their items, each without prerequisites. */
export const aCatalogue = (items: QueueItem[], prerequisites: Record<string, string[]> = {}): QueueCatalogue => ({
  items,
  topics: [...new Set(items.map((item) => item.topic))].map((id) => ({ id, prerequisites: prerequisites[id] ?? [] })),
});

export const aQueueInput = (catalogue: QueueCatalogue, given: Partial<QueueInput> = {}): QueueInput => ({
  catalogue,
  states: new Map(),
  limits: { newPerDay: 15, reviewsPerDay: 200 },
  moment: aMoment(),
  parameters: DEFAULT_PARAMETERS,
  seed: 1,
  ...given,
});
