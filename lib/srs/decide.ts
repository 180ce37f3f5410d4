import { sameJson } from "./answer";
import { compareEvents, type ItemEvent, type LearnerEvent, type ParametersEvent } from "./event";
import { applyEvent, foldItem, type ItemState } from "./fold";

/** Why one event of a batch is not taken. The rest of the batch is, so that a bad event cannot block an outbox. */
export type EventReason =
  /** The id is in the log already, with other content. */
  | "id-reused"
  | "unknown-item"
  /** The program grades this kind, and the answer is missing or not of the kind's shape. */
  | "invalid-answer"
  /** The answer was graded again, and the grade does not follow from it. */
  | "grade-mismatch"
  /** The target of the undo is in the log and is not a review of the same item. */
  | "wrong-target";

/** What became of one event: `state` is its item's after the whole batch; an event of the learner has none. */
export type Outcome = { id: string; ok: true; item?: string; state?: ItemState } | { id: string; ok: false; reason: EventReason };

export type Versioned = { state: ItemState; version: number };
export type Stored = { event: LearnerEvent; receivedAt: number };

/** What has to be known of a learner to decide on a batch. */
export type Known = {
  /** States of the batch's items, where there are any. */
  states: ReadonlyMap<string, Versioned>;
  /** Events of the log whose id is one of the batch's ids or targets. */
  stored: ReadonlyMap<string, Stored>;
  history: readonly ParametersEvent[];
  /** The whole logs of the items to be replayed: read under the learner's lock only. */
  logs?: ReadonlyMap<string, readonly ItemEvent[]>;
};

export type Decision = {
  /** One for each event, in order. */
  outcomes: Outcome[];
  /** Events to be appended, their instants clamped to the arrival. */
  events: LearnerEvent[];
  /** States to be set where the version is still `version`, 0 meaning that there is no row. */
  states: { item: string; state: ItemState; version: number }[];
};

/**
 * Decides what a batch does. Returns "replay" where that cannot be told without `known.logs`: an event is older than one
 * that is folded in already, it is an undo, or it changes the parameters.
 * @param check Reasons that the log does not know: the catalogue's.
 */
export function decide(
  known: Known,
  batch: readonly LearnerEvent[],
  arrivedAt: number,
  check: (event: ItemEvent) => EventReason | undefined,
): Decision | "replay" {
  const accepted = new Map<string, LearnerEvent>();
  const refused = new Map<number, EventReason>();
  batch.forEach((sent, n) => {
    const event = { ...sent, at: Math.min(sent.at, arrivedAt) };
    const stored = known.stored.get(event.id);
    const earlier = stored?.event ?? accepted.get(event.id);
    if (earlier) {
      const again = { ...sent, at: Math.min(sent.at, stored?.receivedAt ?? arrivedAt) };
      if (!sameJson(earlier, again)) refused.set(n, "id-reused");
      return;
    }
    const reason = event.type === "parameters" ? undefined : (check(event) ?? checkTarget(event, known.stored, batch));
    if (reason) refused.set(n, reason);
    else accepted.set(event.id, event);
  });

  const events = [...accepted.values()];
  const states = nextStates(known, events);
  if (states === "replay") return "replay";
  const after = new Map([...known.states].map(([item, { state }]) => [item, state]));
  for (const { item, state } of states) after.set(item, state);
  const outcomes = batch.map((event, n): Outcome => {
    const reason = refused.get(n);
    if (reason) return { id: event.id, ok: false, reason };
    if (event.type === "parameters") return { id: event.id, ok: true };
    return { id: event.id, ok: true, item: event.item, state: after.get(event.item) };
  });
  return { outcomes, events, states };
}

/** An undo may come before its review, but not for something else. */
function checkTarget(
  event: ItemEvent,
  stored: ReadonlyMap<string, Stored>,
  batch: readonly LearnerEvent[],
): EventReason | undefined {
  if (event.type !== "undo") return undefined;
  const target = stored.get(event.target)?.event ?? batch.find((other) => other.id === event.target);
  if (target === undefined || (target.type === "review" && target.item === event.item)) return undefined;
  return "wrong-target";
}

function nextStates(known: Known, events: readonly LearnerEvent[]): Decision["states"] | "replay" {
  if (events.length === 0) return [];
  const { logs } = known;
  const byItem = new Map<string, ItemEvent[]>();
  for (const item of logs?.keys() ?? []) byItem.set(item, []);
  const history = [...known.history];
  for (const event of events) {
    if (event.type === "parameters") history.push(event);
    else byItem.set(event.item, [...(byItem.get(event.item) ?? []), event]);
  }
  if (!logs && history.length > known.history.length) return "replay";

  const states: Decision["states"] = [];
  for (const [item, own] of byItem) {
    const before = known.states.get(item);
    const state = logs
      ? foldItem(item, [...(logs.get(item) ?? []), ...own], history)
      : applied(before?.state ?? null, item, own, history);
    if (state === "replay") return "replay";
    if (state) states.push({ item, state, version: before?.version ?? 0 });
  }
  // In one order for all writers, so that no two of them wait for each other.
  return states.sort((a, b) => (a.item < b.item ? -1 : 1));
}

function applied(
  before: ItemState | null,
  item: string,
  events: readonly ItemEvent[],
  history: readonly ParametersEvent[],
): ItemState | null | "replay" {
  let state = before;
  for (const event of [...events].sort(compareEvents)) {
    const next = applyEvent(state, item, event, history);
    if (next === "replay") return "replay";
    state = next;
  }
  return state;
}
