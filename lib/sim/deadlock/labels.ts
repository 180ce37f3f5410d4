import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  situation: {
    label: { zh: "情形", en: "Situation" },
    options: {
      transfers: { zh: "两笔方向相反的转账", en: "Two transfers, opposite ways" },
      philosophers: { zh: "哲学家就餐", en: "Dining philosophers" },
      chain: { zh: "一个等一个，不成环", en: "A chain of waiting" },
      "two-units": { zh: "资源 1 有两份", en: "Two units of resource 1" },
    },
  },
  philosophers: {
    label: { zh: "几位哲学家", en: "Philosophers" },
    help: { zh: "每位先拿左手的叉子，再拿右手的。", en: "Each takes the left fork first, then the right." },
  },
  remedy: {
    label: { zh: "对策", en: "Remedy" },
    options: {
      none: { zh: "没有", en: "none" },
      order: { zh: "先拿号码小的", en: "lower number first" },
      "all-at-once": { zh: "一次拿齐", en: "all at once or none" },
      timeout: { zh: "等到时限就算了", en: "a limit to waiting" },
      detect: { zh: "找环，回退一个", en: "find the circle, pick a victim" },
      banker: { zh: "只给安全的（银行家）", en: "grant only what is safe (banker)" },
    },
  },
  onTimeout: {
    label: { zh: "到了时限", en: "When the limit is reached" },
    options: {
      keep: { zh: "手里的留着，再要", en: "keep what it has, ask again" },
      "at-once": { zh: "全放开，马上重来", en: "let go of all, start again at once" },
      "same-pause": { zh: "全放开，停一样久", en: "let go of all, pause equally long" },
      "random-pause": { zh: "全放开，停得随机", en: "let go of all, pause at random" },
    },
  },
  timeoutMs: {
    label: { zh: "最多等", en: "Waits at most" },
    unit: "ms",
    help: {
      zh: "0 就是 pthread_mutex_trylock()：拿不到立刻返回。",
      en: "0 is pthread_mutex_trylock(): it returns at once without the lock.",
    },
  },
  pauseMs: {
    label: { zh: "重来之前停", en: "Pause before it starts again" },
    unit: "ms",
    help: { zh: "随机时在 0 和它的两倍之间取。", en: "Where it is random: between 0 and twice as long." },
  },
  attempts: {
    label: { zh: "最多几回", en: "Attempts" },
    help: { zh: "用完了就带着错误放弃。", en: "After the last it gives up with an error." },
  },
  gapMs: { label: { zh: "拿到一把后多久要下一把", en: "From one lock to the request for the next" }, unit: "ms" },
  workMs: { label: { zh: "都拿到后干活", en: "Work once it has all" }, unit: "ms" },
  staggerMs: {
    label: { zh: "每个线程比前一个晚", en: "Each thread begins later by" },
    unit: "ms",
    help: { zh: "0 表示同时开始。", en: "0: all begin together." },
  },
};
