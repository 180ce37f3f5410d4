import type { Locale, Text } from "@/lib/text";

const WORDS = {
  program: { zh: "程序", en: "program" },
  kernel: { zh: "内核", en: "kernel" },
  oneThread: { zh: "一个线程", en: "one thread" },
  threads: { zh: "个线程", en: "threads" },
  processes: { zh: "个进程", en: "processes" },
  accepted: { zh: "还没有着手", en: "not begun" },
  opened: { zh: "准备好了", en: "set up" },
  asleep: { zh: "睡在", en: "asleep in" },
  within: { zh: "在", en: "in" },
  woken: { zh: "个醒着", en: "awake" },
  returned: { zh: "拿到了结果", en: "has the result" },
  found: { zh: "知道了是哪些", en: "knows which" },
  done: { zh: "读了数据", en: "has read" },
  stopped: { zh: "停了", en: "stopped" },
  list: { zh: "名单", en: "list" },
  result: { zh: "结果", en: "result" },
  data: { zh: "数据", en: "data" },
  nothing: { zh: "这一步没有东西穿过边界", en: "nothing crosses in this step" },
  connections: { zh: "条连接", en: "connections" },
  withData: { zh: "有未读数据", en: "with data" },
  readyList: { zh: "就绪列表", en: "ready list" },
  forgotten: { zh: "没人知道", en: "unnoticed" },
  looksAt: { zh: "查看", en: "looks at" },
  of: { zh: "项", en: "entries" },
  settingUp: { zh: "准备阶段", en: "Setting up" },
  calls: { zh: "系统调用", en: "system calls" },
  switches: { zh: "切换", en: "switches" },
  looks: { zh: "查看项数", en: "entries looked at" },
  lists: { zh: "名单与结果", en: "lists copied" },
  memory: { zh: "内存", en: "memory" },
  reserved: { zh: "保留", en: "reserved" },
  perEvent: { zh: "每个就绪的", en: "for each ready one" },
  compare: { zh: "这样一批数据，各种办法要做多少", en: "One such burst, in each of the ways" },
  notYet: { zh: "第一批处理完，这里填上数字。", en: "Filled in once a burst has been served." },
  served: { zh: "连接、数据都相同，只有办法不同。", en: "The same connections, the same data." },
  impossible: { zh: "做不到", en: "impossible" },
  forgets: { zh: "漏掉数据", en: "forgets data" },
  entriesShort: { zh: "查看", en: "looked at" },
  bytesShort: { zh: "名单字节", en: "list bytes" },
  callsShort: { zh: "调用", en: "calls" },
  process: { zh: "每条一个进程", en: "a process each" },
  thread: { zh: "每条一个线程", en: "a thread each" },
  select: { zh: "select", en: "select" },
  poll: { zh: "poll", en: "poll" },
  "epoll-lt": { zh: "epoll，水平", en: "epoll, level" },
  "epoll-et": { zh: "epoll，边沿", en: "epoll, edge" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Say = (word: Word) => string;

export function wordsIn(locale: Locale): Say {
  return (word) => WORDS[word][locale];
}
