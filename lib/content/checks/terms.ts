import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";

/** Every term of the glossary is explained where a lesson first uses it, and the lesson that it says it is taught in exists. */
export function checkTerms({ sources, topics }: ContentIndex, reporter: Reporter): void {
  const used = new Set(
    sources.topics.flatMap(({ lessons }) =>
      [lessons.zh, lessons.en].flatMap(
        (lesson) => lesson?.directives.flatMap(({ name, attributes }) => (name === "term" ? [attributes.id] : [])) ?? [],
      ),
    ),
  );
  for (const { value, at } of sources.terms) {
    if (value.taught_in !== undefined && !topics.has(value.taught_in)) {
      const remedy = didYouMean(value.taught_in, topics.keys(), "Name a lesson by the id of its topic.");
      reporter.error(at("taught_in"), "unknown-topic", `"${value.taught_in}" is not a topic.`, remedy);
    }
    if (used.has(value.id)) continue;
    reporter.error(
      at("id"),
      "unused-term",
      `No lesson uses the term "${value.id}".`,
      "Link it where a lesson first uses it, or take it out.",
    );
  }
}
