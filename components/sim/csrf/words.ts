import type { Locale, Text } from "@/lib/text";

const WORDS = {
  page: { zh: "页面", en: "Page" },
  browser: { zh: "浏览器", en: "Browser" },
  bank: { zh: "银行", en: "Bank" },
  picture: { zh: "页面、浏览器和银行之间的消息", en: "Messages between page, browser and bank" },
  jar: { zh: "浏览器的 cookie 罐", en: "The browser’s cookie jar" },
  atBank: { zh: "银行那边", en: "At the bank" },
  sessions: { zh: "会话", en: "Sessions" },
  none: { zh: "没有", en: "none" },
  balance: { zh: "Alice 的余额", en: "Alice’s balance" },
  stolen: { zh: "Mallory 得到", en: "Mallory has got" },
  paid: { zh: "付了房租", en: "Rent paid" },
  sent: { zh: "带上", en: "goes along" },
  domain: { zh: "不带：Domain 不符", en: "stays: Domain" },
  path: { zh: "不带：Path 不符", en: "stays: Path" },
  "same-site": { zh: "不带：SameSite", en: "stays: SameSite" },
  waiting: { zh: "在挑", en: "still in" },
  opened: { zh: "建立会话", en: "opens the session" },
  kept: { zh: "存下 sid", en: "stores sid" },
  refusedCookie: { zh: "拒收：None 而没有 Secure", en: "refuses it: None without Secure" },
  transferred: { zh: "转给 Mallory 500", en: "transfers 500 to Mallory" },
  rent: { zh: "付房租 500", en: "pays 500 of rent" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
