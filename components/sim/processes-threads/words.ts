import type { Area, Process, Task } from "@/lib/sim/processes-threads/state";
import type { Locale, Text } from "@/lib/text";

const WORDS = {
  processes: { zh: "进程，和各个线程的下一行", en: "Processes and their threads’ next lines" },
  memory: { zh: "页表 → 物理页", en: "Page tables → physical pages" },
  parent: { zh: "父进程", en: "parent" },
  notYet: { zh: "还没有", en: "not there yet" },
  page: { zh: "页", en: "page" },
  readOnly: { zh: "只读", en: "read-only" },
  writable: { zh: "可写", en: "writable" },
  shared: { zh: "2 个引用", en: "2 refs" },
  own: { zh: "1 个引用", en: "1 ref" },
  copied: { zh: "复制的", en: "copied" },
  fresh: { zh: "新的", en: "new" },
  mutex: { zh: "互斥锁在谁手里，0 是没有谁", en: "who holds the mutex, 0 for nobody" },
  inUse: { zh: "占用的物理页", en: "Physical pages in use" },
  copies: { zh: "写时复制", en: "Copied on write" },
} satisfies Record<string, Text>;
export type Say = (word: keyof typeof WORDS) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}

export const PHASES: Record<Task["phase"], Text> = {
  ready: { zh: "能跑", en: "ready" },
  waiting: { zh: "睡着", en: "asleep" },
  over: { zh: "结束了", en: "over" },
};

export const STATES: Record<Process["state"], Text> = {
  alive: { zh: "在运行", en: "running" },
  zombie: { zh: "僵尸", en: "zombie" },
  gone: { zh: "没有了", en: "gone" },
};

export const AREAS: Record<Area, Text> = {
  code: { zh: "代码", en: "code" },
  data: { zh: "数据", en: "data" },
  heap: { zh: "堆", en: "heap" },
  stack: { zh: "栈", en: "stack" },
};
