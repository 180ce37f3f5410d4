import type { Locale, Text } from "@/lib/text";

/** Words of what is folded below the stage. They come when a fold is opened; those of the player itself are in labels.ts. */
const WORDS = {
  apply: { zh: "按这些参数运行", en: "Run with these" },
  reset: { zh: "恢复情景原样", en: "Back to the scenario" },
  seed: { zh: "随机种子", en: "Seed" },
  seedHelp: { zh: "同一个种子，同一次运行。", en: "The same seed, the same run." },
  refused: { zh: "没有运行：", en: "Not run." },
  refusedTogether: { zh: "“{label}”与其他参数放在一起行不通", en: "{label}: {message}" },
  refusedText: { zh: "“{label}”看不懂，可以写成：{example}", en: "{label} cannot be read; write it like: {example}" },
  refusedMayBeEmpty: { zh: "“{label}”看不懂，可以留空", en: "{label} cannot be read; it may be empty" },
  packet: { zh: "报文", en: "Packet" },
  noPackets: { zh: "到这一步，这个接口上还没有可以抓的包。", en: "Up to this step there are no packets to capture here." },
  field: { zh: "字段", en: "Field" },
  bytes: { zh: "字节", en: "Bytes" },
  value: { zh: "值", en: "Value" },
} satisfies Record<string, Text>;

export function foldWords(locale: Locale): (word: keyof typeof WORDS) => string {
  return (word) => WORDS[word][locale];
}
