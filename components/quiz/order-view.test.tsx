import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/text";
import { OrderView } from "./order-view";
import { quizWords } from "./words";

const STEPS = ["The client sends <code>SYN</code>", "The server answers", "The client confirms"];

/** The accessible names of the buttons that move a step: what `aria-labelledby` points at, the button's own label first. */
function namesOfMovers(locale: Locale): string[] {
  const html = renderToStaticMarkup(
    <OrderView item={{ steps: STEPS }} seed={3} word={quizWords(locale)} graded={undefined} onSubmit={() => {}} />,
  );
  const named = (id: string) => {
    const [, own] = new RegExp(`<button[^>]* id="${id}" aria-label="([^"]*)"`).exec(html) ?? [];
    const [, inner] = new RegExp(`<span id="${id}">(.*?)</span>(?=<span class="order-moves")`).exec(html) ?? [];
    return own ?? inner?.replace(/<[^>]+>/g, "");
  };
  return [...html.matchAll(/<button[^>]* aria-labelledby="([^"]*)"/g)].map(([, ids = ""]) => ids.split(" ").map(named).join(" "));
}

test.each(LOCALES)("each button that moves a step is named by its direction and the step, in %s", (locale) => {
  const word = quizWords(locale);
  const expected = STEPS.flatMap((step) => [word("up"), word("down")].map((way) => `${way} ${step.replace(/<[^>]+>/g, "")}`));
  expect(namesOfMovers(locale).toSorted()).toEqual(expected.toSorted());
});
