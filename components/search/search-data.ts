import type { SearchFile } from "@/lib/search/entry";
import type { Locale } from "@/lib/text";

const files = new Map<Locale, Promise<SearchFile>>();

/** What can be found, fetched once; a fetch that failed is forgotten, so that the next one tries again. */
export function fetchSearchFile(locale: Locale): Promise<SearchFile> {
  const known = files.get(locale);
  if (known !== undefined) return known;
  const fetched = fetch(`/${locale}/search.json`).then((response) => {
    if (!response.ok) throw new Error(`search.json: ${response.status}`);
    // Written by the build of this very site (lib/search/search-file.ts).
    return response.json() as Promise<SearchFile>;
  });
  files.set(locale, fetched);
  fetched.catch(() => files.delete(locale));
  return fetched;
}
