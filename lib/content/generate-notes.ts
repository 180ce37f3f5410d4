import type { Item } from "@/lib/quiz/kinds";
import type { Text } from "@/lib/text";
import type { Catalogue, CitesDocument, ClaimsDocument, TablesDocument } from "./catalogue";
import { citeUrl, resolveCite } from "./cites";
import { htmlOfBoth } from "./html";
import type { ContentIndex } from "./index-sources";
import { mapTexts } from "./texts";

/** The claims, each with the items that ask and correct it. */
export function claimsDocument(index: ContentIndex, items: Item[]): ClaimsDocument {
  const owners = new Map(
    index.sources.topics.flatMap(({ id, source }) => source?.value.inventory.map((name) => [name, id] as const) ?? []),
  );
  return Object.fromEntries(
    [...index.claims].map(
      ([
        id,
        {
          claim: { at, cites, ...claim },
          area,
          noteTopic,
        },
      ]) => [
        id,
        {
          ...mapTexts(claim, htmlOfBoth),
          area,
          noteTopic,
          topic: owners.get(noteTopic),
          cites: cites ?? [],
          sources: at,
          askedBy: items.filter((item) => item.claims.includes(id)).map((item) => item.id),
          correctedBy: items.filter((item) => item.corrects?.includes(id)).map((item) => item.id),
        },
      ],
    ),
  );
}

/** The reference tables, every cell in both languages. */
export function tablesDocument({ sources }: ContentIndex): TablesDocument {
  const cell = (written: string | Text): Text => htmlOfBoth(typeof written === "string" ? { zh: written, en: written } : written);
  return Object.fromEntries(
    [...sources.tables].map(([name, { value }]) => [
      name,
      {
        caption: htmlOfBoth(value.caption),
        columns: value.columns.map(cell),
        rows: value.rows.map((row) => row.map(cell)),
        cites: value.cites,
      },
    ]),
  );
}

/** Every cite in use, with its document and the address of the section. */
export function citesDocument({ sources }: ContentIndex, { items, claims }: Catalogue): CitesDocument {
  const references = new Map(sources.references.map(({ value }) => [value.id, value]));
  const used = [
    ...items.flatMap((item) => item.cites),
    ...claims.flatMap((claim) => claim.cites),
    ...sources.topics.flatMap(({ source }) => source?.value.references ?? []),
    ...[...sources.tables.values()].flatMap(({ value }) => value.cites),
  ];
  const documents: CitesDocument = {};
  for (const cite of new Set(used)) {
    const resolved = resolveCite(cite, references);
    const reference = resolved && references.get(resolved.reference);
    if (!resolved || !reference) continue;
    const { id, title } = reference;
    documents[cite] = { reference: id, section: resolved.section, title, url: citeUrl(reference, resolved.section) };
  }
  return documents;
}
