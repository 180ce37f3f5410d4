import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { Entry, EntryKind, SearchFile } from "./entry";
import { squeeze } from "./normalise";
import { type QueryWord, queryWords } from "./query";
import { exactness, FIELD_WEIGHTS, KIND_WEIGHTS, type Names } from "./rank";
import { tokensOf } from "./tokenise";

/** `id` is the entry's position in the file; `tokens` are the words of the index that matched. */
export type Hit = { id: number; entry: Entry; tokens: string[] };
export type Found = { hits: Hit[]; total: number };
export type Searcher = { search(query: string, limit: number): Found };

/** With fewer hits than this, a looser reading of the query is asked as well. */
const ENOUGH = 6;
/** From this many words on, half of them are enough where no entry has all; of two words one would be any. */
const MANY = 3;
/** Entries that are indexed at a stretch: a few milliseconds on a phone, so that typing goes on. */
const AT_A_STRETCH = 60;

const NAMED_BY_WORDS = new Set<EntryKind>(["status", "port", "protocol", "layer", "prefix", "row"]);

/** Makes the index of a file, without holding up the thread it runs on. */
export async function makeSearcher({ entries }: SearchFile): Promise<Searcher> {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: tokensOf,
    processTerm: (token) => token,
    searchOptions: {
      tokenize: (token) => [token],
      boost: FIELD_WEIGHTS,
      boostDocument: (id) => KIND_WEIGHTS[entries[id]?.kind ?? "row"],
    },
  });
  await index.addAllAsync(
    entries.map((entry, id) => ({ ...entry, id })),
    { chunkSize: AT_A_STRETCH },
  );
  const names = entries.map(namesOf);

  function search(query: string, limit: number): Found {
    const words = queryWords(query);
    const typed = squeeze(query);
    if (words.length === 0 || typed === "") return { hits: [], total: 0 };
    const found = new Map<number, Hit>();
    for (const read of [asTyped, forgiving, mostOf]) {
      if (found.size >= ENOUGH) break;
      for (const { id, tokens } of ranked(read(words))) {
        const entry = entries[id];
        if (entry !== undefined && !found.has(id)) found.set(id, { id, entry, tokens });
      }
    }
    return { hits: [...found.values()].slice(0, limit), total: found.size };

    function ranked(results: SearchResult[]) {
      return results
        .map(({ id, score, terms }) => ({
          id: id as number,
          tokens: terms,
          score: score * exactness(names[id] ?? NAMELESS, typed),
        }))
        .sort((one, other) => other.score - one.score || one.id - other.id);
    }
  }

  /** All words, each as it stands or as the beginning of one. */
  function asTyped(words: QueryWord[]): SearchResult[] {
    return index.search({ combineWith: "AND", queries: words.map(({ token }) => token), ...freedom(words, false) });
  }

  /** All words, with a letter wrong in a long one, or what may have been meant by it. */
  function forgiving(words: QueryWord[]): SearchResult[] {
    if (words.every(({ isFuzzy, instead }) => !isFuzzy && instead.length === 0)) return [];
    const queries = words.map(({ token, instead }): Query => {
      const meant = instead.map((tokens): Query => ({ combineWith: "AND", queries: tokens }));
      return { combineWith: "OR", queries: [token, ...meant] };
    });
    return index.search({ combineWith: "AND", queries, ...freedom(words, true) });
  }

  /** Most of the words: a question that was typed as one asks it. */
  function mostOf(words: QueryWord[]): SearchResult[] {
    if (words.length < MANY) return [];
    const least = Math.max(2, Math.ceil(words.length / 2));
    const queries = words.map(({ token }) => token);
    const results = index.search({ combineWith: "OR", queries, ...freedom(words, true) });
    return results.filter(({ queryTerms }) => new Set(queryTerms).size >= least);
  }

  return { search };
}

const NAMELESS: Names = { whole: [], words: [] };

/** How the words of a query may be matched, as MiniSearch asks for it. */
function freedom(words: QueryWord[], forgive: boolean) {
  const byToken = new Map(words.map((word) => [word.token, word]));
  return {
    prefix: (token: string) => byToken.get(token)?.isPrefix ?? false,
    fuzzy: (token: string) => (forgive && byToken.get(token)?.isFuzzy ? 1 : false),
  };
}

function namesOf({ kind, title, other }: Entry): Names {
  const texts = other === undefined ? [title] : [title, other];
  return {
    whole: texts.map(squeeze),
    words: NAMED_BY_WORDS.has(kind) ? texts.flatMap((text) => text.split(/[\s/]+/)).map(squeeze) : [],
  };
}
