import type { Locale, Text } from "@/lib/text";

const WORDS = {
  queue: { zh: "accept 队列", en: "accept queue" },
  empty: { zh: "空", en: "empty" },
  idle: { zh: "空闲", en: "idle" },
  none: { zh: "没有启动", en: "not started" },
  nobody: { zh: "没人在等", en: "for nobody" },
  down: { zh: "PHP-FPM 没在运行", en: "PHP-FPM is down" },
  workers: { zh: "worker", en: "workers" },
  memory: { zh: "占用内存", en: "memory" },
  longest: { zh: "最长的队列", en: "longest queue" },
  wasted: { zh: "白做的时间", en: "work for nobody" },
  requests: { zh: "每个请求", en: "Each request" },
  connecting: { zh: "连不上，重发 SYN", en: "SYN repeated" },
  queued: { zh: "排队", en: "queued" },
  running: { zh: "worker 在做", en: "worker runs it" },
  waste: { zh: "白做", en: "for nobody" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
