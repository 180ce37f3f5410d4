import type { Locale, Text } from "@/lib/text";

const WORDS = {
  browser: { zh: "浏览器", en: "Browser" },
  shop: { zh: "网店", en: "Shop" },
  serverA: { zh: "服务器 A", en: "Server A" },
  serverB: { zh: "服务器 B", en: "Server B" },
  picture: { zh: "浏览器、网店和 Mallory 之间的消息", en: "Messages between browser, shop and Mallory" },
  jar: { zh: "Alice 浏览器的 cookie 罐", en: "The cookie jar of Alice’s browser" },
  empty: { zh: "空的", en: "empty" },
  atShop: { zh: "网店记着", en: "What the shop keeps" },
  memoryA: { zh: "服务器 A 的内存", en: "Memory of server A" },
  memoryB: { zh: "服务器 B 的内存", en: "Memory of server B" },
  store: { zh: "共用的存储", en: "The store that both share" },
  onlyKey: { zh: "一把密钥，没有会话", en: "a key, and no sessions" },
  none: { zh: "没有会话", en: "no sessions" },
  nobody: { zh: "没登录", en: "not logged in" },
  books: { zh: "本书", en: "in the cart" },
  mallory: { zh: "Mallory 手里", en: "What Mallory has" },
  nothing: { zh: "什么也没有", en: "nothing" },
  token: { zh: "令牌里写着", en: "What the token says" },
  signature: { zh: "签名", en: "signature" },
  right: { zh: "验过：对", en: "checked: right" },
  wrong: { zh: "验过：不对", en: "checked: wrong" },
  unchecked: { zh: "还没验", en: "not checked yet" },
  sent: { zh: "带上", en: "goes along" },
  readable: { zh: "脚本读到", en: "the script reads it" },
  domain: { zh: "不带：Domain", en: "stays: Domain" },
  host: { zh: "不带：仅此主机", en: "stays: host only" },
  path: { zh: "不带：Path", en: "stays: Path" },
  secure: { zh: "不带：Secure", en: "stays: Secure" },
  "http-only": { zh: "读不到：HttpOnly", en: "hidden: HttpOnly" },
  "same-site": { zh: "不带：SameSite", en: "stays: SameSite" },
  takes: { zh: "带上", en: "takes along" },
  takesNone: { zh: "一个也不带", en: "takes none along" },
  stores: { zh: "存下", en: "stores" },
  deletes: { zh: "删掉", en: "deletes" },
  refuses: { zh: "拒收", en: "refuses" },
  overhears: { zh: "截获", en: "captures" },
  encrypted: { zh: "https", en: "https" },
  plain: { zh: "http，明文", en: "http, in the clear" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
