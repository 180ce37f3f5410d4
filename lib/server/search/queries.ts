import "server-only";
import { DRILL_ENTRIES } from "@/lib/drills/catalogue";
import type { SearchFile } from "@/lib/search/entry";
import { searchFile } from "@/lib/search/search-file";
import { listItems, listTerms, listTopics, readLesson, readTables } from "@/lib/server/content/queries";
import { CATALOGUE } from "@/lib/sim/catalogue";
import type { Locale } from "@/lib/text";

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
