import { resolveCite } from "../cites";
import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";

type At = (position: number) => Place;

/** Everything that is cited stands in content/references.yaml, and what is taught rests on documents in force. */
export function checkCites(index: ContentIndex, reporter: Reporter): void {
  const successors = new Map(index.sources.references.map(({ value }) => [value.id, value.obsoleted_by ?? []]));
  const known = (cites: readonly string[] | undefined, at: At) => {
    for (const [position, cite] of cites?.entries() ?? []) {
      if (resolveCite(cite, index.references)) continue;
      const document = cite.split(/ §|, /)[0] ?? cite;
      const remedy = didYouMean(
        document,
        index.references,
        'Cite as "RFC 9293 §3.5", or add the document to content/references.yaml.',
      );
      reporter.error(at(position), "unknown-reference", `"${cite}" names no document of references.yaml.`, remedy);
    }
  };
  const inForce = (cites: readonly string[], at: At) => {
    known(cites, at);
    for (const [position, cite] of cites.entries()) {
      const reference = resolveCite(cite, index.references)?.reference;
      const newer = successors.get(reference ?? "") ?? [];
      if (newer.length === 0) continue;
      const remedy = "Cite the newer one, unless the history is the point.";
      reporter.warning(at(position), "obsolete-reference", `"${reference}" was obsoleted by ${newer.join(", ")}.`, remedy);
    }
  };
  const { topics, notes, tables } = index.sources;
  for (const { source, items } of topics) {
    if (source) inForce(source.value.references, (position) => source.at("references", position));
    for (const { value, at } of items) inForce(value.cites, (position) => at("cites", position));
  }
  for (const { value, at } of notes) {
    for (const [claim, { cites }] of value.claims.entries()) known(cites, (position) => at("claims", claim, "cites", position));
  }
  for (const table of tables.values()) inForce(table.value.cites, (position) => table.at("cites", position));
}
