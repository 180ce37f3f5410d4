import type { Locale, Text } from "@/lib/text";

/** Words of the player. They travel with the player's own chunk, not with the page. */
const WORDS = {
  play: { zh: "播放", en: "Play" },
  pause: { zh: "暂停", en: "Pause" },
  step: { zh: "下一步", en: "Step" },
  back: { zh: "上一步", en: "Back" },
  restart: { zh: "从头", en: "Restart" },
  speed: { zh: "速度", en: "Speed" },
  position: { zh: "进行到", en: "Position" },
  scenario: { zh: "情景", en: "Scenario" },
  parameters: { zh: "参数", en: "Parameters" },
  changed: { zh: "已改动", en: "changed" },
  predict: { zh: "先预测", en: "Predict" },
  predictHelp: { zh: "走到关键处先停下，让你说出接下来会怎样。", en: "Stops at the turning points and asks what comes next." },
  next: { zh: "接下来会怎样？", en: "What comes next?" },
  right: { zh: "对。", en: "Right." },
  wrong: { zh: "不对。", en: "Not so." },
  goOn: { zh: "看它怎么走", en: "See it happen" },
  actions: { zh: "动手干预", en: "Interfere" },
  transcript: { zh: "经过", en: "Transcript" },
  link: { zh: "复制链接", en: "Copy link" },
  copied: { zh: "链接已复制", en: "Link copied" },
  capture: { zh: "下载 .pcap", en: "Download .pcap" },
  keyLog: { zh: "下载密钥日志", en: "Download key log" },
  emptyKeyLog: { zh: "在这里听的人，没有一把打得开这些的密钥。", en: "Whoever listens here has no key that opens any of this." },
  captureAt: { zh: "抓包位置", en: "Captured at" },
  packets: { zh: "报文字节", en: "Packet bytes" },
  emptyCapture: { zh: "这次运行里，这个接口上没有可以抓的包。", en: "In this run there are no packets to capture here." },
  notBegun: {
    zh: "还没有开始。每走一步，这里多一句话，说明刚才发生了什么。",
    en: "Not begun. With each step a sentence appears here and says what just happened.",
  },
  atRest: { zh: "运行结束，再没有要发生的事。", en: "The run is over: nothing more is scheduled." },
  atLimit: { zh: "步数到了上限，运行在此截断。", en: "The step limit is reached; the run is cut here." },
  simplified: { zh: "这个模型省略了什么", en: "What this model leaves out" },
  faults: {
    zh: "链接里有些值用不了，已换成情景原来的：",
    en: "Some values in the link do not fit; the scenario’s stand in for:",
  },
  open: { zh: "单独打开", en: "Open on its own" },
  keys: {
    zh: "空格播放或暂停，左右键一步一步走，Home 回到开头",
    en: "Space plays or pauses, arrow keys step, Home goes to the start",
  },
} satisfies Record<string, Text>;

export type PlayerWord = keyof typeof WORDS;

/** What is said at the end of a run, by how it ended. */
export const END = { rest: "atRest", limit: "atLimit" } as const;

export function playerWords(locale: Locale): (word: PlayerWord) => string {
  return (word) => WORDS[word][locale];
}
