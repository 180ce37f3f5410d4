import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** The pool of the lesson, which was measured: three workers to start with, one to be spare, five at most. */
const LESSON: Parameters = {
  pm: "dynamic",
  maxChildren: 5,
  startServers: 3,
  minSpareServers: 1,
  maxSpareServers: 3,
  processIdleTimeoutS: 10,
  backlog: 511,
  socket: "tcp",
  requests: 6,
  firstAtMs: 300,
  everyMs: 0,
  workMs: 1000,
  slowEvery: 0,
  slowMs: 30_000,
  requestTerminateTimeoutS: 0,
  fastcgiConnectTimeoutS: 60,
  fastcgiReadTimeoutS: 60,
  workerMiB: 40,
};

const FIXED: Parameters = { ...LESSON, pm: "static", maxChildren: 3 };

const scenarios = {
  dynamic: {
    title: { zh: "dynamic：六个请求同时来", en: "dynamic: six requests at once" },
    summary: {
      zh: "三个 worker 当场接走三个；master 下一次查看时加一个；剩下两个在队列里等到有人空出来。",
      en: "Three workers take three; at its next look the master adds one; the last two wait in the queue until somebody is free.",
    },
    parameters: LESSON,
  },
  static: {
    title: { zh: "static：只有三个 worker", en: "static: three workers, no more" },
    summary: {
      zh: "个数固定。再忙也不加，多出来的在队列里等，于是时间翻倍。",
      en: "The number is fixed. However busy it gets, nobody is added; the others queue, and take twice as long.",
    },
    parameters: FIXED,
  },
  ondemand: {
    title: { zh: "ondemand：来了才 fork", en: "ondemand: forked when needed" },
    summary: {
      zh: "开始时一个 worker 也没有。来一个 fork 一个，到上限为止；闲久了再一个个结束，最后又是零。",
      en: "At first there is no worker. One is forked for each that comes, up to the limit; after long idleness they end one by one, down to none.",
    },
    parameters: { ...LESSON, pm: "ondemand", maxChildren: 3, processIdleTimeoutS: 3, everyMs: 200, requests: 5 },
  },
  "read-timeout": {
    title: { zh: "504：脚本太慢", en: "504: the script is too slow" },
    summary: {
      zh: "脚本要 90 秒，nginx 只等 60 秒。浏览器拿到 504，worker 却不知道，再白做 30 秒。",
      en: "The script takes 90 seconds, nginx waits for 60. The browser gets a 504; the worker does not know, and works on for nobody for another 30.",
    },
    parameters: { ...FIXED, requests: 1, workMs: 90_000 },
  },
  "queue-timeout": {
    title: { zh: "504：排队排到超时", en: "504: too long in the queue" },
    summary: {
      zh: "两个 worker，脚本 25 秒。第五个排到时，nginx 早已回答 504；worker 还是照样把它们一个个做完。",
      en: "Two workers and scripts of 25 seconds. Before the last ones have their turn nginx has answered 504; the workers run them all the same.",
    },
    parameters: { ...FIXED, maxChildren: 2, requests: 6, workMs: 25_000, fastcgiReadTimeoutS: 40 },
  },
  terminate: {
    title: { zh: "worker 被终止", en: "A worker is killed" },
    summary: {
      zh: "每三个里有一个脚本要 30 秒。request_terminate_timeout 设成 5 秒，master 到时终止 worker：nginx 看到连接断开，回答 502。",
      en: "Every third script takes 30 seconds. With a request_terminate_timeout of 5 the master kills its worker: nginx sees the connection close and answers 502.",
    },
    parameters: { ...FIXED, slowEvery: 3, requestTerminateTimeoutS: 5 },
  },
  "backlog-unix": {
    title: { zh: "小队列，Unix 套接字", en: "A short queue, Unix socket" },
    summary: {
      zh: "一个 worker，backlog 是 2，队列容得下 3 个。再来的，connect() 马上失败，nginx 马上回答 502。",
      en: "One worker and a backlog of 2, so the queue holds 3. For any more connect() fails at once, and nginx answers 502 at once.",
    },
    parameters: { ...FIXED, maxChildren: 1, backlog: 2, socket: "unix", requests: 6, workMs: 2000 },
  },
  "backlog-tcp": {
    title: { zh: "小队列，TCP", en: "A short queue, TCP" },
    summary: {
      zh: "同样的队列，换成 TCP：内核一声不响地丢掉 SYN，过一会儿重发就连上了；来不及的，等到 fastcgi_connect_timeout，得到 504。",
      en: "The same queue behind TCP: the kernel silently drops the SYN, and a repetition gets through later; where it does not, fastcgi_connect_timeout ends in a 504.",
    },
    parameters: {
      ...FIXED,
      maxChildren: 1,
      backlog: 2,
      requests: 6,
      workMs: 2000,
      fastcgiConnectTimeoutS: 5,
    },
  },
  stopped: {
    title: { zh: "502：PHP-FPM 没在运行", en: "502: PHP-FPM is down" },
    summary: {
      zh: "运行到一半，PHP-FPM 停了：正在做的和排队的都得到 502；后来的，连接被拒绝，也是 502，而且一刻不等。",
      en: "In the middle PHP-FPM stops: whatever is being done or queued gets a 502; who comes later is refused, a 502 as well, and without any delay.",
    },
    parameters: { ...FIXED, requests: 8, everyMs: 400, workMs: 3000 },
    inputs: [{ frame: 5, event: { kind: "stop" } }],
  },
} satisfies Record<string, Scenario<Parameters>>;

export const fastcgiPoolEntry = {
  title: { zh: "FastCGI 进程池：nginx 与 PHP-FPM", en: "A FastCGI pool: nginx and PHP-FPM" },
  summary: {
    zh: "请求从 nginx 进队列，被空闲的 worker 接走；master 数着空闲的个数。什么时候排队，什么时候得到 502 或 504，谁在白做。",
    en: "Requests go from nginx into a queue and are taken by idle workers, while the master counts who is idle. When they wait, when 502 or 504 comes, and who works for nobody.",
  },
  layer: "host",
  topic: "fastcgi",
  simplifications: [
    {
      zh: "脚本运行多久是参数，不是测量。连接、fork、读写都不花时间；worker 之间也不争处理器，真实的机器越忙，每个脚本越慢。",
      en: "How long a script runs is a parameter and no measurement. Connecting, forking, reading take no time, and workers do not compete for processors; on a real machine each script slows down as it gets busy.",
    },
    {
      zh: "脚本到最后才输出。真实的 fastcgi_read_timeout 从一次读到下一次读重新计时，边做边输出的脚本不会触发它。",
      en: "A script writes nothing before its end. The real fastcgi_read_timeout starts anew with each piece that is read, so a script that writes as it goes does not meet it.",
    },
    {
      zh: "request_terminate_timeout 到点就执行。真实的 master 隔一会儿查一次，可能晚到三分之一。",
      en: "The request_terminate_timeout acts on the moment. The real master looks from time to time, and may be late by up to a third of it.",
    },
    {
      zh: "master 在整秒查看空闲的 worker；查了但什么也没做的时刻不单独成为一步。",
      en: "The master looks at idle workers at each full second; looks after which it does nothing are no steps of their own.",
    },
    {
      zh: "每个请求用一条新连接，没有 FCGI_KEEP_CONN；nginx 背后只有这一个进程池，失败不会换别处再试。SYN 的重发间隔按 RFC 6298，一秒起加倍。",
      en: "Each request has a connection of its own, without FCGI_KEEP_CONN; behind nginx there is this one pool, so a failure is not tried elsewhere. SYNs are repeated as in RFC 6298, after one second and then doubling.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
