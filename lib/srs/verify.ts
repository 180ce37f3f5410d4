import { sameJson } from "./answer";
import type { ItemEvent, LearnerEvent } from "./event";
import { foldItem, type ItemState } from "./fold";

/** The state of every item of a learner, replayed from the whole log. */
export function currentStates(events: readonly LearnerEvent[]): Map<string, ItemState> {
  const logs = new Map<string, ItemEvent[]>();
  for (const event of events) {
    if (event.type === "parameters") continue;
    const log = logs.get(event.item);
    if (log) log.push(event);
    else logs.set(event.item, [event]);
  }
  const history = events.filter((event) => event.type === "parameters");
  // An item has a log here because it has an event, so its fold is not null.
  return new Map([...logs].map(([item, log]) => [item, foldItem(item, log, history) as ItemState]));
}

/** One item whose cached state is not its log replayed; null where there is none. */
export type Mismatch = { item: string; folded: ItemState | null; cached: ItemState | null };

/** Compares every cached state of a learner with the fold of the learner's log, bit for bit. */
export function mismatches(events: readonly LearnerEvent[], cached: ReadonlyMap<string, ItemState>): Mismatch[] {
  const folded = currentStates(events);
  return [...new Set([...folded.keys(), ...cached.keys()])]
    .map((item) => ({ item, folded: folded.get(item) ?? null, cached: cached.get(item) ?? null }))
    .filter((pair) => !sameJson(pair.folded, pair.cached));
}
