import { AGAIN, FAST, GAP, OUT_OF_ORDER, remarks, WINDOW_FULL } from "@/lib/sim/tcp/expert";
import type { SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

/** A fast path with a deep queue, on which only what a scenario names is lost. */
const QUIET: Parameters = {
  algorithm: "reno",
  compareWith: "none",
  amountSegments: 80,
  initialWindow: 1,
  initialSsthresh: 8,
  receiverWindow: 100,
  losses: "",
  lossPercent: 0,
  rttMs: 100,
  bottleneckMbps: 12,
  queueSegments: 100,
  limitedTransmit: false,
  ackDelayMs: 0,
  byteCounting: false,
  fastConvergence: false,
  minRtoMs: 1000,
  axis: "seconds",
};

/** The start of RFC 6928, with nothing but the network to end slow start. */
const MODERN: Parameters = { ...QUIET, initialWindow: 10, initialSsthresh: 0, amountSegments: 150, receiverWindow: 179 };

/** The window is 10 segments, #25 to #34, when #25 is lost: the same numbers in every scenario that loses it. */
const FIRST_OF_TEN = "25";

const CUBIC: Parameters = { ...MODERN, algorithm: "cubic", losses: "75" };

export const congestionControlEntry = {
  title: { zh: "TCP 拥塞控制", en: "TCP congestion control" },
  summary: {
    zh: "一个发送方如何只凭收到的确认摸索网络能承受多少：cwnd 怎样涨，丢了报文段之后怎样退。",
    en: "How a sender finds out, from nothing but acknowledgments, what the network can bear: how cwnd grows, and how it retreats after a loss.",
  },
  layer: "transport",
  topic: "tcp-congestion-control",
  simplifications: [
    {
      zh: "窗口以整个报文段（SMSS）为单位；减半、取七成都向下取整。CUBIC 的窗口带小数，只有整段才能发出。",
      en: "Windows are counted in whole segments (SMSS); halves and seven tenths are rounded down. CUBIC’s window has a fraction, of which only whole segments may leave.",
    },
    {
      zh: "除了讲延迟确认的两个情景，接收方每收到一段就立即确认；真实的接收方常常每两段确认一次。",
      en: "But for the two scenarios about delayed ACKs, the receiver acknowledges every segment at once. Real ones often acknowledge every second.",
    },
    {
      zh: "ACK 从不丢失、从不排队，报文段从不乱序；没有 SACK，没有 ECN。",
      en: "ACKs are never lost or queued and segments never reordered. There is no SACK and no ECN.",
    },
    {
      zh: "除 CUBIC 外，每个新 ACK 都让 cwnd 增长，即使真正的瓶颈是 rwnd 或应用；RFC 5681 允许这样。CUBIC（RFC 9438）和 Linux 只在 cwnd 真正起限制作用时才增长。",
      en: "But for CUBIC, cwnd grows on every new ACK, even while rwnd or the application is the limit, as RFC 5681 allows. CUBIC (RFC 9438) and Linux grow it only while cwnd is what limits.",
    },
    {
      zh: "应用一直有数据可发，直到发完；接收方收到就读走，所以 rwnd 不变。",
      en: "The application always has data until all is sent, and the receiver’s reads at once, so rwnd stays the same.",
    },
    {
      zh: "cwnd 等于 ssthresh 时按拥塞避免处理。RFC 5681 两种都允许；RFC 9438 的字面要求是 CUBIC 再做一步慢启动。",
      en: "When cwnd equals ssthresh the sender is in congestion avoidance. RFC 5681 allows either; the letter of RFC 9438 has CUBIC take one more step of slow start.",
    },
    {
      zh: "CUBIC 用 RFC 5681 的慢启动，不用 RFC 9438 建议的 HyStart++；补洞的办法同 NewReno。",
      en: "CUBIC starts with the slow start of RFC 5681 and not with HyStart++, which RFC 9438 prefers, and repairs losses as NewReno does.",
    },
    {
      zh: "超时之后（Tahoe 在快速重传之后也一样），丢失点以后的数据都当作已丢，随窗口增长依次重发，除非 ACK 表明早已到达。",
      en: "After a timeout, and in Tahoe after a fast retransmit, everything beyond the loss counts as lost and is sent again as the window allows, unless an ACK shows that it arrived.",
    },
    {
      zh: "两个算法对照时各走各的路径，互不争抢带宽。",
      en: "Two senders that are compared have a path each and never compete.",
    },
  ],
  scenarios: {
    "slow-start": {
      title: { zh: "慢启动，然后拥塞避免", en: "Slow start, then congestion avoidance" },
      summary: {
        zh: "cwnd 每个往返翻倍，到 ssthresh = 16 以后每个往返只加 1。",
        en: "cwnd doubles each round trip up to ssthresh = 16, then grows by one a round trip.",
      },
      parameters: { ...QUIET, initialSsthresh: 16, amountSegments: 85 },
      expert: { sender: remarks(0), receiver: remarks(0) },
    },
    "modern-start": {
      title: { zh: "今天的起步：cwnd = 10", en: "A start of today: cwnd = 10" },
      summary: {
        zh: "初始窗口 10，ssthresh 不设限：三个往返就送出 70 段。",
        en: "Initial window 10 and no ssthresh: 70 segments are under way after three round trips.",
      },
      parameters: MODERN,
      expert: { sender: remarks(0), receiver: remarks(0) },
    },
    "delayed-acks": {
      title: { zh: "接收方每两段才确认一次", en: "An ACK for every second segment" },
      summary: {
        zh: "延迟确认让 ACK 少了一半，慢启动每个往返只涨一半：10、15、23。",
        en: "Delayed ACKs halve the number of ACKs, and slow start grows by half in each round trip: 10, 15, 23.",
      },
      parameters: { ...MODERN, ackDelayMs: 200 },
      expert: { sender: remarks(0), receiver: remarks(0) },
    },
    "counting-octets": {
      title: { zh: "延迟确认，但按字节计数", en: "Delayed ACKs, with bytes counted" },
      summary: {
        zh: "同样每两段一个 ACK，但它让 cwnd 加 2（RFC 3465，L = 2）：窗口又每个往返翻倍。",
        en: "Again an ACK for every second segment, but each adds two (RFC 3465, L = 2): the window doubles each round trip again.",
      },
      parameters: { ...MODERN, ackDelayMs: 200, byteCounting: true },
      expert: { sender: remarks(0), receiver: remarks(0) },
    },
    "one-loss-reno": {
      title: { zh: "Reno 丢一段", en: "Reno loses one segment" },
      summary: {
        zh: "#25 丢失，三个重复 ACK 触发快速重传，快速恢复把 cwnd 带回一半。",
        en: "#25 is lost; three duplicate ACKs trigger fast retransmit, and fast recovery ends with cwnd halved.",
      },
      parameters: { ...QUIET, losses: FIRST_OF_TEN },
      expert: { sender: remarks(9, FAST, AGAIN), receiver: remarks(9, GAP, OUT_OF_ORDER) },
    },
    "tahoe-vs-reno": {
      title: { zh: "Tahoe 对 Reno", en: "Tahoe against Reno" },
      summary: {
        zh: "同样丢 #25：Tahoe 退回 cwnd = 1，Reno 退到一半。",
        en: "Both lose #25: Tahoe falls back to cwnd = 1, Reno to half.",
      },
      parameters: { ...QUIET, algorithm: "tahoe", compareWith: "reno", losses: FIRST_OF_TEN },
      expert: { sender: remarks(9, FAST, AGAIN), receiver: remarks(9, GAP, OUT_OF_ORDER) },
    },
    "reno-two-losses": {
      title: { zh: "Reno 在一个窗口里丢两段", en: "Reno loses two of one window" },
      summary: {
        zh: "#25 和 #28 丢失：Reno 太早离开快速恢复，只好再减一次。",
        en: "#25 and #28 are lost: Reno leaves fast recovery too early and has to cut its window a second time.",
      },
      parameters: { ...QUIET, losses: "25, 28" },
      expert: { sender: remarks(8, FAST, AGAIN), receiver: remarks(8, GAP, OUT_OF_ORDER, AGAIN) },
    },
    "newreno-two-losses": {
      title: { zh: "NewReno 在一个窗口里丢两段", en: "NewReno loses two of one window" },
      summary: {
        zh: "#25 和 #28 丢失：部分确认让 NewReno 留在快速恢复里补第二个洞，只减一次。",
        en: "#25 and #28 are lost: a partial ACK keeps NewReno in fast recovery to fill the second hole, with one reduction.",
      },
      parameters: { ...QUIET, algorithm: "newreno", losses: "25, 28" },
      expert: { sender: remarks(8, FAST, OUT_OF_ORDER, AGAIN), receiver: remarks(8, GAP, OUT_OF_ORDER) },
    },
    "cubic-vs-reno": {
      title: { zh: "CUBIC 对 Reno，往返 400 毫秒", en: "CUBIC against Reno, 400 ms apart" },
      summary: {
        zh: "同样丢 #75：CUBIC 留七成，先快后慢地回到原处，停一停再加速；Reno 从一半起每个往返加 1。",
        en: "Both lose #75: CUBIC keeps seven tenths, hurries back, pauses at the old window and speeds up; Reno adds one a round trip from half.",
      },
      parameters: { ...CUBIC, compareWith: "reno", rttMs: 400, initialSsthresh: 32, amountSegments: 600 },
      expert: { sender: remarks(32, FAST, AGAIN), receiver: remarks(32, GAP, FAST, AGAIN) },
    },
    "cubic-short-path": {
      title: { zh: "CUBIC，往返 20 毫秒", en: "CUBIC, 20 ms apart" },
      summary: {
        zh: "路短窗口小，三次曲线还没动，Reno 的估计已经在前：CUBIC 跟着它走，不比 Reno 慢。",
        en: "On a short path Reno’s estimate is ahead before the curve has moved: CUBIC follows it and is no slower than Reno.",
      },
      parameters: { ...CUBIC, rttMs: 20, initialSsthresh: 16, amountSegments: 250 },
      expert: { sender: remarks(18, FAST, AGAIN), receiver: remarks(18, GAP, FAST, AGAIN) },
    },
    "timeout-tail-loss": {
      title: { zh: "丢在尾部", en: "A loss at the tail" },
      summary: {
        zh: "#28 之后只剩两段，凑不够三个重复 ACK，发送方只能等重传定时器。",
        en: "Only two segments follow #28, too few for three duplicate ACKs, so the sender must wait for its timer.",
      },
      parameters: { ...QUIET, amountSegments: 30, losses: "28" },
      expert: { sender: remarks(2, AGAIN), receiver: remarks(2, GAP, AGAIN) },
    },
    "back-off": {
      title: { zh: "连重传也丢：RTO 加倍", en: "The repair is lost too: the timer backs off" },
      summary: {
        zh: "#25 连丢三次：快速重传没救回来，定时器到期两次，第二次等待加倍，ssthresh 却不再减。",
        en: "#25 is lost three times: fast retransmit fails, the timer expires twice, waits twice as long the second time, and leaves ssthresh alone.",
      },
      parameters: { ...QUIET, amountSegments: 120, losses: "25:3" },
      expert: { sender: remarks(49, FAST, OUT_OF_ORDER, AGAIN), receiver: remarks(49, GAP, AGAIN) },
    },
    "receiver-window-limits": {
      title: { zh: "接收窗口说了算", en: "The receiver’s window is the limit" },
      summary: {
        zh: "rwnd = 8：cwnd 越长越大，在途数据却始终不超过 8。",
        en: "rwnd = 8: cwnd grows on, yet never more than 8 segments are in flight.",
      },
      parameters: { ...QUIET, initialSsthresh: 0, receiverWindow: 8, amountSegments: 60 },
      expert: { sender: remarks(0, WINDOW_FULL), receiver: remarks(0) },
    },
    "flight-not-cwnd": {
      title: { zh: "cwnd 大，rwnd 小，丢一段", en: "A loss with a large cwnd and a small rwnd" },
      summary: {
        zh: "发现 #31 丢失时 cwnd 已涨到 31，在途却只有 rwnd 允许的 8 段：ssthresh 变成 4，不是 15。",
        en: "When the loss of #31 is noticed cwnd has grown to 31, but rwnd lets only 8 be in flight: ssthresh becomes 4, not 15.",
      },
      parameters: { ...QUIET, initialSsthresh: 0, receiverWindow: 8, amountSegments: 60, losses: "31" },
      expert: { sender: remarks(7, WINDOW_FULL, FAST, AGAIN), receiver: remarks(7, GAP, WINDOW_FULL, OUT_OF_ORDER) },
    },
    sawtooth: {
      title: { zh: "锯齿：队列满了才丢", en: "The sawtooth: losses by a full queue" },
      summary: {
        zh: "瓶颈每 10 ms 发一段，队列 10 段：窗口涨到撑满队列，丢一段，减半，再涨。",
        en: "The bottleneck sends one segment in 10 ms and queues ten: the window grows until the queue overflows, halves, and grows again.",
      },
      parameters: { ...QUIET, initialSsthresh: 16, amountSegments: 580, bottleneckMbps: 1.2, queueSegments: 10 },
      expert: { sender: remarks(21, FAST, AGAIN), receiver: remarks(21, GAP, FAST, AGAIN) },
    },
    "random-loss": {
      title: { zh: "随机丢包", en: "Random loss" },
      summary: {
        zh: "每段有 2 % 的可能丢失，与拥塞无关；NewReno 仍然当作拥塞来退让。",
        en: "Each segment is lost with a chance of 2 %, congestion or not; NewReno backs off all the same.",
      },
      parameters: { ...QUIET, algorithm: "newreno", initialWindow: 10, initialSsthresh: 0, amountSegments: 300, lossPercent: 2 },
      expert: { sender: remarks(18, FAST, OUT_OF_ORDER, AGAIN), receiver: remarks(18, GAP, FAST, OUT_OF_ORDER, AGAIN) },
      seed: 23,
    },
  },
} satisfies SimulationEntry<Parameters>;
