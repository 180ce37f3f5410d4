import type { Place } from "./diagnostic";
import type { ClaimSource } from "./schemas/notes";
import type { ItemEntry, Sources, TopicEntry } from "./sources";

export type ClaimEntry = {
  claim: ClaimSource;
  area: string;
  /** The topic of the notes, not a lesson. */
  noteTopic: string;
  at(...path: PropertyKey[]): Place;
};

/** The sources by id; of two with the same id the first counts, and checks/ids.ts reports the other. */
export type ContentIndex = {
  sources: Sources;
  topics: Map<string, TopicEntry>;
  items: Map<string, ItemEntry>;
  claims: Map<string, ClaimEntry>;
  /** Topics of the notes by id. */
  noteTopics: Map<string, { area: string; claims: string[]; at(...path: PropertyKey[]): Place }>;
  references: Set<string>;
  terms: Set<string>;
};

export function indexSources(sources: Sources): ContentIndex {
  const claims = sources.notes.flatMap(({ area, value, at }) =>
    value.claims.map((claim, index): [string, ClaimEntry] => [
      claim.id,
      { claim, area, noteTopic: value.topic, at: (...path) => at("claims", index, ...path) },
    ]),
  );
  return {
    sources,
    topics: firstOf(sources.topics.map((topic) => [topic.id, topic])),
    items: firstOf(sources.topics.flatMap((topic) => topic.items.map((item): [string, ItemEntry] => [item.value.id, item]))),
    claims: firstOf(claims),
    noteTopics: firstOf(
      sources.notes.map(({ area, value, at }) => [value.topic, { area, claims: value.claims.map((claim) => claim.id), at }]),
    ),
    references: new Set(sources.references.map((reference) => reference.value.id)),
    terms: new Set(sources.terms.map((term) => term.value.id)),
  };
}

function firstOf<T>(entries: [string, T][]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [id, value] of entries) if (!map.has(id)) map.set(id, value);
  return map;
}
