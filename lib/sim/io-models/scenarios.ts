import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** Ten thousand connections of which ten have something to say, a thousand times a second. */
const C10K: Parameters = {
  model: "epoll-lt",
  connections: 10_000,
  active: 10,
  openFiles: 4,
  messageBytes: 1024,
  readBytes: 4096,
  edge: "drain",
  bursts: 3,
  burstEveryMs: 1,
  stackMiB: 8,
  threadKiB: 28,
  stackSpaceGiB: "131072",
  processKiB: 128,
};

/** Six connections, and one whose message is twice as long as the buffer that it is read into. */
const HALF_READ: Parameters = { ...C10K, connections: 6, active: 1, messageBytes: 2048, readBytes: 1024, bursts: 1 };

const scenarios = {
  "select-few": {
    title: { zh: "select，十二条连接", en: "select, twelve connections" },
    summary: {
      zh: "三盏灯亮了。要知道是哪三盏，内核把描述符 0 到 15 查一遍，程序再查一遍；下一次又从头来。",
      en: "Three lamps are lit. To learn which, the kernel goes through descriptors 0 to 15, and then the program does; and next time all over again.",
    },
    parameters: { ...C10K, model: "select", connections: 12, active: 3, bursts: 2 },
  },
  "select-number": {
    title: { zh: "select，一百条连接，编号很大", en: "select, a hundred connections with high numbers" },
    summary: {
      zh: "进程先打开了一千个文件，连接的描述符从 1000 开始。连接只有一百条。",
      en: "The process has a thousand files open, so its connections are numbered from 1000. There are only a hundred of them.",
    },
    parameters: { ...C10K, model: "select", connections: 100, openFiles: 1000 },
  },
  "poll-10k": {
    title: { zh: "poll，一万条连接", en: "poll, ten thousand connections" },
    summary: {
      zh: "没有 1024 的限制了，但为了十条有数据的连接，每次要查两万项。",
      en: "The limit of 1024 is gone; yet for ten active connections 20,000 entries are looked at, every time.",
    },
    parameters: { ...C10K, model: "poll" },
  },
  "epoll-10k": {
    title: { zh: "epoll，一万条连接", en: "epoll, ten thousand connections" },
    summary: {
      zh: "一万条登记一次，以后只碰就绪的十条。同样的数据，查看的项数少了几百倍。",
      en: "Ten thousand are registered once; after that only the ten that are ready are touched. The same data, and hundreds of times fewer entries looked at.",
    },
    parameters: C10K,
  },
  "all-active": {
    title: { zh: "epoll，全都活跃", en: "epoll, all of them active" },
    summary: {
      zh: "一百条连接，每次一百条都有数据。没有可以跳过的，epoll 也就省不下多少。",
      en: "A hundred connections, and each time all hundred have data. There is nothing to skip, so epoll has little to save.",
    },
    parameters: { ...C10K, connections: 100, active: 100 },
  },
  "level-again": {
    title: { zh: "水平触发，一次没读完", en: "Level-triggered, read in part" },
    summary: {
      zh: "来了 2048 字节，读走 1024。还有可读的，epoll_wait() 就再报告一次。",
      en: "2048 bytes arrive, 1024 are read. As there is something left, epoll_wait() reports it again.",
    },
    parameters: { ...HALF_READ, model: "epoll-lt" },
  },
  "edge-stuck": {
    title: { zh: "边沿触发，只读一次", en: "Edge-triggered, read once" },
    summary: {
      zh: "同样读走一半，这次 epoll_wait() 不再报告：没有变化。数据躺在那里，直到对方又发来一些。",
      en: "Half is read, as before, and this time epoll_wait() is silent: nothing has changed. The data lies there until the peer sends more.",
    },
    parameters: { ...HALF_READ, model: "epoll-et", edge: "once" },
  },
  "edge-drained": {
    title: { zh: "边沿触发，读到 EAGAIN", en: "Edge-triggered, read until EAGAIN" },
    summary: {
      zh: "每次都读到空为止，多花一次得到 EAGAIN 的 read()，就不会漏。",
      en: "Each time it reads until nothing is left, at the price of one more read() that says EAGAIN. Nothing is forgotten.",
    },
    parameters: { ...HALF_READ, model: "epoll-et" },
  },
  "threads-10k": {
    title: { zh: "一万个线程，今天", en: "Ten thousand threads, today" },
    summary: {
      zh: "64 位的机器上办得到：没有谁要去找，但每条连接占一个线程，十条有数据就要切换十次。",
      en: "On a 64-bit machine it can be done. Nobody has to search; but each connection takes a thread, and ten with data mean ten switches.",
    },
    parameters: { ...C10K, model: "thread" },
  },
  "threads-32-bit": {
    title: { zh: "一万个线程，当年", en: "Ten thousand threads, back then" },
    summary: {
      zh: "1 GiB 地址空间，每个栈 2 MiB：建到第 513 个就不行了。C10k 说的正是那个年代。",
      en: "1 GiB of address space and stacks of 2 MiB: the 513th cannot be made. That was the world of C10k.",
    },
    parameters: { ...C10K, model: "thread", stackMiB: 2, stackSpaceGiB: "1" },
  },
  "crash-process": {
    title: { zh: "一个进程崩溃", en: "One process crashes" },
    summary: {
      zh: "每条连接一个进程，最费内存；换来的是，一个崩溃，别的毫无影响。",
      en: "A process for each connection takes the most memory. What it buys: one crashes, and the others do not notice.",
    },
    parameters: { ...C10K, model: "process", connections: 100, active: 5, bursts: 2 },
    inputs: [{ frame: 5, event: { kind: "crash" } }],
  },
  "crash-thread": {
    title: { zh: "一个线程崩溃", en: "One thread crashes" },
    summary: {
      zh: "线程共用一个进程。一个出错，一百条连接全断。",
      en: "Threads share one process. One goes wrong, and a hundred connections are gone.",
    },
    parameters: { ...C10K, model: "thread", connections: 100, active: 5, bursts: 2 },
    inputs: [{ frame: 5, event: { kind: "crash" } }],
  },
} satisfies Record<string, Scenario<Parameters>>;

export const ioModelsEntry = {
  title: { zh: "照看许多连接：I/O 模型", en: "Many connections: I/O models" },
  summary: {
    zh: "n 条连接，只有几条有数据。进程、线程、select、poll、epoll 各要做多少事：切换几次，查看几项，拷贝多少，占多少内存，一样一样数出来。",
    en: "n connections, a few of them active. What a process each, a thread each, select, poll and epoll have to do for that: switches, entries looked at, bytes copied and memory, all counted.",
  },
  layer: "host",
  topic: "select-epoll",
  simplifications: [
    {
      zh: "数的是工作，不是时间：除了两批数据之间的间隔（自定的参数），什么都不花时间。真实的快慢取决于机器。",
      en: "Work is counted, not time: nothing takes time but the gap between two bursts, which is a parameter. How fast a real machine is, no count can tell.",
    },
    {
      zh: "一次等待里内核把名单查一遍。Linux 的 select() 和 poll() 如果睡下过，其实查两遍：睡之前一遍，醒来再一遍。",
      en: "In one wait the kernel goes through the list once. In Linux a select() or poll() that slept has really gone through it twice, before the sleep and after.",
    },
    {
      zh: "select() 按三个集合都用来计算；大小取自 select(2)、poll(2)、epoll(7) 和 x86-64 上的 glibc：pollfd 8 字节，epoll_event 12 字节，epoll 每项约 160 字节。",
      en: "select() is counted with all three sets. Sizes are those of select(2), poll(2), epoll(7) and glibc on x86-64: a pollfd has 8 bytes, an epoll_event 12, an entry in epoll costs some 160.",
    },
    {
      zh: "切换的次数数的是“让出处理器去等”（getrusage(2) 的 ru_nvcsw），每个线程或进程每等一次算一次。",
      en: "A switch is counted when a thread or process gives up the processor to wait (ru_nvcsw of getrusage(2)), once for each wait.",
    },
    {
      zh: "线程和进程实际占用的内存是参数，不是标准；连接本身（套接字、缓冲区）的内存大家都要，没有算进去。",
      en: "The memory that a thread or a process really uses is a parameter and no standard. That of the connections themselves, sockets and buffers, is the same for all and left out.",
    },
    {
      zh: "连接已经建好；accept()、关闭连接、可打开描述符的上限（RLIMIT_NOFILE）和多核都不在图里。",
      en: "The connections stand already: accept(), closing, the limit of open descriptors (RLIMIT_NOFILE) and several cores are not in the picture.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
