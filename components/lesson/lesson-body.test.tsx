import type { Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TermDocument } from "@/lib/content/catalogue";
import { LOCALES, type Locale } from "@/lib/text";
import { LessonBody } from "./lesson-body";

const isn = {
  id: "isn",
  term: { zh: "初始序列号", en: "initial sequence number" },
  termHtml: { zh: "初始序列号", en: "initial sequence number" },
  meaning: { zh: "第一个 <code>SYN</code> 的序列号。", en: "The number of the first <code>SYN</code>." },
} as TermDocument;

function twice(locale: Locale): string {
  const use = (first: boolean) => ({
    type: "element" as const,
    tagName: "x-term",
    properties: { id: "isn", ...(first && { first }) },
    children: [{ type: "text" as const, value: "ISN" }],
  });
  const paragraph = (first: boolean) => ({ type: "element" as const, tagName: "p", properties: {}, children: [use(first)] });
  const tree: Root = { type: "root", children: [paragraph(true), paragraph(false)] };
  // Of a lesson's data, terms need only these two.
  const data = { lesson: { tree }, findTerm: () => isn } as unknown as Parameters<typeof LessonBody>[0]["data"];
  const labels = {} as Parameters<typeof LessonBody>[0]["labels"];
  return renderToStaticMarkup(<LessonBody data={data} labels={labels} locale={locale} />);
}

test.each(LOCALES)("the first use of a term leads to its entry in the glossary and has its note beside it (%s)", (locale) => {
  const [first = "", later = ""] = twice(locale).split(/(?<=role="note".*)<p>(?=<span)/);
  expect(first).toMatch(new RegExp(`^<p><a [^>]*href="/${locale}/glossary#term-isn"[^>]*>ISN</a></p><div class="side"`));
  expect(first).toContain('class="term"');
  expect(later).toMatch(/^<span class="term" title="[^"<]+">ISN<\/span><\/p>$/);
});
