import { studyDay } from "./day";
import { compareEvents, type ItemEvent, type ParametersEvent, type ReviewEvent } from "./event";
import { answered, DEFAULT_PARAMETERS, DRILL_PREFIX, type Memory, type Moment, type Parameters } from "./memory";

/** The state of one item for one learner: its log, replayed. */
export type ItemState = {
  /** null while no answer counts: only suspended, or everything taken back. */
  memory: Memory | null;
  suspended: boolean;
  /** An undo is in the log whose review is not (yet): the next event cannot be told by itself what it does. */
  awaitsTarget: boolean;
  /** The newest event folded in. */
  last: { at: number; id: string };
};

/**
 * Replays the log of one item. Events may come in any order and more than once. An undo takes its review out wherever
 * the two stand in the order: clocks that are set back, or clamped to the same arrival, must not save a mistaken answer.
 * @param history All the learner's `parameters` events, in any order.
 * @returns null where the log is empty.
 */
export function foldItem(item: string, events: readonly ItemEvent[], history: readonly ParametersEvent[] = []): ItemState | null {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inOrder = [...byId.values()].sort(compareEvents);
  const undone = new Set(inOrder.flatMap((event) => (event.type === "undo" ? [event.target] : [])));
  let state: ItemState | null = null;
  for (const event of inOrder) state = moved(state, item, event, undone.has(event.id), history);
  if (state === null) return null;
  return { ...state, awaitsTarget: [...undone].some((target) => byId.get(target)?.type !== "review") };
}

/**
 * The state after one more event, equal to the fold of the whole log, or "replay" where only the whole log can tell: the
 * event is not the newest, or it is an undo, or one waits for its review.
 */
export function applyEvent(
  state: ItemState | null,
  item: string,
  event: ItemEvent,
  history: readonly ParametersEvent[] = [],
): ItemState | "replay" {
  if (event.type === "undo" || state?.awaitsTarget) return "replay";
  if (state !== null && compareEvents(state.last, event) >= 0) return "replay";
  return moved(state, item, event, false, history);
}

/** The parameters in force at an event: those of the newest `parameters` event before it. */
export function parametersAt(history: readonly ParametersEvent[], event: { at: number; id: string }): Parameters {
  let newest: ParametersEvent | undefined;
  for (const candidate of history) {
    if (compareEvents(candidate, event) < 0 && (newest === undefined || compareEvents(newest, candidate) < 0)) newest = candidate;
  }
  return newest ?? DEFAULT_PARAMETERS;
}

/** The parameters in force now: the newest of all. */
export function currentParameters(history: readonly ParametersEvent[]): Parameters {
  return parametersAt(history, { at: Number.POSITIVE_INFINITY, id: "" });
}

/** Whether an answer at this moment is practice, which is logged and moves nothing. */
export function isPractice(memory: Memory | null, item: string, moment: Moment): boolean {
  if (memory === null || !item.startsWith(DRILL_PREFIX)) return false;
  return studyDay(moment.at, moment.timeZone, moment.rolloverHour) <= memory.lastDay;
}

function moved(
  state: ItemState | null,
  item: string,
  event: ItemEvent,
  undone: boolean,
  history: readonly ParametersEvent[],
): ItemState {
  const memory = state?.memory ?? null;
  const next = {
    memory,
    suspended: state?.suspended ?? false,
    awaitsTarget: false,
    last: { at: event.at, id: event.id },
  };
  switch (event.type) {
    case "review":
      return undone ? next : { ...next, memory: afterReview(memory, item, event, history) };
    case "suspend":
      return { ...next, suspended: true };
    case "resume":
      return { ...next, suspended: false };
    case "undo":
      return next;
    default:
      return event satisfies never;
  }
}

function afterReview(memory: Memory | null, item: string, event: ReviewEvent, history: readonly ParametersEvent[]): Memory {
  // isPractice is false for a first answer, so there is a memory to leave as it is.
  if (memory !== null && isPractice(memory, item, event)) return memory;
  return answered(memory, item, event.grade, event, parametersAt(history, event));
}
