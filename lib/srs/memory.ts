import {
  type CardInput,
  type FSRS,
  forgetting_curve,
  fsrs,
  GenSeedStrategyWithCardId,
  State,
  type Steps,
  StrategyMode,
} from "ts-fsrs";
import { DAY_MS, startOfStudyDay, studyDay } from "./day";
import { AGAIN, EASY, GOOD, type Grade, HARD } from "./event";

/** What FSRS-6 remembers of one item's answers. Instants in ms since 1970 UTC, days as in day.ts. */
export type Memory = {
  phase: Phase;
  /** A learning step is due at this millisecond, a review from the start of this study day on. */
  dueAt: number;
  /** Days until predicted recall falls to 90 %. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  /** Index of the learning step that was answered last. */
  step: number;
  /** Whole study days from the last answer to the due day; 0 in a learning step. */
  intervalDays: number;
  /** Answers that counted. */
  reps: number;
  /** Times it was forgotten after it had left the learning steps. */
  lapses: number;
  lastReviewAt: number;
  /** Study days of the first answer and of the last one that counted. */
  firstDay: number;
  lastDay: number;
  /** Recalled on a later study day than `firstDay`, and not forgotten since. */
  recalledLater: boolean;
};
export type Phase = "learning" | "review" | "relearning";

/** What a learner's intervals are made with; FSRS-6's 21 default weights where none were fitted. */
export type Parameters = { retention: number; weights?: readonly number[] };
export const DEFAULT_PARAMETERS: Parameters = { retention: 0.9 };

/** When an answer was given, and by which study days its learner lives. */
export type Moment = { at: number; timeZone: string; rolloverHour: number };

/** Minutes. ts-fsrs asks a new item again after a minute, and once more after ten; a forgotten one after ten. */
const LEARNING_STEPS = ["1m", "10m"] as const;
const RELEARNING_STEPS = ["10m"] as const;

/**
 * Drill skills are items whose questions are made afresh: only the first answer of a study day counts, the rest is
 * practice (fold.ts). So they are asked again in days, never in minutes.
 */
export const DRILL_PREFIX = "drill.";

/** Predicted recall from which an item that was recalled on a later day counts as known (design.md §2). */
export const KNOWN_RECALL = 0.85;

/** Parameters are few and live as long as their log, so schedulers are made once for each: with steps, and for drills. */
const schedulers = new WeakMap<Parameters, { steps: FSRS; days: FSRS }>();

function schedulerFor(parameters: Parameters, item?: string): FSRS {
  let made = schedulers.get(parameters);
  if (made === undefined) {
    made = { steps: scheduler(parameters, LEARNING_STEPS, RELEARNING_STEPS), days: scheduler(parameters, [], []) };
    schedulers.set(parameters, made);
  }
  return item?.startsWith(DRILL_PREFIX) ? made.days : made.steps;
}

function scheduler(parameters: Parameters, learningSteps: Steps, relearningSteps: Steps): FSRS {
  return fsrs({
    request_retention: parameters.retention,
    w: parameters.weights,
    enable_fuzz: true,
    enable_short_term: true,
    learning_steps: learningSteps,
    relearning_steps: relearningSteps,
    // The default seed contains the time of the answer, so that the label on a button and the date committed differ.
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId("item"));
}

/**
 * The memory after one answer. This one computation makes the label on a button, the commit and the replay: the fuzz
 * depends on the item and the number of its answers, never on the time.
 */
export function answered(
  memory: Memory | null,
  item: string,
  grade: Grade,
  moment: Moment,
  parameters: Parameters = DEFAULT_PARAMETERS,
): Memory {
  const { at, timeZone, rolloverHour } = moment;
  // A learner who flies west can live the same study day twice; time does not go back for the item.
  const day = Math.max(studyDay(at, timeZone, rolloverHour), memory?.lastDay ?? Number.MIN_SAFE_INTEGER);
  const now = atDay(day);
  const { card } = schedulerFor(parameters, item).next(cardOf(memory, item, now), now, grade);
  const firstDay = memory?.firstDay ?? day;
  return {
    phase: PHASES[card.state],
    dueAt:
      card.scheduled_days > 0
        ? startOfStudyDay(day + card.scheduled_days, timeZone, rolloverHour)
        : at + (card.due.getTime() - now.getTime()),
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    intervalDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAt: at,
    firstDay,
    lastDay: day,
    recalledLater: day > firstDay && grade !== AGAIN,
  };
}

/** What each grade would lead to, by the very computation that commits it. */
export function preview(
  memory: Memory | null,
  item: string,
  moment: Moment,
  parameters: Parameters = DEFAULT_PARAMETERS,
): Record<Grade, Memory> {
  const by = (grade: Grade) => answered(memory, item, grade, moment, parameters);
  return { [AGAIN]: by(AGAIN), [HARD]: by(HARD), [GOOD]: by(GOOD), [EASY]: by(EASY) };
}

/** Predicted probability of recall at an instant, 0 to 1; 0 for an item that was never answered. */
export function recall(memory: Memory | null, at: number, parameters: Parameters = DEFAULT_PARAMETERS): number {
  if (memory === null) return 0;
  const elapsedDays = Math.max(0, at - memory.lastReviewAt) / DAY_MS;
  return forgetting_curve(schedulerFor(parameters).parameters.w, elapsedDays, memory.stability);
}

/** Known: recalled on a later study day than the one it was first met on, with predicted recall of at least 0.85. */
export function isKnown(memory: Memory | null, at: number, parameters: Parameters = DEFAULT_PARAMETERS): boolean {
  return memory?.recalledLater === true && recall(memory, at, parameters) >= KNOWN_RECALL;
}

const PHASES: Record<State, Phase> = {
  // An answered card is never new; ts-fsrs's type cannot say so.
  [State.New]: "learning",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
};
const STATES: Record<Phase, State> = { learning: State.Learning, review: State.Review, relearning: State.Relearning };

/** ts-fsrs counts days between UTC dates: a study day is given to it as the noon of that date, in UTC. */
function atDay(day: number): Date {
  return new Date(day * DAY_MS + DAY_MS / 2);
}

/** The card that ts-fsrs wants, with the item for the fuzz seed. */
function cardOf(memory: Memory | null, item: string, now: Date): CardInput & { item: string } {
  if (memory === null) {
    const none = { stability: 0, difficulty: 0, elapsed_days: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0 };
    return { ...none, item, due: now, state: State.New };
  }
  return {
    item,
    due: now,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: STATES[memory.phase],
    last_review: atDay(memory.lastDay),
  };
}
