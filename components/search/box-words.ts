import type { Locale, Text } from "@/lib/text";

/** Words of the box, which comes with every page: it opens before the chunk that searches is there, and says if that fails. */
const WORDS = {
  search: { zh: "搜索", en: "Search" },
  placeholder: { zh: "课程、题目、术语、状态码", en: "Lessons, terms, codes" },
  close: { zh: "关闭", en: "Close" },
  making: { zh: "正在取目录……", en: "Fetching the index …" },
  failed: { zh: "目录没有取来。连上网络以后再试一次。", en: "The index could not be fetched. Try again once you are connected." },
  retry: { zh: "再试一次", en: "Try again" },
} satisfies Record<string, Text>;

export function boxWords(locale: Locale): (word: keyof typeof WORDS) => string {
  return (word) => WORDS[word][locale];
}
