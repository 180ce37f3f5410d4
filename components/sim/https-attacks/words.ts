import type { Locale, Text } from "@/lib/text";

const WORDS = {
  you: { zh: "浏览器", en: "Browser" },
  mallory: { zh: "马洛里", en: "Mallory" },
  bank: { zh: "银行", en: "Bank" },
  bar: { zh: "地址栏", en: "Address bar" },
  memory: { zh: "浏览器记得", en: "The browser knows" },
  reads: { zh: "马洛里读到", en: "Mallory has read" },
  picture: { zh: "谁向谁发了什么", en: "Who has sent what to whom" },
  notSecure: { zh: "不安全", en: "Not secure" },
  lock: { zh: "连接安全", en: "Secure" },
  overridden: { zh: "不安全，证书有误", en: "Not secure: bad certificate" },
  warned: { zh: "警告页", en: "Warning" },
  blank: { zh: "空白", en: "empty" },
  nothing: { zh: "什么也没有", en: "nothing" },
  sizes: { zh: "只有名字和长度", en: "the site’s name and lengths" },
  password: { zh: "密码 tortoise", en: "the password, tortoise" },
  noHsts: { zh: "没有 HSTS 记录", en: "nothing of HSTS" },
  preloaded: { zh: "HSTS，在名单上", en: "HSTS, from its list" },
  hstsFor: { zh: "HSTS，还有", en: "HSTS, for" },
  days: { zh: "天", en: "days more" },
  sealed: { zh: "TLS 内", en: "in TLS" },
  octets: { zh: "字节", en: "bytes" },
  clear: { zh: "明文", en: "in the clear" },
  noAnswer: { zh: "没有回应", en: "no answer" },
  signedBy: { zh: "签发", en: "by" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
