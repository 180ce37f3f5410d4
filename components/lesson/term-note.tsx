import type { TermDocument } from "@/lib/content/catalogue";
import type { Locale } from "@/lib/text";
import { Html } from "./html";

/** In the margin: the term, its name in the other language, and what it means. */
export function TermNote({ term, locale }: { term: TermDocument; locale: Locale }) {
  const other = locale === "zh" ? "en" : "zh";
  return (
    <aside className="side">
      <Html as="b" html={term.termHtml[locale]} /> <span lang={other === "zh" ? "zh-CN" : "en"}>{term.term[other]}</span>
      <Html as="p" html={term.meaning[locale]} />
    </aside>
  );
}
