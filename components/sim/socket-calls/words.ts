import type { Locale, Text } from "@/lib/text";

const WORDS = {
  picture: { zh: "调用，以及它们引起的报文段", en: "Calls, and the segments that they cause" },
  clients: { zh: "客户端", en: "Clients" },
  client: { zh: "客户端", en: "Client" },
  clientsAndAttacker: { zh: "客户端和攻击者", en: "Clients, attacker" },
  server: { zh: "服务端", en: "Server" },
  sleeps: { zh: "睡去", en: "sleeps" },
  again: { zh: "重发", en: "again" },
  dropped: { zh: "你丢掉了", en: "you dropped it" },
  nobodyThere: { zh: "那里没有谁", en: "nobody there" },
  gone: { zh: "的半连接清掉了", en: ": half-open entry removed" },
  programs: { zh: "程序", en: "Programs" },
  program: { zh: "谁", en: "Who" },
  call: { zh: "最近的调用", en: "Latest call" },
  now: { zh: "现在", en: "Now" },
  notYet: { zh: "还没开始", en: "not yet" },
  running: { zh: "在运行", en: "running" },
  woken: { zh: "被唤醒", en: "woken up" },
  busyUntil: { zh: "忙到", en: "busy until" },
  thinksUntil: { zh: "歇到", en: "idle until" },
  finished: { zh: "结束了", en: "finished" },
  stopped: { zh: "停在 bind()", en: "stops here" },
  noConnection: { zh: "睡：等连接", en: "waits for a client" },
  noOctets: { zh: "睡：等数据", en: "waits for data" },
  noAnswer: { zh: "睡：等回答", en: "waits for reply" },
  synQueue: { zh: "SYN 队列", en: "SYN queue" },
  acceptQueue: { zh: "accept 队列", en: "Accept queue" },
  served: { zh: "描述符 4", en: "Descriptor 4" },
  halfOpen: { zh: "半连接", en: "half-open" },
  finishedOnes: { zh: "已完成", en: "complete" },
  inService: { zh: "程序在用", en: "in use" },
  free: { zh: "空", en: "free" },
  kernel: { zh: "服务端的内核", en: "The server’s kernel" },
  cookieOf: { zh: "SYN cookie：", en: "SYN cookie for " },
  noCookie: { zh: "SYN cookie：还没有", en: "SYN cookie: none yet" },
  counter: { zh: "计数，5 位", en: "counter, 5 bits" },
  mss: { zh: "MSS，3 位", en: "MSS, 3 bits" },
  hash: { zh: "散列，24 位", en: "hash, 24 bits" },
  xor: { zh: "异或客户端的 seq", en: "XOR the client’s seq" },
  gives: { zh: "得 seq", en: "gives seq" },
  claimed: { zh: "ack − 1", en: "ack − 1" },
  notChecked: { zh: "还没有 ACK 带它回来", en: "not brought back by an ACK so far" },
  accepted: { zh: "ACK 带回了它：重算，相同", en: "back in an ACK: recomputed, the same" },
  refusedHash: { zh: "ACK 带来的：重算，散列不同", en: "from an ACK: recomputed, another hash" },
  refusedOld: { zh: "ACK 带来的：计数不是最近的", en: "from an ACK: not a recent counter" },
  lost: { zh: "没处放：窗口缩放、SACK", en: "No room for: window scaling, SACK" },
} satisfies Record<string, Text>;

export type Word = keyof typeof WORDS;
export type Words = (word: Word) => string;

export function wordsIn(locale: Locale): Words {
  return (word) => WORDS[word][locale];
}
