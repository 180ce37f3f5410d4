import type { Section } from "./sections";

/** Where a result leads: a page by its position in the file, and a heading on it. */
export type Target = { place: number; anchor?: string };

export type Targets = {
  /** The lesson that introduces the term, at the section that uses it first; undefined where no lesson uses it. */
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

/** `lessons`: the sections of each, with its position. `drills`: the position of each by its id. */
export function makeTargets(
  lessons: readonly { place: number; sections: readonly Section[] }[],
  drills: ReadonlyMap<string, number>,
): Targets {
  const terms = new Map<string, Target>();
  const tables = new Map<string, Target>();
  for (const { place, sections } of lessons) {
    for (const { id: anchor, ...shown } of sections) {
      for (const id of shown.terms) if (!terms.has(id)) terms.set(id, { place, anchor });
      for (const name of shown.tables) if (!tables.has(name)) tables.set(name, { place, anchor });
    }
  }
  return {
    term: (id) => terms.get(id),
    table(name) {
      const drill = ASKED_BY.find(([table]) => name.startsWith(table))?.[1];
      const place = drill === undefined ? undefined : drills.get(drill);
      return tables.get(name) ?? (place === undefined ? undefined : { place });
    },
  };
}
