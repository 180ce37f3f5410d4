import Link from "next/link";
import type { Entry, Place } from "@/lib/search/entry";
import { piecesOf } from "@/lib/search/marks";
import type { Hit } from "@/lib/search/searcher";
import type { Locale } from "@/lib/text";
import { Marked } from "./marked";
import { alsoText, KIND_NAMES, opensText } from "./words";

type Props = {
  id: string;
  hit: Hit;
  place: Place | undefined;
  /** What the section is called that it leads to, where it leads to one. */
  heading: string | undefined;
  isActive: boolean;
  locale: Locale;
  onPoint: () => void;
  onLeave: () => void;
};

/** One result: what it is, in the hue of its layer; what it says; where it leads. */
export function SearchResult({ id, hit: { entry, tokens }, place, heading, isActive, locale, onPoint, onLeave }: Props) {
  if (place === undefined) return null;
  const { kind, title, other, detail, anchor } = entry;
  // A page by itself needs no second name.
  const isWithin =
    anchor !== undefined || (place.title !== title.replaceAll("`", "") && kind !== "simulation" && kind !== "drill");
  const alias = aliasOf(entry, tokens);
  // Only what the browser itself follows tells the page below that what stands after `#` is another.
  const Way = location.pathname === place.path ? "a" : Link;
  return (
    <Way
      id={id}
      className="search-result"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={anchor === undefined ? place.path : `${place.path}#${anchor}`}
      {...(Way === Link && { prefetch: false })}
      data-layer={entry.layer ?? place.layer}
      data-kind={kind}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onLeave}
    >
      <span className="search-kind mark">{KIND_NAMES[kind][locale]}</span>
      <span className="search-text">
        <span className="search-title">
          <Marked text={title} tokens={tokens} />
          {kind === "term" && other !== undefined && (
            <span className="search-other" lang={locale === "zh" ? "en" : "zh-CN"}>
              <Marked text={other} tokens={tokens} />
            </span>
          )}
        </span>
        {alias !== undefined && (
          <span className="search-detail">
            {alsoText(locale)}
            <Marked text={alias} tokens={tokens} />
          </span>
        )}
        {detail !== undefined && (
          <span className="search-detail">
            <Marked text={detail} tokens={tokens} />
          </span>
        )}
        {isWithin && <span className="search-place">{opensText(kind, place.title, heading, locale)}</span>}
      </span>
    </Way>
  );
}

/** The other name of a lesson that it was found by, where its title does not say it: with most of the words, the shortest. */
function aliasOf({ title, other, aliases = [] }: Entry, tokens: readonly string[]): string | undefined {
  const marks = (text: string) =>
    piecesOf(text, tokens).reduce((sum, { text, isMarked }) => sum + (isMarked ? text.length : 0), 0);
  const shown = Math.max(marks(title), marks(other ?? ""));
  const [best] = aliases
    .map((alias) => ({ alias, marked: marks(alias) }))
    .filter(({ marked }) => marked > shown)
    .sort((one, two) => two.marked - one.marked || one.alias.length - two.alias.length);
  return best?.alias;
}
