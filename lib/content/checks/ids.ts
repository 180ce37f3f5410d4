import type { Place, Reporter } from "../diagnostic";
import type { Sources } from "../sources";

/** Every id stands for one thing, and one that was retired stands for nothing any more. */
export function checkIds(sources: Sources, reporter: Reporter): void {
  const items = sources.topics.flatMap((topic) => topic.items.map(({ value, at }) => ({ id: value.id, place: at("id") })));
  const topics = sources.topics.map(({ id, source, place }) => ({ id, place: source?.at("id") ?? place }));
  const terms = sources.terms.map(({ value, at }) => ({ id: value.id, place: at("id") }));
  const claims = sources.notes.flatMap(({ value, at }) =>
    value.claims.map((claim, index) => ({ id: claim.id, place: at("claims", index, "id") })),
  );
  unique("item", items, reporter);
  unique("topic", topics, reporter);
  unique("term", terms, reporter);
  unique("claim", claims, reporter);
  unique(
    "area",
    sources.areas.map(({ value, at }) => ({ id: value.id, place: at("id") })),
    reporter,
  );
  unique(
    "topic of the notes",
    sources.notes.map(({ value, at }) => ({ id: value.topic, place: at("topic") })),
    reporter,
  );
  unique(
    "reference",
    sources.references.map(({ value, at }) => ({ id: value.id, place: at("id") })),
    reporter,
  );

  const retired = new Map(sources.retired.map(({ value }) => [value.id, value.reason]));
  for (const { id, place } of [...items, ...topics, ...terms]) {
    const reason = retired.get(id);
    if (reason === undefined) continue;
    reporter.error(
      place,
      "retired-id",
      `"${id}" was retired (${reason}).`,
      "Take a new id: learners have a history under the old one.",
    );
  }
}

function unique(what: string, ids: { id: string; place: Place }[], reporter: Reporter): void {
  const first = new Map<string, Place>();
  for (const { id, place } of ids) {
    const other = first.get(id);
    if (!other) first.set(id, place);
    else {
      const message = `The ${what} id "${id}" is taken at ${other.file}:${other.line}.`;
      reporter.error(place, "duplicate-id", message, "Give one of them another id.");
    }
  }
}
