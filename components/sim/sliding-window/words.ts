import type { Locale, Text } from "@/lib/text";

const WORDS = {
  sender: { zh: "发送方", en: "Sender" },
  receiver: { zh: "接收方", en: "Receiver" },
  window: { zh: "窗口", en: "window" },
  data: { zh: "要传的内容", en: "What is to be sent" },
  got: { zh: "接收方当成的内容", en: "What the receiver takes them for" },
  kept: { zh: "留着", en: "kept" },
  discarded: { zh: "丢弃", en: "dropped" },
  repeated: { zh: "副本", en: "copy" },
  ignored: { zh: "不理", en: "ignored" },
  mistaken: { zh: "认错 !", en: "kept !" },
  timeout: { zh: "超时", en: "timeout" },
  transmissions: { zh: "发送次数", en: "Transmissions" },
  program: { zh: "程序拿到", en: "The program got" },
  utilisation: { zh: "利用率", en: "Utilisation" },
  numbersNeeded: { zh: "编号够吗", en: "Enough numbers?" },
  timer: { zh: "定时器", en: "Timer" },
  nothingYet: { zh: "还没有", en: "nothing yet" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;

export function wordsIn(locale: Locale): (word: Word) => string {
  return (word) => WORDS[word][locale];
}
