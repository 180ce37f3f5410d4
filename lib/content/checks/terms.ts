import type { Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";

/** Every term of the glossary is explained where a lesson first uses it. */
export function checkTerms({ sources }: ContentIndex, reporter: Reporter): void {
  const used = new Set(
    sources.topics.flatMap(({ lessons }) =>
      [lessons.zh, lessons.en].flatMap(
        (lesson) => lesson?.directives.flatMap(({ name, attributes }) => (name === "term" ? [attributes.id] : [])) ?? [],
      ),
    ),
  );
  for (const { value, at } of sources.terms) {
    if (used.has(value.id)) continue;
    reporter.error(
      at("id"),
      "unused-term",
      `No lesson uses the term "${value.id}".`,
      "Link it where a lesson first uses it, or take it out.",
    );
  }
}
