import Link from "next/link";
import type { Place } from "@/lib/search/entry";
import type { Hit } from "@/lib/search/searcher";
import type { Locale } from "@/lib/text";
import { Marked } from "./marked";
import { KIND_NAMES } from "./words";

type Props = {
  id: string;
  hit: Hit;
  place: Place | undefined;
  isActive: boolean;
  locale: Locale;
  onPoint: () => void;
  onLeave: () => void;
};

/** One result: what it is, in the hue of its layer; what it says; where it leads. */
export function SearchResult({ id, hit: { entry, tokens }, place, isActive, locale, onPoint, onLeave }: Props) {
  if (place === undefined) return null;
  const { kind, title, other, detail, anchor } = entry;
  // A page by itself needs no second name.
  const isWithin = anchor !== undefined || (place.title !== title && kind !== "simulation" && kind !== "drill");
  return (
    <Link
      id={id}
      className="search-result"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={anchor === undefined ? place.path : `${place.path}#${anchor}`}
      prefetch={false}
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
        {detail !== undefined && (
          <span className="search-detail">
            <Marked text={detail} tokens={tokens} />
          </span>
        )}
        {isWithin && <span className="search-place">{place.title}</span>}
      </span>
    </Link>
  );
}
