import type { Phase } from "@/lib/sim/http-versions/state";
import type { Locale, Text } from "@/lib/text";

/** What the picture tells apart: waiting for a turn looks the same in the browser and at the server. */
export type Look = "setup" | "turn" | "asked" | "coming" | "hole" | "blocked";
export const LOOKS: Look[] = ["setup", "turn", "asked", "coming", "hole", "blocked"];

export function lookOf(phase: Phase): Look | null {
  if (phase === "done") return null;
  return phase === "queued" || phase === "behind" ? "turn" : phase;
}

const WORDS = {
  setup: { zh: "建立连接", en: "connection set-up" },
  turn: { zh: "HTTP 里排队", en: "waits its turn, in HTTP" },
  asked: { zh: "请求在途，服务器在做", en: "requested" },
  coming: { zh: "响应在途", en: "response on its way" },
  hole: { zh: "自己的包丢了", en: "its own packet is lost" },
  blocked: { zh: "被别人的缺口挡住", en: "blocked by another’s loss" },
  lost: { zh: "丢了一个包", en: "a packet is lost" },
  none: { zh: "没有排队的", en: "nobody queues" },
  nothing: { zh: "没有缺的", en: "nothing is missing" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
