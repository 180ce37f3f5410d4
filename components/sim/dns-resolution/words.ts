import type { Locale, Text } from "@/lib/text";

const WORDS = {
  client: { zh: "客户端", en: "client" },
  resolver: { zh: "解析器", en: "resolver" },
  root: { zh: "根", en: "root" },
  tld: { zh: "顶级域", en: "top level" },
  authoritative: { zh: "权威", en: "authoritative" },
  query: { zh: "查询", en: "query" },
  reply: { zh: "应答", en: "reply" },
  lost: { zh: "丢失", en: "lost" },
  silent: { zh: "不应答", en: "silent" },
  blocked: { zh: "被挡住", en: "blocked" },
  waiting: { zh: "还等", en: "waits" },
  expired: { zh: "已过期", en: "expired" },
  travelling: { zh: "在途", en: "on its way" },
  arrived: { zh: "已到", en: "arrived" },
  nothing: { zh: "线上没有报文。", en: "Nothing is on the wire." },
  segment: {
    zh: "开关连接的 TCP 报文段，里面没有 DNS。",
    en: "A TCP segment that opens or closes the connection, without DNS in it.",
  },
  results: { zh: "客户端得到的结果", en: "What the client got" },
  upstream: { zh: "次上游查询", en: "upstream" },
  notAsked: { zh: "还没有提问", en: "nothing asked yet" },
  pending: { zh: "还没有结果", en: "no result yet" },
  cacheOf: { zh: "的缓存", en: "’s cache" },
  empty: { zh: "空的：只能从根问起。", en: "Empty: one has to begin at the root." },
  name: { zh: "名字", en: "Name" },
  type: { zh: "类型", en: "Type" },
  data: { zh: "内容", en: "Data" },
  doesNotExist: { zh: "这个名字不存在", en: "no such name" },
  noSuchType: { zh: "没有这种记录", en: "no such record" },
  failed: { zh: "没能查出来", en: "could not be resolved" },
  noAddress: { zh: "地址未知", en: "address unknown" },
  fresh: { zh: "新", en: "new" },
  used: { zh: "用到", en: "used" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

export function wordsIn(locale: Locale): (word: Word) => string {
  return (word) => WORDS[word][locale];
}
