import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  AreaDocument,
  CiteDocument,
  ClaimDocument,
  GeneratedFiles,
  LessonDocument,
  PathDocument,
  TableDocument,
  TablesDocument,
  TermDocument,
  TopicDocument,
} from "@/lib/content/catalogue";
import type { CitedDocuments } from "@/lib/content/cites";
import type { Item } from "@/lib/quiz/kinds";
import type { Locale } from "@/lib/text";

/** The compiled content (lib/content/catalogue.ts), read from .generated/ once per process and file. */
const cache = new Map<string, unknown>();

function read<Name extends keyof GeneratedFiles>(name: Name): GeneratedFiles[Name] {
  const known = cache.get(name);
  if (known !== undefined) return known as GeneratedFiles[Name];
  // process.cwd() is the project's folder in `next build` and `next start` alike.
  const path = join(/* turbopackIgnore: true */ process.cwd(), ".generated", name);
  // The compiler wrote it from these very types.
  const value = JSON.parse(readFileSync(path, "utf8")) as GeneratedFiles[Name];
  cache.set(name, value);
  return value;
}

export function listTopics(): TopicDocument[] {
  return read("topics.json");
}

export function findTopic(id: string): TopicDocument | undefined {
  return listTopics().find((topic) => topic.id === id);
}

/** Areas in the order of the map, each with its topics; areas without topics come last in the result's own field. */
export function listAreas(): (Omit<AreaDocument, "topics"> & { topics: TopicDocument[] })[] {
  const topics = new Map(listTopics().map((topic) => [topic.id, topic]));
  return read("areas.json").map((area) => ({ ...area, topics: area.topics.flatMap((id) => topics.get(id) ?? []) }));
}

/** Ways through the map, in the order in which they are offered. */
export function listPaths(): PathDocument[] {
  return read("paths.json");
}

export function readLesson(topic: string, locale: Locale): LessonDocument {
  return read(`lessons/${topic}.${locale}.json`);
}

export function findItem(id: string): Item | undefined {
  const items = read("items.json");
  return Object.hasOwn(items, id) ? items[id] : undefined;
}

export function listItems(): Item[] {
  return Object.values(read("items.json"));
}

export function listClaims(): ClaimDocument[] {
  return Object.values(read("claims.json"));
}

export function findClaim(id: string): ClaimDocument | undefined {
  return read("claims.json")[id];
}

export function listTerms(): TermDocument[] {
  return Object.values(read("glossary.json"));
}

/** Every document that is cited, by id. */
export function listReferences(): CitedDocuments {
  return Object.fromEntries(read("catalogue.json").references.map(({ id, title, url }) => [id, { title, url }]));
}

export function findTerm(id: string): TermDocument | undefined {
  return read("glossary.json")[id];
}

export function findTable(name: string): TableDocument | undefined {
  return read("tables.json")[name];
}

export function readTables(): TablesDocument {
  return read("tables.json");
}

export function findCite(cite: string): CiteDocument | undefined {
  return read("cites.json")[cite];
}
