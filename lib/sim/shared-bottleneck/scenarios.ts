import type { SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** 200 segments of 1500 octets a second, so that one takes 5 ms. */
const LINK: Parameters = {
  flows: 2,
  bottleneckMbps: 2.4,
  queueSegments: 20,
  queueRule: "drop-tail",
  seconds: 40,
  algorithm1: "reno",
  rttMs1: 100,
  startSeconds1: 0,
  algorithm2: "reno",
  rttMs2: 100,
  startSeconds2: 0,
  algorithm3: "reno",
  rttMs3: 100,
  startSeconds3: 0,
  algorithm4: "reno",
  rttMs4: 100,
  startSeconds4: 0,
};

/** One flow for a start: the queue is all its own. */
const ALONE: Parameters = { ...LINK, flows: 1, rttMs1: 40, seconds: 30 };

export const sharedBottleneckEntry = {
  title: { zh: "几个流共用一个瓶颈", en: "Flows that share a bottleneck" },
  summary: {
    zh: "一到四个发送方共用一条链路和它前面的队列：谁得多少，队列多长，大家因此等多久。",
    en: "One to four senders share a link and the queue before it: who gets how much, how long the queue grows, and how long all wait for it.",
  },
  layer: "transport",
  topic: "tcp-bbr",
  simplifications: [
    {
      zh: "BBR 只是梗概（draft-ietf-ccwg-bbr，尚非 RFC）：有它的模型、各状态和系数、定速发送，没有它从丢包学来的上限。所以在这里它对别人的让步，比第三版应有的少。",
      en: "BBR is an outline of draft-ietf-ccwg-bbr, which is no RFC: its model, its states with their gains, and pacing, without the limits that it learns from losses. So it gives way less here than version 3 is meant to.",
    },
    {
      zh: "BBR 每轮试探带宽的收尾也简化了：在途达到 1.25 个 BDP，或丢得太多，就结束。",
      en: "Also simplified is how BBR ends a probe for bandwidth: when 1.25 BDP are in flight, or losses run high.",
    },
    {
      zh: "丢失靠 SACK 那样的信息发现和补救：三段之后发出的到了，就断定丢了；一个窗口只减一次。",
      en: "Losses are found and repaired as with SACK: once something sent three segments later has arrived, and with one reduction a window.",
    },
    {
      zh: "每段各有一个 ACK；ACK 不丢也不排队，只随机晚到一点，免得各流步调完全一致。",
      en: "Each segment has an ACK of its own. ACKs are neither lost nor queued, only a little late at random, so that flows do not march in step.",
    },
    {
      zh: "每个流的初始 cwnd 都是 10，一直有数据可发；CUBIC 用 RFC 5681 的慢启动，不用 HyStart++，所以起步时会冲得过头。",
      en: "Every flow starts with cwnd 10 and always has data. CUBIC starts with the slow start of RFC 5681 and not with HyStart++, and so overshoots.",
    },
    {
      zh: "一步是瓶颈发六段的时间，其间的事一起说。",
      en: "A step is the time of six segments at the bottleneck; what happens within it is told together.",
    },
  ],
  noCapture: {
    zh: "没有抓包：模型只数报文段，不记每一段里是哪些字节，抓包只能编造。",
    en: "No capture: the model counts segments and does not know which bytes each one carries, so a capture would be invented.",
  },
  scenarios: {
    newcomer: {
      title: { zh: "后来者：两个 Reno", en: "A newcomer: two Renos" },
      summary: {
        zh: "A 独占链路，十秒后 B 加入。几次锯齿之后，两个各得一半。",
        en: "A has the link to itself until B joins after ten seconds. A few teeth of the saw later each has half.",
      },
      parameters: { ...LINK, startSeconds2: 10 },
    },
    "rtt-reno": {
      title: { zh: "往返 40 毫秒对 200 毫秒，Reno", en: "40 ms against 200 ms, Reno" },
      summary: {
        zh: "同一条队列，同样的算法，往返短的每秒加得多，得到的是对方的好几倍。",
        en: "One queue and one algorithm, but the short round trip adds more a second and gets several times as much.",
      },
      parameters: { ...LINK, rttMs1: 40, rttMs2: 200 },
    },
    "rtt-cubic": {
      title: { zh: "往返 40 毫秒对 200 毫秒，CUBIC", en: "40 ms against 200 ms, CUBIC" },
      summary: {
        zh: "CUBIC 按时间而不按往返次数增长，差距小了，但没有消失。",
        en: "CUBIC grows by time and not by round trips: the gap is smaller, though not gone.",
      },
      parameters: { ...LINK, rttMs1: 40, rttMs2: 200, algorithm1: "cubic", algorithm2: "cubic" },
    },
    "reno-cubic": {
      title: { zh: "Reno 对 CUBIC，路又长又快", en: "Reno against CUBIC, on a long path" },
      summary: {
        zh: "往返 200 毫秒：每次丢失 CUBIC 只退到七成，回来也快，分到的比 Reno 多。",
        en: "With 200 ms a round trip CUBIC falls to seven tenths, comes back sooner, and gets more than Reno.",
      },
      parameters: { ...LINK, rttMs1: 200, rttMs2: 200, bottleneckMbps: 3.6, queueSegments: 40, algorithm2: "cubic" },
    },
    bufferbloat: {
      title: { zh: "缓冲区膨胀", en: "Bufferbloat" },
      summary: {
        zh: "队列有 200 个位置，CUBIC 全填上：往返从 40 毫秒涨到一秒多，吞吐量一位也没多。",
        en: "The queue has 200 places and CUBIC fills them: a round trip of 40 ms becomes one of more than a second, for no more throughput.",
      },
      parameters: { ...ALONE, algorithm1: "cubic", queueSegments: 200 },
    },
    "small-queue": {
      title: { zh: "队列太小", en: "A queue too small" },
      summary: {
        zh: "只有两个位置：一超就丢，减半之后链路要空着等窗口涨回来。",
        en: "Two places only: any excess is lost, and after each halving the link idles until the window is back.",
      },
      parameters: { ...ALONE, rttMs1: 100, queueSegments: 2 },
    },
    codel: {
      title: { zh: "同样的大缓冲区，加上 CoDel", en: "The same large buffer, with CoDel" },
      summary: {
        zh: "位置还是 200 个，但排队一久就丢一段：队列几乎总是空的，吞吐量没少多少。",
        en: "Still 200 places, but a wait that lasts costs a segment: the queue stays all but empty, at little cost in throughput.",
      },
      parameters: { ...ALONE, algorithm1: "cubic", queueSegments: 200, queueRule: "codel" },
    },
    "bbr-alone": {
      title: { zh: "BBR（梗概）独自使用", en: "BBR (in outline), alone" },
      summary: {
        zh: "有 100 个位置也不去填：Startup、Drain，然后在一个 BDP 附近巡航，偶尔试探。",
        en: "There are 100 places and it fills none: Startup, Drain, then a cruise near one BDP with a probe now and then.",
      },
      parameters: { ...ALONE, algorithm1: "bbr", rttMs1: 100, queueSegments: 100 },
    },
    "bbr-cubic-deep": {
      title: { zh: "BBR（梗概）对 CUBIC，队列长", en: "BBR (in outline) against CUBIC, a deep queue" },
      summary: {
        zh: "CUBIC 把 100 个位置填满，BBR 的在途不超过两个 BDP，起初分到的少；队列总不空，它便把排队也算进路程，上限随之升高。",
        en: "CUBIC fills the hundred places; BBR keeps to two BDP in flight and has the smaller part, until it takes the queue that never empties for part of the path.",
      },
      parameters: { ...LINK, algorithm1: "bbr", algorithm2: "cubic", queueSegments: 100 },
    },
    "bbr-cubic-shallow": {
      title: { zh: "BBR（梗概）对 CUBIC，队列短", en: "BBR (in outline) against CUBIC, a shallow queue" },
      summary: {
        zh: "只有 10 个位置：丢包让 CUBIC 一退再退，BBR 这里不为丢包减速，几乎拿走全部。",
        en: "Ten places only: losses make CUBIC retreat again and again, and BBR, which here does not slow for them, takes nearly all.",
      },
      parameters: { ...LINK, algorithm1: "bbr", algorithm2: "cubic", queueSegments: 10 },
    },
    "four-flows": {
      title: { zh: "四个流陆续加入", en: "Four flows, one after another" },
      summary: {
        zh: "每五秒来一个：先来的让出位置，每次都重新接近平分。",
        en: "One more every five seconds: those before give way, and each time the shares even out again.",
      },
      parameters: { ...LINK, flows: 4, startSeconds2: 5, startSeconds3: 10, startSeconds4: 15 },
    },
  },
} satisfies SimulationEntry<Parameters>;
