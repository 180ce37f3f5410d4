import type { Phase } from "@/lib/sim/deadlock/state";
import type { Locale, Text } from "@/lib/text";

const WORDS = {
  thread: { zh: "线程", en: "Thread" },
  state: { zh: "状态", en: "State" },
  holds: { zh: "拿着", en: "Holds" },
  wants: { zh: "在等", en: "Waits for" },
  attempt: { zh: "第几回", en: "Attempt" },
  noCircle: { zh: "没有环", en: "No circle" },
  circle: { zh: "有环，不是死锁：", en: "A circle, no deadlock:" },
  deadlock: { zh: "死锁：", en: "Deadlock:" },
  conditions: { zh: "死锁的四个条件", en: "The four conditions of deadlock" },
  exclusion: { zh: "互斥", en: "Mutual exclusion" },
  holdAndWait: { zh: "持有并等待", en: "Hold and wait" },
  noPreemption: { zh: "不可剥夺", en: "No preemption" },
  circularWait: { zh: "循环等待", en: "Circular wait" },
  met: { zh: "成立", en: "met" },
  notNow: { zh: "此刻不成立", en: "not now" },
  ruledOut: { zh: "被对策排除", en: "ruled out by the remedy" },
  keyGoing: { zh: "在走", en: "running" },
  keyWaiting: { zh: "等着", en: "waiting" },
  keyWorking: { zh: "都齐了，在干活", en: "has all, at work" },
  keyHeld: { zh: "锁 → 线程：在它手里", en: "lock → thread: it has it" },
  keyWanted: { zh: "线程 → 锁：在等", en: "thread → lock: waits for it" },
} satisfies Record<string, Text>;
export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}

export const PHASES: Record<Phase, Text> = {
  idle: { zh: "没开始", en: "not begun" },
  going: { zh: "在走", en: "running" },
  waiting: { zh: "等着", en: "waiting" },
  working: { zh: "在干活", en: "at work" },
  undoing: { zh: "要放开", en: "letting go" },
  pausing: { zh: "停一停", en: "pausing" },
  done: { zh: "做完了", en: "done" },
  failed: { zh: "放弃了", en: "gave up" },
  stopped: { zh: "被回退", en: "rolled back" },
};
