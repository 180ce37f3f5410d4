import "server-only";
import { findItem, listTopics } from "@/lib/server/content/queries";
import type { QueueCatalogue } from "@/lib/srs/known-topics";

let made: QueueCatalogue | undefined;

/** What the scheduler knows of the content: items in teaching order, topics with prerequisites. Made once per process. */
export function catalogueForQueue(): QueueCatalogue {
  made ??= {
    topics: listTopics().map(({ id, prerequisites }) => ({ id, prerequisites })),
    items: listTopics()
      .flatMap((topic) => topic.items)
      .flatMap((id) => findItem(id) ?? [])
      .map(({ id, topic, kind, confusable_with }) => ({ id, topic, kind, confusableWith: confusable_with ?? [] })),
  };
  return made;
}
