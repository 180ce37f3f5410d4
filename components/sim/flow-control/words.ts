import type { Locale, Text } from "@/lib/text";

const WORDS = {
  sender: { zh: "发送方", en: "sender" },
  receiver: { zh: "接收方", en: "receiver" },
  senderBar: { zh: "发送方眼里", en: "As the sender sees it" },
  receiverBar: { zh: "接收方的缓冲区", en: "The receiver’s buffer" },
  confirmed: { zh: "已确认", en: "confirmed" },
  inFlight: { zh: "在途", en: "in flight" },
  usable: { zh: "可以发", en: "may be sent" },
  read: { zh: "已读走", en: "read" },
  unread: { zh: "未读", en: "unread" },
  promised: { zh: "窗口", en: "window" },
  withheld: { zh: "空着没说", en: "not announced" },
  data: { zh: "数据", en: "data" },
  probe: { zh: "探测", en: "probe" },
  again: { zh: "重发", en: "again" },
  update: { zh: "更新", en: "update" },
  lost: { zh: "丢失", en: "lost" },
  sendWindow: { zh: "发送窗口", en: "Send window" },
  mayGo: { zh: "还能发", en: "May still go" },
  buffer: { zh: "缓冲区", en: "Buffer" },
  cost: { zh: "代价", en: "Cost" },
  timer: { zh: "定时器", en: "Timer" },
  none: { zh: "没有", en: "none" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

export function wordsIn(locale: Locale): (word: Word) => string {
  return (word) => WORDS[word][locale];
}
