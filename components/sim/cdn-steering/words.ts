import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "谁问谁什么，得到什么", en: "Who asks whom for what, and gets what" },
  user: { zh: "用户", en: "User" },
  // A soft hyphen: seven names share the width of a phone.
  resolver: { zh: "解析器", en: "Resol\u00adver" },
  shop: { zh: "商店 DNS", en: "Shop DNS" },
  gslb: { zh: "GSLB", en: "GSLB" },
  cdnDns: { zh: "CDN DNS", en: "CDN DNS" },
  edge: { zh: "边缘", en: "Edge" },
  shield: { zh: "上级缓存", en: "Parent cache" },
  origin: { zh: "源站", en: "Origin" },
  lost: { zh: "没有回音", en: "no answer" },
  at: { zh: "第", en: "at" },
  dead: { zh: "断了", en: "dead" },
  well: { zh: "正常", en: "well" },
  busy: { zh: "过载", en: "overloaded" },
  // Short enough for a column of the table.
  full: { zh: "过载", en: "busy" },
  idle: { zh: "不忙了", en: "relieved" },
  back: { zh: "恢复了", en: "well again" },
  noticed: { zh: "察觉", en: "noticed" },
  purged: { zh: "CDN 的副本清掉了", en: "the CDN’s copies are purged" },
  newVersion: { zh: "换上 v", en: "puts up v" },
  chooses: { zh: "选", en: "chooses" },
  hit: { zh: "命中", en: "hit" },
  miss: { zh: "未命中", en: "miss" },
  stale: { zh: "过期，去问", en: "stale, asks" },
  collapsed: { zh: "等同一个回答", en: "waits for the same answer" },
  stores: { zh: "存下", en: "stores it" },
  freshens: { zh: "副本又新鲜", en: "copy is fresh again" },
  again: { zh: "重新去取", en: "asks again" },
  givesUp: { zh: "放弃了", en: "gives up" },
  after: { zh: "共", en: "in" },
  old: { zh: "旧版", en: "an old version" },
  ownAddress: { zh: "地址还记着", en: "still has the address" },
  decision: { zh: "GSLB 怎么选", en: "How the GSLB chooses" },
  routing: { zh: "路由把包送到哪里", en: "Where routing takes packets" },
  nobodyAsked: { zh: "还没有人问过", en: "Nobody has asked yet" },
  seesAddress: { zh: "看到", en: "It sees" },
  takesFor: { zh: "当用户在", en: "takes the user to be in" },
  isIn: { zh: "其实在", en: "who is in" },
  site: { zh: "边缘", en: "Site" },
  fromThere: { zh: "从那里", en: "from there" },
  fromUser: { zh: "从用户", en: "from the user" },
  state: { zh: "所知的状态", en: "known to be" },
  chosen: { zh: "选中", en: "chosen" },
  holdings: { zh: "谁记着什么", en: "Who keeps what" },
  nothing: { zh: "没有", en: "nothing" },
  alias: { zh: "别名", en: "alias" },
  left: { zh: "还剩", en: "for" },
  fresh: { zh: "新鲜", en: "fresh" },
  expired: { zh: "过期", en: "stale" },
  sent: { zh: "发过", en: "has sent" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
