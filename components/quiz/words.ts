import type { Locale, Text } from "@/lib/text";

/** Words of the question views; they travel with the chunk that asks. */
const WORDS = {
  check: { zh: "核对", en: "Check" },
  right: { zh: "对。", en: "Right." },
  wrong: { zh: "不对。", en: "Not so." },
  pickOne: { zh: "选一个", en: "Pick one" },
  pickAll: { zh: "选出所有成立的", en: "Pick all that hold" },
  answer: { zh: "你的答案", en: "Your answer" },
  isRight: { zh: "正确答案", en: "The answer" },
  up: { zh: "上移", en: "Move up" },
  down: { zh: "下移", en: "Move down" },
  order: { zh: "排好先后次序", en: "Put them in order" },
  rightOrder: { zh: "正确的次序", en: "The order" },
  match: { zh: "配成对", en: "Match them" },
  choose: { zh: "请选择", en: "Choose" },
  header: { zh: "从这些字节里读出各字段", en: "Read the fields from these bytes" },
  others: { zh: "其余几个为什么不对", en: "Why the others are wrong" },
  number: { zh: "输入一个数", en: "Enter a number" },
  making: { zh: "正在出题……", en: "Making the question …" },
  notMade: {
    zh: "题目没能取来。连上网络以后重新打开这一页。",
    en: "The question could not be fetched. Open this page again once you are connected.",
  },
} satisfies Record<string, Text>;

export type QuizWord = keyof typeof WORDS;

export function quizWords(locale: Locale): (word: QuizWord) => string {
  return (word) => WORDS[word][locale];
}
