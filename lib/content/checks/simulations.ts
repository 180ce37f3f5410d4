import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";
import type { Simulations } from "../simulations";

/** Every simulation of the catalogue has a lesson that explains it. */
export function checkCatalogue(simulations: Simulations, index: ContentIndex, catalogue: Place, reporter: Reporter): void {
  for (const [name, { entry }] of Object.entries(simulations)) {
    const topic = index.topics.get(entry.topic);
    if (!topic) {
      const remedy = didYouMean(entry.topic, index.topics.keys(), "Write that topic, or name another.");
      reporter.error(catalogue, "unknown-topic", `"${name}" belongs to "${entry.topic}", which is not a topic.`, remedy);
    } else if (!topic.source?.value.simulations?.includes(name)) {
      const message = `"${name}" belongs to "${entry.topic}", whose topic.yaml does not list it.`;
      reporter.error(catalogue, "unlisted-simulation", message, "Embed it in that lesson, or name the topic whose lesson does.");
    }
  }
}
