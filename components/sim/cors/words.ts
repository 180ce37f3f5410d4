import type { Locale, Text } from "@/lib/text";

const WORDS = {
  script: { zh: "脚本", en: "Script" },
  browser: { zh: "浏览器", en: "Browser" },
  server: { zh: "服务器", en: "Server" },
  picture: { zh: "脚本、浏览器和服务器之间的消息", en: "Messages between script, browser and server" },
  decision: { zh: "浏览器的判定", en: "The browser’s decision" },
  before: { zh: "发之前：要不要先问？", en: "Before sending: ask first?" },
  preflight: { zh: "对 OPTIONS 的回答", en: "The answer to OPTIONS" },
  response: { zh: "响应能不能给脚本？", en: "The response: for the script?" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  cache: { zh: "预检缓存", en: "Preflight cache" },
  empty: { zh: "空", en: "empty" },
  left: { zh: "还有", en: "for" },
  withCredentials: { zh: "含凭据", en: "with credentials" },
  carriedOut: { zh: "服务器执行了", en: "Carried out" },
  preflights: { zh: "OPTIONS", en: "OPTIONS" },
  delivered: { zh: "脚本得到响应", en: "Responses for the script" },
  refused: { zh: "脚本得到错误", en: "Errors for the script" },
  neverSent: { zh: "没有发出", en: "never sent" },
  keptBack: { zh: "响应被扣下", en: "kept back" },
  direct: { zh: "直接发出", en: "goes out directly" },
  asksFirst: { zh: "先预检", en: "asks first" },
  fromCache: { zh: "许可在缓存里，直接发出", en: "permission cached: goes out directly" },
  permitted: { zh: "许可，记", en: "permitted, kept for" },
  acted: { zh: "已执行", en: "carried out" },
  readOut: { zh: "查出了库存", en: "looked the stock up" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
