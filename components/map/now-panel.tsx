import Link from "next/link";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";
import { mapWords } from "./words";

type To = { title: string; href: string };
/**
 * Where the learner is on a path. `isUnknown`: somebody is signed in and the server does not answer. `path`: its name and page where the page shows another; `here`: the lesson opened last.
 */
export type Now = { isUnknown?: boolean; path?: To; all: number; known: number; begun: number; next?: To; here?: To };

/** The sentence above the map, and one link: what to do next. */
export function NowPanel({ now: { isUnknown, path, all, known, begun, next, here }, locale }: { now: Now; locale: Locale }) {
  const words = mapWords(locale);
  const isFresh = known + begun === 0 && !isUnknown;
  return (
    <section className="map-now" aria-label={words.next}>
      {next ? (
        <Link className="map-next" href={next.href}>
          <small>{isFresh ? words.start : words.next}</small>
          <b>{next.title}</b>
        </Link>
      ) : (
        <p className="map-next">
          {words.nothingNew} <Link href={paths.review(locale)}>{words.review}</Link>
        </p>
      )}
      <p className="map-standing-line">
        {path && (
          <>
            {words.yourPath}
            {words.colon}
            <Link href={path.href}>{path.title}</Link>
            {locale === "zh" ? "。" : ". "}
          </>
        )}
        {isUnknown ? words.unreachable : isFresh ? words.fresh(all) : words.known(known, begun, all)}{" "}
        {here && (
          <>
            {words.here}
            {words.colon}
            <Link href={here.href} prefetch={false}>
              {here.title}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}
