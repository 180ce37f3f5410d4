import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";

/** The words of the parameter form. */
export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  situation: {
    label: { zh: "情形", en: "Situation" },
    options: {
      fork: { zh: "进程 fork 出子进程", en: "A process forks a child" },
      threads: { zh: "进程开一个线程", en: "A process starts a thread" },
      race: { zh: "两个线程数同一个数", en: "Two threads count in one variable" },
      "fork-threads": { zh: "有几个线程的进程 fork", en: "A process with threads forks" },
    },
  },
  childDoes: {
    label: { zh: "子进程接着", en: "The child then" },
    options: {
      write: { zh: "写内存", en: "writes to memory" },
      exec: { zh: "exec 另一个程序", en: "executes another program" },
      nothing: { zh: "马上退出", en: "exits at once" },
    },
    help: {
      zh: "在有线程的进程里，写之前要拿互斥锁。",
      en: "Where there are threads, it locks a mutex before it writes.",
    },
  },
  heapPages: { label: { zh: "堆有几页", en: "Pages of heap" } },
  childWrites: { label: { zh: "子进程写其中几页", en: "Of these the child writes to" } },
  parentWaits: {
    label: { zh: "父进程", en: "The parent" },
    options: {
      "at-once": { zh: "马上 wait()", en: "waits at once" },
      late: { zh: "忙完再 wait()", en: "is busy first, then waits" },
      never: { zh: "从不 wait()", en: "never waits" },
    },
  },
  locked: { label: { zh: "计数时用互斥锁", en: "Counting under a mutex" } },
  increments: { label: { zh: "每个线程加几次", en: "Increments per thread" } },
  schedule: {
    label: { zh: "调度器让谁跑", en: "Whom the scheduler lets run" },
    options: {
      turns: { zh: "轮流，一次一步", en: "each in turn, one step" },
      oldest: { zh: "最早的，直到它睡下", en: "the oldest, until it sleeps" },
      newest: { zh: "最新的，直到它睡下", en: "the newest, until it sleeps" },
      random: { zh: "随机", en: "at random" },
    },
    help: {
      zh: "先后从来没有保证；程序得在哪种次序下都对。",
      en: "No order is ever promised; a program has to be right under all of them.",
    },
  },
};
