import type { Locale } from "@/lib/text";

const ZH = {
  paths: "学习路径",
  lessons: (count: number) => `${count} 课`,
  duration: (minutes: number) => (minutes < 60 ? `${minutes} 分钟` : `约 ${hours(minutes)} 小时`),
  minutes: (minutes: number) => `${minutes} 分钟`,
  buildsOn: "基于",
  comma: "、",
  colon: "：",
  key: "图例",
  keyNew: "没学过",
  keyBegun: "在学",
  keyKnown: "已掌握",
  cardsKnown: "卡片已掌握",
  keyLayers: "颜色表示层",
  keyLine: "线从一课通向以它为基础的课",
  recall: (stage: string, percent: number) => `${stage}，记得 ${percent}%`,
  start: "从这里开始",
  next: "下一课",
  here: "上次打开",
  goOn: "接着学这一课",
  yourPath: "你的路径",
  known: (known: number, begun: number, all: number) => `${all} 课里掌握了 ${known} 课，在学 ${begun} 课。`,
  fresh: (all: number) => `${all} 课，还没有开始。`,
  unreachable: "连不上服务器，暂时不知道你学到了哪里。",
  nothingNew: "这条路径上没有新的可读了，剩下的交给复习。",
  review: "去复习",
  inOrder: "按顺序",
  offPath: "不在这条路径上",
  onMap: "在地图上",
};

const EN: typeof ZH = {
  paths: "Paths",
  lessons: (count) => (count === 1 ? "1 lesson" : `${count} lessons`),
  duration: (minutes) => (minutes < 60 ? `${minutes} min` : `about ${hours(minutes)} h`),
  minutes: (minutes) => `${minutes} min`,
  buildsOn: "builds on",
  comma: ", ",
  colon: ": ",
  key: "Key",
  keyNew: "not begun",
  keyBegun: "in progress",
  keyKnown: "known",
  cardsKnown: "cards known",
  keyLayers: "colour by layer",
  keyLine: "a line leads from a lesson to those that build on it",
  recall: (stage, percent) => `${stage}, recall ${percent}%`,
  start: "Start here",
  next: "Next",
  here: "Last opened",
  goOn: "Go on here",
  yourPath: "Your path",
  known: (known, begun, all) => `Of ${all} lessons, ${known} known and ${begun} in progress.`,
  fresh: (all) => `${all} lessons, none begun yet.`,
  unreachable: "The server cannot be reached, so how far you are is not known now.",
  nothingNew: "Nothing new is left on this path. What you have met comes back in review.",
  review: "Review",
  inOrder: "In order",
  offPath: "not on this path",
  onMap: "On the map",
};

/** Half hours are as exact as the sum of estimates is. */
function hours(minutes: number): string {
  return String(Math.round(minutes / 30) / 2);
}

export type MapWords = typeof ZH;

export function mapWords(locale: Locale): MapWords {
  return locale === "zh" ? ZH : EN;
}
