import "server-only";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { findItem, listTopics } from "@/lib/server/content/queries";
import type { QueueCatalogue, QueueItem } from "@/lib/srs/known-topics";

let made: QueueCatalogue | undefined;

/**
 * What the scheduler knows of the content: items in teaching order, then the drills' skills; topics with prerequisites.
 * Made once per process.
 */
export function catalogueForQueue(): QueueCatalogue {
  made ??= {
    topics: listTopics().map(({ id, prerequisites }) => ({ id, prerequisites })),
    items: [...taughtItems(), ...drillSkills()],
  };
  return made;
}

function taughtItems(): QueueItem[] {
  return listTopics()
    .flatMap((topic) => topic.items)
    .flatMap((id) => findItem(id) ?? [])
    .map(({ id, topic, kind, confusable_with }) => ({ id, topic, kind, confusableWith: confusable_with ?? [] }));
}

/** A drill stands for the topic of its skills, so that they are kept apart like siblings; no lesson has its name. */
function drillSkills(): QueueItem[] {
  return DRILL_ENTRIES.flatMap(({ id: topic, skills }) =>
    skills.map(({ id }) => ({ id, topic, kind: "drill", confusableWith: [] })),
  );
}
