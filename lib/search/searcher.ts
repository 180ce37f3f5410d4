import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { Entry, EntryKind, SearchFile } from "./entry";
import { KIND_WORDS } from "./kind-words";
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

/** What is a page by itself. */
const PAGES = new Set<EntryKind>(["lesson", "simulation", "drill"]);

const NAMED_BY_WORDS = new Set<EntryKind>(["status", "port", "protocol", "layer", "prefix", "row"]);

/** Makes the index of a file, without holding up the thread it runs on. */
export async function makeSearcher({ entries, places }: SearchFile): Promise<Searcher> {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: tokensOf,
    processTerm: (token) => token,
    extractField: (entry, field) =>
      (field === "kindWords" ? KIND_WORDS[entry.kind] : entry[field as keyof typeof entry]) as string,
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
  const pages = pageEntries(entries);

  function search(query: string, limit: number): Found {
    const words = queryWords(query);
    const typed = squeeze(query);
    if (words.length === 0 || typed === "") return { hits: [], total: 0 };
    const found = new Map<number, Hit>();
    for (const read of [asTyped, withinPage, forgiving, mostOf, anyOf]) {
      if (found.size >= (read === anyOf ? 1 : ENOUGH)) break;
      for (const { id, tokens } of ranked(read(words))) {
        const entry = entries[id];
        if (entry !== undefined && !found.has(id)) found.set(id, { id, entry, tokens });
      }
    }
    return { hits: [...found.values()].slice(0, limit), total: found.size };

    function ranked(results: readonly Match[]) {
      return meant(results)
        .map(({ id, score, terms }) => ({
          id: id as number,
          tokens: terms,
          score: score * exactness(names[id] ?? NAMELESS, typed),
        }))
        .sort((one, other) => other.score - one.score || one.id - other.id);
    }

    /** A number that something is called is not the beginning of a longer one: 418 is not RFC 4188. */
    function meant(results: readonly Match[]): readonly Match[] {
      const isName = /^\d+$/.test(typed) && results.some(({ id }) => isCalled(names[id] ?? NAMELESS, typed));
      return isName ? results.filter(({ terms }) => terms.includes(typed)) : results;
    }
  }

  /** What the index has for it, but for rows that nothing speaks for except the name of their kind. */
  function ask(query: Query): SearchResult[] {
    return index
      .search(query)
      .filter(({ match }) => Object.values(match).some((fields) => fields.some((field) => field !== "kindWords")));
  }

  /** All words, each as it stands or as the beginning of one. */
  function asTyped(words: QueryWord[]): SearchResult[] {
    return ask({ combineWith: "AND", queries: words.map(({ token }) => token), ...freedom(words, false) });
  }

  /** Several words that stand in different entries of one page, each of them whole: the page. */
  function withinPage(words: QueryWord[]): Match[] {
    const [first = [], ...others] = runsOf(words).map((run) => bestByPage(asTyped(run)));
    return others.reduce(joined, first).filter(({ in: entries }) => entries.size > 1);
  }

  /** Of each page its best match, as a match of the page itself. */
  function bestByPage(matches: readonly Match[]): PageMatch[] {
    const best = new Map<number, PageMatch>();
    for (const { id, score, terms } of matches) {
      const place = entries[id]?.place ?? -1;
      const page = pages.get(places[place]?.of ?? place);
      if (page === undefined || score <= (best.get(page)?.score ?? 0)) continue;
      best.set(page, { id: page, score, terms, in: new Set([id]) });
    }
    return [...best.values()];
  }

  /** All words, with a letter wrong in a long one, or what may have been meant by it. */
  function forgiving(words: QueryWord[]): SearchResult[] {
    if (words.every(({ isFuzzy, instead }) => !isFuzzy && instead.length === 0)) return [];
    const queries = words.map(({ token, instead }): Query => {
      const meant = instead.map((tokens): Query => ({ combineWith: "AND", queries: tokens }));
      return { combineWith: "OR", queries: [token, ...meant] };
    });
    return ask({ combineWith: "AND", queries, ...freedom(words, true) });
  }

  /** Most of the words: a question that was typed as one asks it. */
  function mostOf(words: QueryWord[]): SearchResult[] {
    if (words.length < MANY) return [];
    const least = Math.max(2, Math.ceil(words.length / 2));
    const queries = words.map(({ token }) => token);
    const results = ask({ combineWith: "OR", queries, ...freedom(words, true) });
    return results.filter(({ queryTerms }) => new Set(queryTerms).size >= least);
  }

  /** Any of several words, each of them whole, where nothing has more of them: better than an empty page. */
  function anyOf(words: QueryWord[]): SearchResult[] {
    const queries = runsOf(words).map((run): Query => ({ combineWith: "AND", queries: run.map(({ token }) => token) }));
    return queries.length < 2 ? [] : ask({ combineWith: "OR", queries, ...freedom(words, false) });
  }

  return { search };
}

function runsOf(words: readonly QueryWord[]): QueryWord[][] {
  return [...new Set(words.map(({ run }) => run))].map((run) => words.filter((word) => word.run === run));
}

/** What of MiniSearch's results is read here. */
type Match = Pick<SearchResult, "id" | "score" | "terms">;

/** A page, for what was found in these entries of it. */
type PageMatch = Match & { in: ReadonlySet<number> };

/** The pages that are in both, with what speaks for each added up. */
function joined(ones: readonly PageMatch[], others: readonly PageMatch[]): PageMatch[] {
  const byId = new Map(others.map((match) => [match.id, match]));
  return ones.flatMap((one) => {
    const other = byId.get(one.id);
    if (other === undefined) return [];
    return {
      ...one,
      score: one.score + other.score,
      terms: [...one.terms, ...other.terms],
      in: new Set([...one.in, ...other.in]),
    };
  });
}

/** Of each place the entry that is the page as a whole: the first one that names no heading. */
function pageEntries(entries: readonly Entry[]): Map<number, number> {
  const pages = new Map<number, number>();
  for (const [id, { kind, place }] of entries.entries()) if (PAGES.has(kind) && !pages.has(place)) pages.set(place, id);
  return pages;
}

function isCalled({ whole, words }: Names, typed: string): boolean {
  return whole.includes(typed) || words.includes(typed);
}

const NAMELESS: Names = { whole: [], words: [], aliases: [] };

/** How the words of a query may be matched, as MiniSearch asks for it. */
function freedom(words: QueryWord[], forgive: boolean) {
  const byToken = new Map(words.map((word) => [word.token, word]));
  return {
    prefix: (token: string) => byToken.get(token)?.isPrefix ?? false,
    fuzzy: (token: string) => (forgive && byToken.get(token)?.isFuzzy ? 1 : false),
  };
}

function namesOf({ kind, title, other, aliases = [] }: Entry): Names {
  const texts = other === undefined ? [title] : [title, other];
  return {
    whole: texts.map(squeeze),
    aliases: aliases.map(squeeze),
    words: NAMED_BY_WORDS.has(kind) ? texts.flatMap((text) => text.split(/[\s/]+/)).map(squeeze) : [],
  };
}
