import type { EntryKind } from "@/lib/search/entry";
import type { Locale, Text } from "@/lib/text";

/** Words of the dialog; they travel with the chunk that searches. The few of the box itself stand in box-words.ts. */
const WORDS = {
  hint: {
    zh: "课程、题目、术语、状态码、端口、首部，中文英文都能搜。比如：",
    en: "Lessons, questions, terms, status codes, ports, header fields, in English or Chinese. For instance:",
  },
  instead: {
    zh: "少写几个字，或者换一种叫法，英文也可以。也可以到地图上看看有哪些课：",
    en: "Try fewer words, or another name for it; Chinese works too. Or see which lessons there are on",
  },
  map: { zh: "课程地图", en: "the map" },
  results: { zh: "结果", en: "Results" },
  keys: { zh: "`↑` `↓` 选择，`Enter` 打开，`Esc` 关闭", en: "`↑` `↓` to choose, `Enter` to open, `Esc` to close" },
  slash: { zh: "按 `/` 键打开搜索", en: "Open with the `/` key" },
} satisfies Record<string, Text>;

export type SearchWord = keyof typeof WORDS;

export function searchWords(locale: Locale): (word: SearchWord) => string {
  return (word) => WORDS[word][locale];
}

export function nothingText(query: string, locale: Locale): string {
  return locale === "zh" ? `没有找到“${query}”。` : `Nothing found for “${query}”.`;
}

export function countText(shown: number, total: number, locale: Locale): string {
  if (total === 0) return locale === "zh" ? "没有结果" : "No results";
  if (locale === "zh") return shown < total ? `找到 ${total} 条，这里是前 ${shown} 条` : `找到 ${total} 条`;
  if (shown < total) return `${total} results, the first ${shown} of them here`;
  return total === 1 ? "1 result" : `${total} results`;
}

/** Before another name of a lesson. */
export function alsoText(locale: Locale): string {
  return locale === "zh" ? "也讲：" : "Also on: ";
}

/** The page that a result opens; of an item also what can be done there, since its answer is nowhere in the results. */
export function opensText(kind: EntryKind, page: string, heading: string | undefined, locale: Locale): string {
  if (kind === "question") return locale === "zh" ? `在测验里作答：${page}` : `Answer it in the quiz: ${page}`;
  if (kind !== "card" && kind !== "interview") return page;
  if (heading === undefined) return locale === "zh" ? `在课文里作答：${page}` : `Answer it in the lesson: ${page}`;
  return locale === "zh" ? `答案在这一节：${page} › ${heading}` : `Answered in this section: ${page} › ${heading}`;
}

/** What a result is. */
export const KIND_NAMES: Record<EntryKind, Text> = {
  lesson: { zh: "课程", en: "Lesson" },
  section: { zh: "小节", en: "Section" },
  simulation: { zh: "模拟", en: "Simulation" },
  drill: { zh: "专项练习", en: "Drill" },
  term: { zh: "术语", en: "Term" },
  card: { zh: "卡片", en: "Card" },
  question: { zh: "测验题", en: "Question" },
  interview: { zh: "面试题", en: "Interview" },
  status: { zh: "状态码", en: "Status code" },
  method: { zh: "方法", en: "Method" },
  header: { zh: "首部", en: "Header field" },
  port: { zh: "端口", en: "Port" },
  protocol: { zh: "协议", en: "Protocol" },
  layer: { zh: "层", en: "Layer" },
  flag: { zh: "TCP 标志位", en: "TCP flag" },
  state: { zh: "TCP 状态", en: "TCP state" },
  call: { zh: "系统调用", en: "System call" },
  suite: { zh: "密码套件", en: "Cipher suite" },
  exchange: { zh: "密钥交换", en: "Key exchange" },
  prefix: { zh: "前缀", en: "Prefix" },
  row: { zh: "表格一行", en: "Table row" },
  table: { zh: "表格", en: "Table" },
};

/** Queries to begin with: a code, a state, a term and a port; protocol text in backticks. */
export const EXAMPLES: Record<Locale, readonly string[]> = {
  zh: ["`401`", "`TIME-WAIT`", "三次握手", "`443`"],
  en: ["`401`", "`TIME-WAIT`", "congestion window", "`443`"],
};
