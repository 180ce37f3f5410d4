import { type Basic, basicSchema } from "@/lib/quiz/basic";
import { type Interview, interviewSchema } from "@/lib/quiz/interview";
import { type Question, questionSchema } from "@/lib/quiz/kinds";
import { LOCALES, type Locale } from "@/lib/text";
import type { Place, Reporter } from "./diagnostic";
import { type Layout, layOut, REQUIRED_TOPIC_FILES, type SourceFile, TOPIC_FILES, type TopicFolder } from "./layout";
import { type Lesson, readLesson } from "./lesson";
import { didYouMean } from "./nearest";
import { childOf } from "./schema-keys";
import { type Term, termSchema } from "./schemas/glossary";
import { type NoteTopic, noteTopicSchema, type Reference, referenceSchema, retiredSchema } from "./schemas/notes";
import { type PathSource, pathSchema } from "./schemas/path";
import { type TableSource, tableSchema } from "./schemas/table";
import { type Area, areaSchema, type TopicSource, topicSchema } from "./schemas/topic";
import { type Located, readList, readOne } from "./yaml";

/** An item as its author wrote it. */
export type AuthoredItem = Question | Basic | Interview;
export type ItemEntry = Located<AuthoredItem> & { topic: string };

export type TopicEntry = {
  folder: TopicFolder;
  /** The id in topic.yaml, or the folder's slug where that cannot be read. */
  id: string;
  source: Located<TopicSource> | undefined;
  lessons: Partial<Record<Locale, Lesson>>;
  items: ItemEntry[];
  place: Place;
};

/** All content that could be read, each part with its place. */
export type Sources = {
  areas: Located<Area>[];
  topics: TopicEntry[];
  notes: (Located<NoteTopic> & { area: string })[];
  references: Located<Reference>[];
  retired: Located<{ id: string; reason: string }>[];
  paths: Located<PathSource>[];
  terms: (Located<Term> & { area: string })[];
  /** By name: those of content/tables/, and those of the core (core-tables.ts). */
  tables: Map<string, Located<TableSource>>;
  /** What entries with faults name: known to exist, so that their absence is not reported as well. */
  broken: { ids: Set<string>; claims: Set<string>; corrects: Set<string> };
};

/** Reads every file and reports every fault of form. */
export function readSources(files: readonly SourceFile[], reporter: Reporter): Sources {
  const layout = layOut(files);
  for (const { path } of layout.strays) {
    const message = "The compiler does not know this file.";
    reporter.error(
      { file: path, line: 1, column: 1 },
      "unknown-file",
      message,
      "Topics are content/<NN-area>/<NN-topic>/, tables content/tables/<name>.yaml.",
    );
  }
  const broken = { ids: new Set<string>(), claims: new Set<string>(), corrects: new Set<string>() };
  const required = <T>(file: SourceFile | undefined, path: string, read: (file: SourceFile) => T[]): T[] => {
    if (file) return read(file);
    reporter.error({ file: path, line: 1, column: 1 }, "missing", "This file is missing.", "Write it.");
    return [];
  };
  return {
    areas: required(layout.areas, "content/areas.yaml", (file) => readList(file, areaSchema, reporter)),
    references: required(layout.references, "content/references.yaml", (file) => readList(file, referenceSchema, reporter)),
    retired: layout.retired ? readList(layout.retired, retiredSchema, reporter) : [],
    paths: layout.paths ? readList(layout.paths, pathSchema, reporter) : [],
    notes: byArea(layout.notes, (file) => readList(file, noteTopicSchema, reporter)),
    terms: byArea(layout.glossary, (file) => readList(file, termSchema, reporter)),
    tables: readTables(layout, reporter),
    topics: layout.topics.map((folder) => readTopic(folder, broken, reporter)),
    broken,
  };
}

function byArea<T extends object>(files: Map<string, SourceFile>, read: (file: SourceFile) => T[]): (T & { area: string })[] {
  return [...files].flatMap(([area, file]) => read(file).map((entry) => ({ ...entry, area })));
}

function readTables(layout: Layout, reporter: Reporter): Map<string, Located<TableSource>> {
  const tables = new Map<string, Located<TableSource>>();
  for (const [name, file] of layout.tables) {
    const table = readOne(file, tableSchema, reporter);
    if (table) tables.set(name, table);
  }
  return tables;
}

function readTopic(folder: TopicFolder, broken: Sources["broken"], reporter: Reporter): TopicEntry {
  const place: Place = { file: `${folder.path}/topic.yaml`, line: 1, column: 1 };
  for (const name of REQUIRED_TOPIC_FILES) {
    if (folder.files.has(name)) continue;
    reporter.error(
      { ...place, file: `${folder.path}/${name}` },
      "missing",
      "This file is missing.",
      "Write it; the example topic shows its form.",
    );
  }
  for (const name of folder.files.keys()) {
    if ((TOPIC_FILES as readonly string[]).includes(name)) continue;
    const remedy = didYouMean(name, TOPIC_FILES, `A topic has ${TOPIC_FILES.join(", ")}.`);
    reporter.error({ ...place, file: `${folder.path}/${name}` }, "unknown-file", "The compiler does not know this file.", remedy);
  }
  const topicFile = folder.files.get("topic.yaml");
  const source = topicFile && readOne(topicFile, topicSchema, reporter);
  const id = source?.value.id ?? folder.slug;
  const items = [
    ...readItems<Basic>(folder, "cards.yaml", basicSchema),
    ...readItems<Question>(folder, "quiz.yaml", questionSchema),
    ...readItems<Interview>(folder, "interview.yaml", interviewSchema),
  ];
  const lessons: TopicEntry["lessons"] = {};
  for (const locale of LOCALES) {
    const file = folder.files.get(`lesson.${locale}.md`);
    if (file) lessons[locale] = readLesson(file, locale, reporter);
  }
  return { folder, id, source, lessons, items, place };

  function readItems<T extends AuthoredItem>(
    from: TopicFolder,
    name: string,
    schema: Parameters<typeof readList<T>>[1],
  ): ItemEntry[] {
    const file = from.files.get(name);
    if (!file) return [];
    return readList(file, schema, reporter, (entry) => remember(entry, broken)).map((entry) => ({ ...entry, topic: id }));
  }
}

function remember(entry: unknown, broken: Sources["broken"]): void {
  const id = childOf(entry, "id");
  if (typeof id === "string") broken.ids.add(id);
  for (const key of ["claims", "corrects"] as const) {
    const named = childOf(entry, key);
    if (Array.isArray(named)) for (const claim of named) broken[key].add(String(claim));
  }
}
