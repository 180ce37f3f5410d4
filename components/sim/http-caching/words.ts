import type { About, CheckId, Outcome } from "@/lib/sim/http-caching/decision";
import type { Party } from "@/lib/sim/http-caching/message";
import type { Deed } from "@/lib/sim/http-caching/script";
import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "请求和响应，各到了哪里", en: "Requests and responses, and how far they have come" },
  decides: { zh: "怎么决定的", en: "How it is decided" },
  nobody: { zh: "这一步没有谁要决定", en: "Nobody has to decide anything in this step" },
  stored: { zh: "各处存着什么", en: "What is stored where" },
  nothing: { zh: "没有", en: "nothing" },
  age: { zh: "年龄", en: "age" },
  lifetime: { zh: "保鲜期", en: "lifetime" },
  estimated: { zh: "估计", en: "estimate" },
  fresh: { zh: "新鲜", en: "fresh" },
  stale: { zh: "不新鲜", en: "stale" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  notReached: { zh: "没问到", en: "not asked" },
  version: { zh: "版本", en: "version" },
  down: { zh: "断了", en: "down" },
  failing: { zh: "只回 503", en: "503 only" },
  served: { zh: "答过", en: "answered" },
  sees: { zh: "看到", en: "sees" },
  notFor: { zh: "不是给这个人的", en: "not made for this user" },
  old: { zh: "旧的", en: "old" },
  background: { zh: "在后台", en: "in the background" },
  noAnswer: { zh: "没有回音", en: "no answer" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}

/** Short enough for a quarter of a phone. */
export const DEEDS: Record<Deed, Text> = {
  change: { zh: "换了新版", en: "new version" },
  restore: { zh: "换回备份", en: "back-up restored" },
  down: { zh: "断了", en: "goes down" },
  "503": { zh: "只回 503", en: "503 only" },
  up: { zh: "恢复正常", en: "well again" },
};

export const PARTIES: Record<Party, Text> = {
  anna: { zh: "小安", en: "Anna" },
  ben: { zh: "小本", en: "Ben" },
  shared: { zh: "共享缓存", en: "Shared cache" },
  origin: { zh: "源站", en: "Origin" },
};

/** What each procedure asks, and where it is written. */
export const PROCEDURES: Record<About, { title: Text; source: string }> = {
  reuse: { title: { zh: "能用存着的吗？", en: "May it use a copy?" }, source: "RFC 9111 §4" },
  store: { title: { zh: "可以存吗？", en: "May it store this?" }, source: "RFC 9111 §3" },
  failure: { title: { zh: "不新鲜的能代替吗？", en: "May a stale copy do?" }, source: "RFC 9111 §4.2.4" },
  freshen: { title: { zh: "304 说的是哪一份？", en: "Which copy is meant?" }, source: "RFC 9111 §4.3.4" },
  invalidate: { title: { zh: "副本作废吗？", en: "Are copies invalid?" }, source: "RFC 9111 §4.4" },
  condition: {
    title: { zh: "说的还是现在的吗？", en: "Is it still current?" },
    source: "RFC 9110 §13.2.2",
  },
};

/** The questions, each so that “yes” is what the answer hopes for; short, so that what decided it fits behind. */
export const CHECKS: Record<CheckId, Text> = {
  stored: { zh: "存着副本吗？", en: "Is a copy stored?" },
  vary: { zh: "Vary 对得上吗？", en: "Does Vary match?" },
  asked: { zh: "请求容得下吗？", en: "Does the request allow it?" },
  "no-cache": { zh: "没有 no-cache 吗？", en: "Is it without no-cache?" },
  fresh: { zh: "还新鲜吗？", en: "Is it fresh?" },
  stale: { zh: "过期也准？", en: "Stale allowed?" },
  validator: { zh: "有什么可以问吗？", en: "Anything to ask by?" },
  "no-store": { zh: "没有 no-store 吗？", en: "Is it without no-store?" },
  private: { zh: "没有 private 吗？", en: "Is it without private?" },
  authorization: { zh: "过得了 Authorization 吗？", en: "Authorization no bar?" },
  lifetime: { zh: "有什么准许吗？", en: "Does something allow it?" },
  forbidden: { zh: "没有哪条不许吗？", en: "Does nothing forbid it?" },
  permitted: { zh: "有哪条准许吗？", en: "Does something permit it?" },
  same: { zh: "正是问的那一份吗？", en: "Is it the one asked about?" },
  "non-error": { zh: "改动成功了吗？", en: "Was the change made?" },
  "if-none-match": { zh: "标签还是现在的吗？", en: "Is a tag current?" },
  "if-modified-since": { zh: "文件不比日期新吗？", en: "File no newer than the date?" },
};

export const OUTCOMES: Record<Outcome, Text> = {
  serve: { zh: "用副本，不问", en: "uses its copy, asks nobody" },
  "serve-stale": { zh: "用不新鲜的副本", en: "uses its stale copy" },
  validate: { zh: "去问还是不是这一份", en: "asks whether its copy holds" },
  forward: { zh: "要整份", en: "asks for all of it" },
  fail: { zh: "报错", en: "reports an error" },
  store: { zh: "存下", en: "stores it" },
  pass: { zh: "不存", en: "does not store it" },
  freshen: { zh: "更新首部，接着用", en: "updates the header, uses its copy" },
  invalidate: { zh: "副本作废", en: "drops its copies" },
  "not-modified": { zh: "回 304", en: "answers 304" },
  full: { zh: "回整份内容", en: "answers with all of it" },
  silent: { zh: "没有回音", en: "does not answer" },
  unavailable: { zh: "回 503", en: "answers 503" },
  done: { zh: "照做，回 204", en: "does it, answers 204" },
};
