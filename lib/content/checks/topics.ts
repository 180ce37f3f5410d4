import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";
import type { TopicEntry } from "../sources";

/** Folders and areas agree, prerequisites exist and lead nowhere in a circle, each topic of the notes has one lesson. */
export function checkTopics(index: ContentIndex, reporter: Reporter): void {
  const inventory = new Map<string, string>();
  for (const topic of index.sources.topics) {
    checkArea(topic, index, reporter);
    checkPrerequisites(topic, index, reporter);
    checkInventory(topic, inventory, index, reporter);
  }
  checkSlugs(index.sources.topics, reporter);
  checkCycles(index, reporter);
}

function checkArea(topic: TopicEntry, { sources }: ContentIndex, reporter: Reporter): void {
  const { area, path } = topic.folder;
  const ids = sources.areas.map((entry) => entry.value.id);
  const position = ids.indexOf(area.slug) + 1;
  if (position !== area.order) {
    const folder = { file: path, line: 1, column: 1 };
    const wanted =
      position > 0
        ? `Call it ${String(position).padStart(2, "0")}-${area.slug}.`
        : didYouMean(area.slug, ids, `Areas are ${ids.join(", ")}.`);
    reporter.error(folder, "area-folder", `The folder "${area.path}" is not that of an area.`, wanted);
  }
  const { source } = topic;
  if (source && source.value.area !== area.slug) {
    const message = `The topic says area "${source.value.area}" and stands in the folder of "${area.slug}".`;
    reporter.error(source.at("area"), "wrong-area", message, "Correct one of the two.");
  }
}

function checkPrerequisites(topic: TopicEntry, index: ContentIndex, reporter: Reporter): void {
  const { source } = topic;
  for (const [position, id] of source?.value.prerequisites.entries() ?? []) {
    const place = source?.at("prerequisites", position) ?? topic.place;
    const needed = index.topics.get(id);
    if (!needed) {
      const remedy = didYouMean(id, index.topics.keys(), "Write that topic, or take the prerequisite out.");
      reporter.error(place, "unknown-prerequisite", `"${id}" is not a topic.`, remedy);
    } else if (needed.folder.area.slug === topic.folder.area.slug && needed.folder.order > topic.folder.order) {
      const message = `"${id}" comes later in the area than this topic.`;
      reporter.warning(place, "prerequisite-later", message, "Number the folders so that a topic follows what it needs.");
    }
  }
}

function checkInventory(topic: TopicEntry, owners: Map<string, string>, index: ContentIndex, reporter: Reporter): void {
  const { source } = topic;
  for (const [position, id] of source?.value.inventory.entries() ?? []) {
    const place = source?.at("inventory", position) ?? topic.place;
    const owner = owners.get(id);
    if (!index.noteTopics.has(id)) {
      const remedy = didYouMean(id, index.noteTopics.keys(), "content/notes/ lists the topics of the notes.");
      reporter.error(place, "unknown-note-topic", `"${id}" is not a topic of the notes.`, remedy);
    } else if (owner !== undefined) {
      reporter.error(
        place,
        "inventory-taken",
        `"${id}" is already in the inventory of "${owner}".`,
        "Leave it to one of the two lessons.",
      );
    } else owners.set(id, topic.id);
  }
}

function checkSlugs(topics: TopicEntry[], reporter: Reporter): void {
  const seen = new Map<string, string>();
  for (const { folder } of topics) {
    for (const key of [`${folder.area.path}/${folder.slug}`, `${folder.area.path}/${folder.order}`]) {
      const other = seen.get(key);
      seen.set(key, other ?? folder.path);
      if (other === undefined) continue;
      const place = { file: folder.path, line: 1, column: 1 };
      reporter.error(
        place,
        "duplicate-folder",
        `The folder has its number or its name from "${other}" too.`,
        "Rename one of them.",
      );
    }
  }
}

/** Each circle is reported once, at the prerequisite that closes it. */
function checkCycles(index: ContentIndex, reporter: Reporter): void {
  const done = new Set<string>();
  const visit = (id: string, path: string[]): void => {
    const { source } = index.topics.get(id) ?? {};
    if (done.has(id) || !source) return;
    for (const [position, next] of source.value.prerequisites.entries()) {
      const start = [...path, id].indexOf(next);
      if (start < 0) {
        visit(next, [...path, id]);
        continue;
      }
      const circle = [...[...path, id].slice(start), next].join(" → ");
      const remedy = "Take out one prerequisite: nobody could start with any of these.";
      reporter.error(
        source.at("prerequisites", position),
        "prerequisite-cycle",
        `The prerequisites go round in a circle: ${circle}.`,
        remedy,
      );
    }
    done.add(id);
  };
  for (const id of index.topics.keys()) visit(id, []);
}
