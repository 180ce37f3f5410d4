import type { Locale } from "@/lib/text";

/** Words of the start page's form; those of the interview itself come with its code. */
const ZH = {
  areas: "考哪些",
  all: "全选",
  none: "全不选",
  count: (count: number) => `${count} 题`,
  minutes: "多长时间",
  inMinutes: (minutes: number) => `${minutes} 分钟`,
  other: "自定",
  otherMinutes: "分钟数",
  unit: "分钟",
  expect: (questions: number, minutes: number) => `${minutes} 分钟问 ${questions} 题，追问也算在内。`,
  allowed: (least: number, most: number) => `时间填整数分钟，最少 ${least}，最多 ${most}。`,
  choose: "至少选一个领域。",
  start: "开始面试",
  busy: "正在准备……",
  report: "看上次的报告",
  unreachable: "题目没能取来。连上网络以后再试。",
  visitor: "没有登录，这次面试不会记下来，也不会安排复习。",
  guest: "直接开始，不用注册",
};

type Words = typeof ZH;

const EN: Words = {
  areas: "Areas",
  all: "All",
  none: "None",
  count: (count) => (count === 1 ? "1 question" : `${count} questions`),
  minutes: "Time",
  inMinutes: (minutes) => `${minutes} min`,
  other: "Other",
  otherMinutes: "Minutes",
  unit: "min",
  expect: (questions, minutes) =>
    questions === 1
      ? `One question in ${minutes} minutes, with its follow-ups.`
      : `${questions} questions in ${minutes} minutes, each with its follow-ups.`,
  allowed: (least, most) => `A whole number of minutes, at least ${least} and at most ${most}.`,
  choose: "Choose at least one area.",
  start: "Begin the interview",
  busy: "Getting ready …",
  report: "The last report",
  unreachable: "The questions could not be fetched. Try again once you are connected.",
  visitor: "You are not signed in, so this interview will be neither recorded nor scheduled.",
  guest: "Start, without an account",
};

export function startWords(locale: Locale): Words {
  return locale === "zh" ? ZH : EN;
}
