import { expect, test } from "vitest";
import { QUESTIONS } from "./fixtures";
import { localise } from "./localise";

test("Every text becomes one language's string; all else stays", () => {
  const value = { id: "a", n: 1, none: null, list: [{ zh: "一", en: "one" }, 2], deep: { text: { zh: "二", en: "two" } } };
  expect(localise(value, "zh")).toEqual({ id: "a", n: 1, none: null, list: ["一", 2], deep: { text: "二" } });
  expect(localise(value, "en")).toEqual({ id: "a", n: 1, none: null, list: ["one", 2], deep: { text: "two" } });
});

test("What only looks like a text is left alone", () => {
  const value = { zh: "一", en: "one", unit: "s" };
  expect(localise(value, "zh")).toEqual(value);
});

test("A browser is not sent the other language", () => {
  const sent = JSON.stringify(localise({ ...QUESTIONS.choice, prompt: { zh: "哪个标志？", en: "Which flag?" } }, "en"));
  expect(sent).toContain("Which flag?");
  expect(sent).not.toContain("哪个标志");
});
