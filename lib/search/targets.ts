import type { TermDocument } from "@/lib/content/catalogue";
import type { Section } from "./sections";

/** Where a result leads: a page by its position in the file, and a heading on it. */
export type Target = { place: number; anchor?: string };

export type Targets = {
  /** The lesson that teaches the term, at the section of it that uses it first; undefined where no lesson uses it. */
  term(id: string): Target | undefined;
  /** The lesson that shows the table, else the drill that asks its rows. */
  table(name: string): Target | undefined;
};

/** Drills that ask the rows of a table, by the beginning of the table's name. */
const ASKED_BY: [table: string, drill: string][] = [
  ["status-codes", "status-codes"],
  ["methods", "methods"],
  ["headers", "headers"],
  ["ports", "ports"],
  ["layers", "layers"],
  ["protocols", "layers"],
  ["tcp-states", "tcp-states"],
  ["cidr-sizes", "subnetting"],
];

type Lesson = { id: string; place: number; sections: readonly Section[] };

/** `lessons`: the sections of each, with its position. `drills`: the position of each by its id. */
export function makeTargets(
  terms: readonly Pick<TermDocument, "id" | "topic">[],
  lessons: readonly Lesson[],
  drills: ReadonlyMap<string, number>,
): Targets {
  const lessonOf = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const teachers = new Map(terms.map(({ id, topic }) => [id, topic]));
  const tables = new Map<string, Target>();
  for (const { place, sections } of lessons) {
    for (const { id: anchor, ...shown } of sections) {
      for (const name of shown.tables) if (!tables.has(name)) tables.set(name, { place, anchor });
    }
  }
  return {
    term(id) {
      const lesson = lessonOf.get(teachers.get(id) ?? "");
      const section = lesson?.sections.find(({ terms }) => terms.includes(id));
      return lesson && { place: lesson.place, ...(section && { anchor: section.id }) };
    },
    table(name) {
      const drill = ASKED_BY.find(([table]) => name.startsWith(table))?.[1];
      const place = drill === undefined ? undefined : drills.get(drill);
      return tables.get(name) ?? (place === undefined ? undefined : { place });
    },
  };
}
