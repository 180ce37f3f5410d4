import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "谁向谁发了什么", en: "Who has sent what to whom" },
  laptop: { zh: "笔记本", en: "Laptop" },
  printer: { zh: "打印机", en: "Printer" },
  gateway: { zh: "网关", en: "Gateway" },
  tablet: { zh: "平板", en: "Tablet" },
  mallory: { zh: "马洛里", en: "Mallory" },
  caches: { zh: "各自的 ARP 缓存", en: "The ARP caches" },
  host: { zh: "谁的", en: "Whose" },
  entries: { zh: "记着", en: "Entries" },
  empty: { zh: "空", en: "empty" },
  expired: { zh: "过期", en: "expired" },
  gone: { zh: "旧网卡", en: "a card that is gone" },
  false: { zh: "其实是马洛里", en: "really Mallory" },
  everybody: { zh: "所有人", en: "everybody" },
  broadcast: { zh: "广播", en: "broadcast" },
  forged: { zh: "伪造", en: "forged" },
  lost: { zh: "丢了", en: "lost" },
  dropped: { zh: "交换机丢掉", en: "dropped by the switch" },
  untaken: { zh: "没有人收", en: "nobody takes it" },
  packet: { zh: "包", en: "Packet" },
  who: { zh: "谁是", en: "who is" },
  sender: { zh: "发送方", en: "sender" },
  reply: { zh: "应答", en: "reply" },
  later: { zh: "之后", en: "later" },
  newCard: { zh: "新网卡 …:fd", en: "new card …:fd" },
  gaveUp: { zh: "放弃等着的包", en: "gives up, drops what waited" },
  uses: { zh: "开始用", en: "uses" },
  conflict: { zh: "已有人用", en: "is taken" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
