import "server-only";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import { paths } from "@/lib/paths";
import type { SearchFile } from "@/lib/search/entry";
import { searchFile } from "@/lib/search/search-file";
import { sectionsOf } from "@/lib/search/sections";
import { makeTargets } from "@/lib/search/targets";
import { listItems, listTerms, listTopics, readLesson, readTables } from "@/lib/server/content/queries";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { Locale } from "@/lib/text";

/**
 * Where each term leads: in the lesson that teaches it, the section that uses it first, as in the search.
 * @returns The address, with the heading where the term stands below one; undefined where no lesson uses the term.
 */
export function termPaths(locale: Locale): (id: string) => string | undefined {
  const topics = listTopics();
  const targets = makeTargets(
    listTerms(),
    topics.map(({ id }, place) => ({ id, place, sections: sectionsOf(readLesson(id, locale).tree) })),
    new Map(),
  );
  return (id) => {
    const target = targets.term(id);
    const topic = target && topics[target.place];
    return topic && paths.topic(locale, topic, target.anchor);
  };
}

/** What the search of one language fetches: all that was compiled. */
export function readSearchFile(locale: Locale): SearchFile {
  return searchFile(
    {
      topics: listTopics(),
      readLesson,
      items: listItems(),
      terms: listTerms(),
      tables: readTables(),
      simulations: CATALOGUE,
      drills: DRILL_ENTRIES,
    },
    locale,
  );
}
