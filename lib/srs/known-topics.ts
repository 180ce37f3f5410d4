import type { ItemState } from "./fold";
import { DRILL_PREFIX, KNOWN_RECALL, type Parameters, recall } from "./memory";

/** What the scheduler knows of an item. The catalogue lists items in the order in which they are taught. */
export type QueueItem = {
  id: string;
  /** Siblings are items of one topic. */
  topic: string;
  kind: string;
  confusableWith: readonly string[];
};
export type QueueTopic = { id: string; prerequisites: readonly string[] };
export type QueueCatalogue = { items: readonly QueueItem[]; topics: readonly QueueTopic[] };

/**
 * The topics that count as known, so that what builds on them may be met. A topic is known when each of its cards has
 * been recalled on a later study day than its first and not been forgotten since, and their mean predicted recall is at
 * least 0.85. The mean, not each: a forgotten card comes back in ten minutes and is recalled again, so one stubborn card
 * cannot hold up all that follows. Suspended items and drill skills do not count; a topic without cards is judged by all
 * its items, one with nothing left to ask is known.
 */
export function knownTopics(
  catalogue: QueueCatalogue,
  states: ReadonlyMap<string, ItemState>,
  now: number,
  parameters: Parameters,
): Set<string> {
  const asked = new Map<string, QueueItem[]>();
  for (const item of catalogue.items) {
    if (states.get(item.id)?.suspended || item.id.startsWith(DRILL_PREFIX)) continue;
    const siblings = asked.get(item.topic);
    if (siblings) siblings.push(item);
    else asked.set(item.topic, [item]);
  }
  const isKnownTopic = (topic: QueueTopic): boolean => {
    const items = asked.get(topic.id) ?? [];
    const cards = items.filter((item) => item.kind === "basic");
    const memories = (cards.length > 0 ? cards : items).map((item) => states.get(item.id)?.memory ?? null);
    if (memories.length === 0) return true;
    if (memories.some((memory) => !memory?.recalledLater)) return false;
    const recalls = memories.map((memory) => recall(memory, now, parameters));
    return recalls.reduce((sum, value) => sum + value, 0) / recalls.length >= KNOWN_RECALL;
  };
  return new Set(catalogue.topics.filter(isKnownTopic).map((topic) => topic.id));
}

/** The topics whose new items may be asked: every prerequisite that the catalogue has is known. */
export function openTopics(catalogue: QueueCatalogue, known: ReadonlySet<string>): Set<string> {
  const taught = new Set(catalogue.topics.map((topic) => topic.id));
  const isOpen = (topic: QueueTopic) => topic.prerequisites.every((id) => known.has(id) || !taught.has(id));
  return new Set(catalogue.topics.filter(isOpen).map((topic) => topic.id));
}
