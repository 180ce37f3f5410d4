import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A from account 1 to 2, B from 2 to 1, a moment later. */
const TRANSFERS: Parameters = {
  situation: "transfers",
  philosophers: 5,
  remedy: "none",
  onTimeout: "same-pause",
  timeoutMs: 100,
  pauseMs: 50,
  attempts: 3,
  gapMs: 50,
  workMs: 100,
  staggerMs: 20,
};
/** In step to the millisecond: what the same pause cannot undo. */
const IN_STEP: Parameters = { ...TRANSFERS, remedy: "timeout", staggerMs: 0 };
const TABLE: Parameters = { ...TRANSFERS, situation: "philosophers", staggerMs: 10, gapMs: 100 };
const CHAIN: Parameters = { ...TRANSFERS, situation: "chain", staggerMs: 0 };

const scenarios = {
  lucky: {
    title: { zh: "没有撞上", en: "They do not meet" },
    summary: {
      zh: "A 做完了 B 才开始：同样的程序，测试全部通过。",
      en: "B begins when A is done: the same program, and all tests pass.",
    },
    parameters: { ...TRANSFERS, staggerMs: 300 },
  },
  "two-locks": {
    title: { zh: "两把锁，各拿一把", en: "Two locks, one each" },
    summary: {
      zh: "A 拿着锁 1 要锁 2，B 拿着锁 2 要锁 1：四个条件凑齐，箭头成环。",
      en: "A holds lock 1 and wants 2, B holds lock 2 and wants 1: the four conditions meet, the arrows form a circle.",
    },
    parameters: TRANSFERS,
  },
  "same-order": {
    title: { zh: "都先拿号码小的", en: "Both take the lower number first" },
    summary: {
      zh: "B 也从锁 1 开始，等着，手里什么也没有。箭头只能从小指向大，成不了环。",
      en: "B, too, begins with lock 1 and waits with empty hands. The arrows only lead upwards and form no circle.",
    },
    parameters: { ...TRANSFERS, remedy: "order" },
  },
  chain: {
    title: { zh: "都在等，却不是死锁", en: "Waiting, but no deadlock" },
    summary: {
      zh: "A 等 B，B 等 C，C 不等谁：没有环，一个接一个做完。",
      en: "A waits for B, B for C, and C for nobody: no circle, so one after the other gets done.",
    },
    parameters: CHAIN,
  },
  keep: {
    title: { zh: "到时间了，手里的却不放", en: "Time is up, but nobody lets go" },
    summary: {
      zh: "两个都放弃请求，过后再请求。锁一把也没有空出来，回回落空。",
      en: "Both give up their request and ask again later. Not one lock becomes free, and every attempt is in vain.",
    },
    parameters: { ...IN_STEP, onTimeout: "keep" },
  },
  livelock: {
    title: { zh: "同时谦让", en: "Giving way together" },
    summary: {
      zh: "两个同时到时间，同时放开，停得一样久，又同时重来。",
      en: "Both time out together, let go together, pause equally long, and start again together.",
    },
    parameters: IN_STEP,
  },
  random: {
    title: { zh: "停得随机", en: "A random pause" },
    summary: {
      zh: "和活锁只差一点：重来之前停多久，各自随机。先醒的那个拿齐两把。",
      en: "One thing is different from the livelock: each pauses for a time of its own. Whoever wakes first gets both locks.",
    },
    parameters: { ...IN_STEP, onTimeout: "random-pause" },
    seed: 4,
  },
  slow: {
    title: { zh: "只是慢，被当成卡住", en: "Slow, but taken for stuck" },
    summary: {
      zh: "没有环：C 要干 300 ms。可等它的人等到 100 ms 就认输，做过的白做了。",
      en: "There is no circle: C works for 300 ms. But those who wait for it give up after 100 ms, and what they did is lost.",
    },
    parameters: { ...CHAIN, remedy: "timeout", onTimeout: "same-pause", workMs: 300, attempts: 6 },
  },
  detect: {
    title: { zh: "找出环，回退一个", en: "Find the circle, roll one back" },
    summary: {
      zh: "数据库的做法：环一成就找到，退掉一个，其余的接着走，被退的重来。",
      en: "What databases do: the circle is found as it closes, one is rolled back, the others carry on, and the victim starts again.",
    },
    parameters: { ...TRANSFERS, remedy: "detect" },
  },
  banker: {
    title: { zh: "空着也不给：银行家", en: "Free, but withheld: the banker" },
    summary: {
      zh: "银行家知道每个人最多还要什么。锁 2 空着，给了 B 却可能卡住，所以让它先等。",
      en: "The banker knows what each may still want. Lock 2 is free, but with B it might end in a circle, so B has to wait.",
    },
    parameters: { ...TRANSFERS, remedy: "banker" },
  },
  "two-units": {
    title: { zh: "有环，却不是死锁", en: "A circle, but no deadlock" },
    summary: {
      zh: "资源 1 有两份。A 和 B 互相等，可 C 手里也有一份，它一放，环就开了。",
      en: "There are two units of resource 1. A and B wait for each other, but C has a unit as well, and opens the circle.",
    },
    parameters: { ...TRANSFERS, situation: "two-units", staggerMs: 10 },
  },
  philosophers: {
    title: { zh: "哲学家就餐：都先拿左边", en: "Dining philosophers: left first, all of them" },
    summary: {
      zh: "五个人，五把叉子，人人左手拿到一把：等待绕桌一圈。",
      en: "Five people, five forks, everyone with the left one in hand: the waiting goes once around the table.",
    },
    parameters: TABLE,
  },
  "philosophers-order": {
    title: { zh: "哲学家就餐：有一位先拿右边", en: "Dining philosophers: one begins on the right" },
    summary: {
      zh: "都先拿号码小的，于是 E 先拿右边的叉子 1。只改了一位，环就成不了。",
      en: "The lower number first: so E begins with fork 1, on its right. One of five is changed, and no circle can form.",
    },
    parameters: { ...TABLE, remedy: "order" },
  },
  "philosophers-all": {
    title: { zh: "哲学家就餐：两把一起拿", en: "Dining philosophers: both forks or none" },
    summary: {
      zh: "谁也不会拿着一把等另一把。两位先吃，其余的空着手等。",
      en: "Nobody holds one fork while waiting for the other. Two eat first, the rest wait with empty hands.",
    },
    parameters: { ...TABLE, remedy: "all-at-once" },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const deadlockEntry = {
  title: { zh: "死锁", en: "Deadlock" },
  summary: {
    zh: "几个线程争几把锁：看谁拿着、谁等着，箭头怎样成环，各种对策又怎样让它成不了、打破它，或者只是白忙。",
    en: "A few threads and a few locks: who holds, who waits, how the arrows form a circle, and which remedies prevent it, break it, or only keep everybody busy.",
  },
  layer: "host",
  topic: "deadlock",
  simplifications: [
    {
      zh: "锁是公平的：一放开就归等得最久的那个。真实的互斥锁不保证次序。",
      en: "Locks are fair: once free, they go to whoever has waited longest. Real mutexes promise no order.",
    },
    {
      zh: "线程只在拿锁、干活、放锁的时刻出现，处理器总够用；只有你能让谁晚些再跑。",
      en: "Threads take locks, work and let go, and there is always a processor for them; only you can hold one up.",
    },
    {
      zh: "回退会放开所有的锁，要 10 ms，像数据库的事务那样。结束一个 pthread 线程并不会放开它的互斥锁。",
      en: "A roll-back lets go of all locks and takes 10 ms, as for a transaction of a database. Ending a pthread does not unlock its mutexes.",
    },
    {
      zh: "检测程序在环成的一刻就看到，选拿锁最少的作牺牲者；真实的数据库各有各的时机和算法。",
      en: "The detector sees a circle the moment it closes and chooses who holds fewest locks; databases differ in when they look and whom they choose.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
