import type { TermDocument } from "@/lib/content/catalogue";
import type { Locale } from "@/lib/text";
import { Html } from "./html";

/** In the margin, beside the paragraph that first uses them: each term, its name in the other language, its meaning. */
export function TermNotes({ terms, locale }: { terms: TermDocument[]; locale: Locale }) {
  if (terms.length === 0) return null;
  const other = locale === "zh" ? "en" : "zh";
  return (
    <div className="side" role="note">
      {terms.map((term) => (
        <div key={term.id}>
          <Html as="b" html={term.termHtml[locale]} />{" "}
          {term.term[other] !== term.term[locale] && <span lang={other === "zh" ? "zh-CN" : "en"}>{term.term[other]}</span>}
          <Html as="p" html={term.meaning[locale]} />
        </div>
      ))}
    </div>
  );
}
