import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";
import type { PathSource } from "../schemas/path";
import type { Located } from "../yaml";

/** A path names lessons that are there, each once and after everything it builds on. */
export function checkPaths(index: ContentIndex, reporter: Reporter): void {
  const ids = new Set<string>();
  for (const path of index.sources.paths) {
    const { id } = path.value;
    if (ids.has(id)) {
      reporter.error(path.at("id"), "duplicate-id", `There is a path "${id}" already.`, "Give one of them another id.");
    }
    ids.add(id);
    checkOrder(path, index, reporter);
  }
}

function checkOrder({ value, at }: Located<PathSource>, { topics }: ContentIndex, reporter: Reporter): void {
  const order = value.topics ?? [];
  const seen = new Set<string>();
  for (const [position, id] of order.entries()) {
    const place = at("topics", position);
    const topic = topics.get(id);
    if (!topic) {
      const remedy = didYouMean(id, topics.keys(), "Write that topic, or take it off the path.");
      reporter.error(place, "unknown-topic", `"${id}" is not a topic.`, remedy);
    } else if (seen.has(id)) {
      reporter.error(place, "path-repeats", `"${id}" is on the path already.`, "Leave it where it is needed first.");
    }
    for (const needed of topic?.source?.value.prerequisites ?? []) {
      // A prerequisite that no topic has is reported where it is named.
      if (seen.has(needed) || !topics.has(needed)) continue;
      if (order.includes(needed)) {
        const message = `"${id}" builds on "${needed}", which comes later on the path.`;
        reporter.error(place, "path-order", message, `Move "${needed}" before "${id}".`);
      } else {
        const message = `"${id}" builds on "${needed}", which is not on the path.`;
        reporter.error(place, "path-gap", message, `Put "${needed}" before "${id}", or leave "${id}" out.`);
      }
    }
    seen.add(id);
  }
}
