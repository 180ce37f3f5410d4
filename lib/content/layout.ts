/** One file of the content, its path counted from the project's root with forward slashes. */
export type SourceFile = { path: string; text: string };

/** The files of one topic's folder, by name. */
export type TopicFolder = {
  path: string;
  /** Folder name without its number. */
  slug: string;
  /** The number in front of it: the order within the area. */
  order: number;
  area: AreaFolder;
  files: Map<string, SourceFile>;
};
export type AreaFolder = { path: string; slug: string; order: number };

export const TOPIC_FILES = ["topic.yaml", "lesson.zh.md", "lesson.en.md", "cards.yaml", "quiz.yaml", "interview.yaml"] as const;
export const REQUIRED_TOPIC_FILES = ["topic.yaml", "lesson.zh.md", "lesson.en.md", "cards.yaml", "quiz.yaml"] as const;

export type Layout = {
  areas?: SourceFile;
  references?: SourceFile;
  retired?: SourceFile;
  paths?: SourceFile;
  /** By area. */
  notes: Map<string, SourceFile>;
  glossary: Map<string, SourceFile>;
  /** By table name. */
  tables: Map<string, SourceFile>;
  topics: TopicFolder[];
  /** Files that belong nowhere. */
  strays: SourceFile[];
};

const NUMBERED = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Sorts the files into what they are, by their paths alone. Pages about the content (README.md) are left out. */
export function layOut(files: readonly SourceFile[]): Layout {
  const layout: Layout = { notes: new Map(), glossary: new Map(), tables: new Map(), topics: [], strays: [] };
  const folders = new Map<string, TopicFolder>();
  for (const file of files) {
    const parts = file.path.split("/").slice(1);
    const name = parts.at(-1) ?? "";
    if (name === "README.md") continue;
    if (placeSingle(layout, parts, file) || placeNamed(layout, parts, file)) continue;
    const folder = folderOf(parts, folders);
    if (folder) folder.files.set(name, file);
    else layout.strays.push(file);
  }
  layout.topics = [...folders.values()].sort((a, b) => a.area.order - b.area.order || a.order - b.order);
  return layout;
}

function placeSingle(layout: Layout, parts: string[], file: SourceFile): boolean {
  if (parts.length !== 1) return false;
  if (parts[0] === "areas.yaml") layout.areas = file;
  else if (parts[0] === "references.yaml") layout.references = file;
  else if (parts[0] === "retired.yaml") layout.retired = file;
  else if (parts[0] === "paths.yaml") layout.paths = file;
  else return false;
  return true;
}

function placeNamed(layout: Layout, parts: string[], file: SourceFile): boolean {
  const [folder, name = ""] = parts;
  const slug = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  if (parts.length !== 2 || slug === undefined) return false;
  if (folder === "notes") layout.notes.set(slug, file);
  else if (folder === "glossary") layout.glossary.set(slug, file);
  else if (folder === "tables") layout.tables.set(slug, file);
  else return false;
  return true;
}

function folderOf(parts: string[], folders: Map<string, TopicFolder>): TopicFolder | undefined {
  const area = NUMBERED.exec(parts[0] ?? "");
  const topic = NUMBERED.exec(parts[1] ?? "");
  if (parts.length !== 3 || !area || !topic) return undefined;
  const areaPath = `content/${area[0]}`;
  const path = `${areaPath}/${topic[0]}`;
  const known = folders.get(path);
  if (known) return known;
  const made: TopicFolder = {
    path,
    slug: topic[2] ?? "",
    order: Number(topic[1]),
    area: { path: areaPath, slug: area[2] ?? "", order: Number(area[1]) },
    files: new Map(),
  };
  folders.set(path, made);
  return made;
}
