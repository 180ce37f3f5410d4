import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const FORK: Parameters = {
  situation: "fork",
  childDoes: "write",
  heapPages: 3,
  childWrites: 2,
  parentWaits: "at-once",
  locked: false,
  increments: 2,
  schedule: "turns",
};
const RACE: Parameters = { ...FORK, situation: "race" };
const FORK_THREADS: Parameters = { ...FORK, situation: "fork-threads" };

const scenarios = {
  "copy-on-write": {
    title: { zh: "fork，然后子进程写内存", en: "fork, and the child writes" },
    summary: {
      zh: "子进程和父进程共用所有的页，谁先写哪一页，才为那一页复制。父进程的 x 不变。",
      en: "Child and parent share every page. Only the one that is written is copied. The parent’s x stays as it was.",
    },
    parameters: FORK,
  },
  exec: {
    title: { zh: "fork，然后 exec", en: "fork, then exec" },
    summary: {
      zh: "子进程马上换成另一个程序：刚共用的页一页也没有复制，PID 也没有变。",
      en: "The child becomes another program at once: not one of the shared pages was copied, and its PID is the same.",
    },
    parameters: { ...FORK, childDoes: "exec" },
  },
  zombie: {
    title: { zh: "子进程先结束，父进程还在忙", en: "The child ends while its parent is busy" },
    summary: {
      zh: "子进程结束了，父进程还在忙。内存已经还掉，表项却要留到父进程来取退出状态。",
      en: "The child has ended, the parent is busy. The memory is given back, but the entry stays until the status is fetched.",
    },
    parameters: { ...FORK, childDoes: "nothing", parentWaits: "late" },
  },
  orphan: {
    title: { zh: "孤儿：父进程先走了", en: "An orphan: the parent ends first" },
    summary: {
      zh: "父进程不等就结束。子进程归 init，结束时由 init 收尸。",
      en: "The parent ends without waiting. init becomes the child’s parent, and will wait for it.",
    },
    parameters: { ...FORK, parentWaits: "never", schedule: "oldest" },
  },
  threads: {
    title: { zh: "线程：同一个 x", en: "Threads: one and the same x" },
    summary: {
      zh: "和 fork 对比：线程不复制页表，只多一个栈。它写的 x 就是 main 的 x。",
      en: "Compare with fork: no page table is copied, only a stack is added. The x that the thread writes is main’s x.",
    },
    parameters: { ...FORK, situation: "threads" },
  },
  race: {
    title: { zh: "竞争：n++ 是三步", en: "A race: n++ is three steps" },
    summary: {
      zh: "两个线程各加两次，轮流走，一次一步：有的加一被盖掉了。",
      en: "Two threads add one twice each, taking turns step by step: some of the increments are overwritten.",
    },
    parameters: RACE,
  },
  "race-lucky": {
    title: { zh: "同样的程序，碰巧对了", en: "The same program, right by luck" },
    summary: {
      zh: "第一个线程做完，第二个才开始：结果是 4。程序还是错的。",
      en: "The first thread is through before the second begins: the result is 4. The program is wrong all the same.",
    },
    parameters: { ...RACE, schedule: "oldest" },
  },
  "race-locked": {
    title: { zh: "用互斥锁", en: "Under a mutex" },
    summary: {
      zh: "读、加、写回锁在一起，别的线程只能等：哪种次序都是 4。",
      en: "Read, add and write are locked together, and the other has to wait: 4 in whatever order.",
    },
    parameters: { ...RACE, locked: true },
  },
  "fork-threads": {
    title: { zh: "有线程的进程 fork，子进程要锁", en: "Forking with threads: the child wants the mutex" },
    summary: {
      zh: "fork 时另一个线程正拿着锁。子进程里锁还锁着，线程却只有调用 fork 的那一个。",
      en: "Another thread holds the lock during fork. In the child it is still locked, but the only thread is the one that called fork.",
    },
    parameters: FORK_THREADS,
  },
  "fork-threads-exec": {
    title: { zh: "有线程的进程 fork，马上 exec", en: "Forking with threads, then exec at once" },
    summary: {
      zh: "子进程不碰锁，直接 exec：旧的内存连同那把锁一起扔掉。",
      en: "The child leaves the lock alone and calls exec: the old memory is dropped, and the lock with it.",
    },
    parameters: { ...FORK_THREADS, childDoes: "exec" },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const processesThreadsEntry = {
  title: { zh: "进程与线程", en: "Processes and threads" },
  summary: {
    zh: "一页一页地看 fork 共用了什么、写的时候复制了什么，看 exec、wait、僵尸和孤儿；再看线程共用一个地址空间，怎样互相盖掉对方写的东西。",
    en: "Page by page: what fork shares and what a write copies, then exec, wait, zombies and orphans; and how threads in one address space overwrite each other’s work.",
  },
  layer: "host",
  topic: "fork-vfork-clone",
  simplifications: [
    {
      zh: "一行程序（n++ 是三行）算一步，记作 1 ms；处理器只有一个，步子由调度方式决定，或者由你。",
      en: "A line of a program is one step (n++ is three) and counts as 1 ms; there is one processor, and the order is the scheduler’s, or yours.",
    },
    {
      zh: "每个区只画一两页，栈、寄存器和 C 库自己的写入不算。真实的进程有成百上千页，fork 之后马上会写栈。",
      en: "A page or two stand for each area, and writes to the stack and by the C library are left out. A real process has hundreds of pages, and writes to its stack right after fork.",
    },
    {
      zh: "没有画页表本身占的内存；fork 要立刻付的正是它。",
      en: "The memory of the page tables themselves is not drawn, though that is what fork has to pay for at once.",
    },
    {
      zh: "第一个进程的父进程是 shell（PID 42），它一直在等；init 是 PID 1。信号只有 SIGKILL。",
      en: "The first process was started by a shell (PID 42) that waits for it; init is PID 1. The only signal is SIGKILL.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
