import { resolveCite } from "../cites";
import type { Place, Reporter } from "../diagnostic";
import type { ContentIndex } from "../index-sources";
import { didYouMean } from "../nearest";

/** Everything that is cited stands in content/references.yaml. */
export function checkCites(index: ContentIndex, reporter: Reporter): void {
  const check = (cites: readonly string[] | undefined, at: (position: number) => Place) => {
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
  const { topics, notes, tables } = index.sources;
  for (const { source, items } of topics) {
    if (source) check(source.value.references, (position) => source.at("references", position));
    for (const { value, at } of items) check(value.cites, (position) => at("cites", position));
  }
  for (const { value, at } of notes) {
    for (const [claim, { cites }] of value.claims.entries()) check(cites, (position) => at("claims", claim, "cites", position));
  }
  for (const table of tables.values()) check(table.value.cites, (position) => table.at("cites", position));
}
