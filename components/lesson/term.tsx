import Link from "next/link";
import type { ReactNode } from "react";
import type { TermDocument } from "@/lib/content/catalogue";
import { paths } from "@/lib/paths";
import type { Locale } from "@/lib/text";

type Props = {
  term: TermDocument;
  /** Its first use in the lesson, which leads to the glossary; later ones only carry the meaning as a tooltip. */
  isFirst: boolean;
  locale: Locale;
  children?: ReactNode;
};

/** A word of the glossary within a sentence. */
export function Term({ term, isFirst, locale, children }: Props) {
  const meaning = stripTags(term.meaning[locale]);
  if (!isFirst) {
    return (
      <span className="term" title={meaning}>
        {children}
      </span>
    );
  }
  // A lesson has many of them and few are followed: nothing is fetched ahead.
  return (
    <Link className="term" href={paths.glossary(locale, term.id)} title={meaning} prefetch={false}>
      {children}
    </Link>
  );
}

function stripTags(html: string): string {
  return html.replace(/<[^>]+>/g, "");
}
