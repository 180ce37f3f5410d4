import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StaticAnswer } from "@/components/lesson/static-answer";
import { QUESTIONS } from "@/lib/quiz/fixtures";
import { localise } from "@/lib/quiz/localise";
import { LOCALES } from "@/lib/text";
import { HeaderView } from "./header-view";
import { quizWords } from "./words";

const NAMES = { zh: ["窗口", "数据偏移"], en: ["Window", "Data Offset"] };

test.each(LOCALES)("a header question calls its fields by their names, not their ids (%s)", (locale) => {
  const item = localise(QUESTIONS.header, locale);
  const html = renderToStaticMarkup(
    <HeaderView item={item} seed={1} word={quizWords(locale)} graded={undefined} onSubmit={() => {}} />,
  );
  const labels = [...html.matchAll(/<label[^>]*>(.*?)<\/label>/g)].map(([, label = ""]) => label.replace(/<[^>]+>/g, ""));
  expect(labels).toEqual(NAMES[locale]);
  const answer = renderToStaticMarkup(<StaticAnswer item={{ ...item, topic: "tcp" }} />).replace(/<[^>]+>/g, " ");
  for (const name of NAMES[locale]) expect(answer).toContain(name);
  expect(answer).not.toContain("offset ");
});
