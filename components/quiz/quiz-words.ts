import type { Locale } from "@/lib/text";

/** Words of a quiz around its questions; numbers are arguments, so plurals are right. */
const ZH = {
  loading: "正在出题……",
  unreachable: "题目没能取来。连上网络以后再试。",
  retry: "再试一次",
  noScript: "做测验需要 JavaScript。课文不用它也能读。",
  place: (place: number, total: number) => `${place} / ${total}`,
  track: (total: number, done: number, right: number) => `共 ${total} 题，已答 ${done} 题，答对 ${right} 题`,
  next: "下一题",
  result: "看结果",
  enter: "回车",
  hard: "答对了，但是吃力",
  lowered: "已记为“吃力”。",
  source: "回到原文",
  visitor: "没有登录，这里的回答不会记下来。",
  start: "直接开始，不用注册",
  notKept: "这台设备存不下回答，所以没有记下来。题目可以接着做。",
  score: (right: number, total: number) => (right === total ? `${total} 题全对。` : `${total} 题，答对 ${right} 题。`),
  comesBack: "答错的几分钟后会在复习里再问。",
  firstCounts: "每一项当天的第一次回答决定它何时再问，之后的都是练习。",
  missed: "答错的题",
  answer: "看答案",
  redo: (count: number) => `重做答错的 ${count} 题`,
  again: "再来一轮",
  every: (count: number) => `做全部 ${count} 题`,
  all: "所有测验",
  dueNow: "今天到期",
  due: (when: string) => `${when}到期`,
};

type Words = typeof ZH;

const EN: Words = {
  loading: "Making the questions …",
  unreachable: "The questions could not be fetched. Try again once you are connected.",
  retry: "Try again",
  noScript: "A quiz needs JavaScript. The lessons can be read without it.",
  place: (place, total) => `${place} / ${total}`,
  track: (total, done, right) => `${done} of ${total} answered, ${right} right`,
  next: "Next",
  result: "See the result",
  enter: "Enter",
  hard: "Right, but hard",
  lowered: "Graded Hard.",
  source: "Back to the text",
  visitor: "You are not signed in, so nothing you answer here is recorded.",
  start: "Start, without an account",
  notKept: "This device cannot store answers, so they are not recorded. The quiz goes on all the same.",
  score: (right, total) => (right === total ? `All ${total} right.` : `${right} of ${total} right.`),
  comesBack: "Those you missed come back in review within minutes.",
  firstCounts: "The first answer of a day to each skill decides when it is asked again; the others are practice.",
  missed: "Missed",
  answer: "See the answer",
  redo: (count) => (count === 1 ? "Do the missed one again" : `Do the ${count} missed again`),
  again: "Another round",
  every: (count) => `All ${count} questions`,
  all: "All quizzes",
  dueNow: "due today",
  due: (when) => `due ${when}`,
};

export function quizTexts(locale: Locale): Words {
  return locale === "zh" ? ZH : EN;
}
