import { expect, test } from "vitest";
import { progressWords } from "@/components/progress/words";
import { KIND_NAMES } from "@/components/search/words";
import { RULES } from "@/lib/progress/rules";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

test("a drill has one name in each language, on its page, in its title, in the search and in the progress", () => {
  for (const [locale, messages] of [
    ["zh", zh],
    ["en", en],
  ] as const) {
    const { drill, drills, ofDrill } = messages.quiz;
    expect([KIND_NAMES.drill[locale], progressWords(locale).drills]).toEqual([drill, drills]);
    expect(ofDrill).toBe(`{name} · ${drill}`);
  }
  const all = JSON.stringify([zh, RULES, Object.values(progressWords("zh")), KIND_NAMES]);
  expect(all).toContain("专项练习");
  expect(all).not.toContain("训练");
});
