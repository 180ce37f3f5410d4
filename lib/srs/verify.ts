import { sameJson } from "./answer";
import type { ItemEvent, LearnerEvent } from "./event";
import { foldItem, type ItemState } from "./fold";

/** One item whose cached state is not its log replayed; null where there is none. */
export type Mismatch = { item: string; folded: ItemState | null; cached: ItemState | null };

/** Compares every cached state of a learner with the fold of the learner's log, bit for bit. */
export function mismatches(events: readonly LearnerEvent[], states: ReadonlyMap<string, ItemState>): Mismatch[] {
  const logs = new Map<string, ItemEvent[]>([...states.keys()].map((item) => [item, []]));
  const history = events.filter((event) => event.type === "parameters");
  for (const event of events) {
    if (event.type === "parameters") continue;
    const log = logs.get(event.item);
    if (log) log.push(event);
    else logs.set(event.item, [event]);
  }
  return [...logs].flatMap(([item, log]): Mismatch[] => {
    const folded = foldItem(item, log, history);
    const cached = states.get(item) ?? null;
    return sameJson(folded, cached) ? [] : [{ item, folded, cached }];
  });
}
