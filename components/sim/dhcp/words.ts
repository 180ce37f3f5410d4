import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "谁向谁发了什么", en: "Who has sent what to whom" },
  client: { zh: "客户端", en: "Client" },
  relay: { zh: "中继", en: "Relay" },
  a: { zh: "服务器 A", en: "Server A" },
  b: { zh: "服务器 B", en: "Server B" },
  lease: { zh: "租期", en: "Lease" },
  requested: { zh: "请求", en: "requested" },
  leaseTime: { zh: "租期", en: "lease" },
  noAddress: { zh: "没有地址", en: "no address" },
  remembered: { zh: "记得", en: "remembers" },
  tried: { zh: "还没有用", en: "not in use yet" },
  linkLocal: { zh: "自己取的", en: "chosen by itself" },
  noLease: { zh: "没有租约", en: "none" },
  left: { zh: "还剩", en: "left:" },
  off: { zh: "关着", en: "off" },
  free: { zh: "没有记录", en: "no record" },
  offered: { zh: "留着", en: "set aside" },
  leased: { zh: "租出", en: "leased" },
  ended: { zh: "租期已过", en: "lease over" },
  declined: { zh: "不可用", en: "unusable" },
  everybody: { zh: "所有人", en: "everybody" },
  broadcast: { zh: "广播", en: "broadcast" },
  lost: { zh: "丢了", en: "lost" },
  unheard: { zh: "没有人听见", en: "nobody hears it" },
  later: { zh: "之后", en: "later" },
  inUse: { zh: "有人在用", en: "in use by another" },
  withdraws: { zh: "收回", en: "takes back" },
  marks: { zh: "不可用：", en: "unusable:" },
  restart: { zh: "重启", en: "Restart" },
  on: { zh: "开机", en: "on" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
