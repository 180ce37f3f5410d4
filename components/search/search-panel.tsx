import Link from "next/link";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { paths } from "@/lib/paths";
import type { SearchFile } from "@/lib/search/entry";
import { type Found, makeSearcher, type Searcher } from "@/lib/search/searcher";
import type { Locale } from "@/lib/text";
import { boxWords } from "./box-words";
import { Marked } from "./marked";
import { fetchSearchFile } from "./search-data";
import { SearchFoot } from "./search-foot";
import { SearchResult } from "./search-result";
import { countText, EXAMPLES, nothingText, searchWords } from "./words";

export type SearchPanelProps = {
  query: string;
  locale: Locale;
  /** The box keeps the focus; its keys are read here. */
  box: RefObject<HTMLInputElement | null>;
  /** The id of the chosen result, for the box. */
  onActive: (id: string | undefined) => void;
  onAsk: (query: string) => void;
  onLeave: () => void;
};

/** More than anybody reads; whoever does not find it among these types another word. */
const SHOWN = 24;

/** `headings`: what a section is called, by its place and anchor. */
type Index = { file: SearchFile; searcher: Searcher; headings: Map<string, string> };
/** Made once for each language: closing the box does not throw it away. */
const indexes = new Map<Locale, Promise<Index>>();

function makeIndex(locale: Locale): Promise<Index> {
  const made =
    indexes.get(locale) ??
    fetchSearchFile(locale).then(async (file) => ({ file, searcher: await makeSearcher(file), headings: headingsOf(file) }));
  indexes.set(locale, made);
  return made;
}

/** What was found, and what to do where there is nothing yet or nothing at all. */
export function SearchPanel({ query, locale, box, onActive, onAsk, onLeave }: SearchPanelProps) {
  const word = searchWords(locale);
  const [index, setIndex] = useState<Index>();
  const [chosen, setChosen] = useState({ query, position: 0 });
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    void makeIndex(locale).then(setIndex);
  }, [locale]);

  const found = useMemo(() => index?.searcher.search(query, SHOWN), [index, query]);
  const hits = found?.hits ?? [];
  // Another query begins at its first result again.
  const position = chosen.query === query ? Math.min(chosen.position, hits.length - 1) : 0;
  const activeId = hits.length > 0 ? resultId(position) : undefined;

  useEffect(() => onActive(activeId), [onActive, activeId]);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  useEffect(() => {
    if (query !== "" && list.current) list.current.scrollTop = 0;
  }, [query]);

  useEffect(() => {
    const input = box.current;
    function onKey(event: KeyboardEvent) {
      // Enter and arrows belong to the input method while it offers characters.
      if (event.isComposing || activeId === undefined) return;
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (move !== undefined) setChosen({ query, position: (position + move + hits.length) % hits.length });
      else if (event.key === "Enter") document.getElementById(activeId)?.click();
      else return;
      event.preventDefault();
    }
    input?.addEventListener("keydown", onKey);
    return () => input?.removeEventListener("keydown", onKey);
  }, [box, activeId, position, query, hits.length]);

  const isAsked = query.trim() !== "";
  return (
    <>
      {hits.length > 0 && (
        <div className="search-results" id="search-results" role="listbox" aria-label={word("results")} tabIndex={-1} ref={list}>
          {hits.map((hit, at) => (
            <SearchResult
              key={hit.id}
              id={resultId(at)}
              hit={hit}
              place={index?.file.places[hit.entry.place]}
              heading={index?.headings.get(`${hit.entry.place}#${hit.entry.anchor}`)}
              isActive={at === position}
              locale={locale}
              onPoint={() => setChosen({ query, position: at })}
              onLeave={onLeave}
            />
          ))}
        </div>
      )}
      {!isAsked && (
        <div className="search-note">
          <p>{word("hint")}</p>
          <p className="search-examples">
            {EXAMPLES[locale].map((example) => (
              <button key={example} type="button" className="button" onClick={() => onAsk(example.replaceAll("`", ""))}>
                <span>
                  <Marked text={example} tokens={[]} />
                </span>
              </button>
            ))}
          </p>
        </div>
      )}
      {isAsked && found?.total === 0 && (
        <p className="search-note">
          {nothingText(query.trim(), locale)}
          {word("instead")}{" "}
          <Link href={paths.learn(locale)} prefetch={false} onClick={onLeave}>
            {word("map")}
          </Link>
          {locale === "zh" ? "。" : "."}
        </p>
      )}
      <SearchFoot status={isAsked ? statusOf(found, hits.length, locale) : ""} locale={locale} />
    </>
  );
}

function headingsOf({ entries }: SearchFile): Map<string, string> {
  const sections = entries.filter(({ kind }) => kind === "section");
  return new Map(sections.map(({ place, anchor, title }) => [`${place}#${anchor}`, title]));
}

function statusOf(found: Found | undefined, shown: number, locale: Locale): string {
  if (found === undefined) return boxWords(locale)("making");
  return countText(shown, found.total, locale);
}

function resultId(position: number): string {
  return `search-result-${position}`;
}
