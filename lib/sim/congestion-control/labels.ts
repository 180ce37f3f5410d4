import type { ParameterLabel } from "../engine";
import type { Parameters } from "./parameters";
import { ALGORITHM_NAMES } from "./words";

const algorithms = {
  tahoe: { zh: ALGORITHM_NAMES.tahoe, en: ALGORITHM_NAMES.tahoe },
  reno: { zh: ALGORITHM_NAMES.reno, en: ALGORITHM_NAMES.reno },
  newreno: { zh: ALGORITHM_NAMES.newreno, en: ALGORITHM_NAMES.newreno },
  cubic: { zh: ALGORITHM_NAMES.cubic, en: ALGORITHM_NAMES.cubic },
};

export const labels: { [K in keyof Parameters]: ParameterLabel } = {
  algorithm: { label: { zh: "算法", en: "Algorithm" }, options: algorithms },
  compareWith: {
    label: { zh: "对照算法", en: "Compare with" },
    help: {
      zh: "第二个发送方在一条同样的路径上做同样的传输，丢包设定也相同。",
      en: "A second sender does the same transfer over an equal path, with the same losses.",
    },
    options: { none: { zh: "不对照", en: "nothing" }, ...algorithms },
  },
  amountSegments: {
    label: { zh: "要发送的数据", en: "Data to send" },
    unit: "SMSS",
    help: {
      zh: "一个 SMSS 是装满的报文段里的数据，这里 1460 字节。",
      en: "One SMSS is the data of a full segment, here 1460 bytes.",
    },
  },
  initialWindow: {
    label: { zh: "初始 cwnd", en: "Initial cwnd" },
    unit: "SMSS",
    help: { zh: "RFC 6928 允许到 10；教科书常用 1。", en: "RFC 6928 allows up to 10; textbooks often take 1." },
  },
  initialSsthresh: {
    label: { zh: "初始 ssthresh", en: "Initial ssthresh" },
    unit: "SMSS",
    help: { zh: "0 表示不设限，由网络来结束慢启动。", en: "0 means no limit: the network ends slow start." },
  },
  receiverWindow: {
    label: { zh: "接收窗口 rwnd", en: "Receiver window rwnd" },
    unit: "SMSS",
    help: {
      zh: "接收方还放得下这么多；它和 cwnd 中较小的一个说了算。",
      en: "What the receiver has room for; the smaller of it and cwnd is the limit.",
    },
  },
  losses: {
    label: { zh: "丢哪几段", en: "Segments lost" },
    help: {
      zh: "例如 12, 15:2：第 12 段丢一次，第 15 段连丢两次。",
      en: "For example 12, 15:2: segment 12 is lost once, segment 15 twice in a row.",
    },
  },
  lossPercent: {
    label: { zh: "随机丢包率", en: "Random loss" },
    unit: "%",
    help: { zh: "每一段各自的机会，由随机种子决定。", en: "The chance of each segment, drawn from the seed." },
  },
  rttMs: { label: { zh: "往返传播时延", en: "Round trip, without queueing" }, unit: "ms" },
  bottleneckMbps: {
    label: { zh: "瓶颈带宽", en: "Bottleneck rate" },
    unit: "Mbit/s",
    help: { zh: "1.2 Mbit/s 时发一段要 10 ms。", en: "At 1.2 Mbit/s one segment takes 10 ms." },
  },
  queueSegments: {
    label: { zh: "瓶颈队列长度", en: "Queue at the bottleneck" },
    unit: "SMSS",
    help: { zh: "排不下的就丢。", en: "What finds no room in it is lost." },
  },
  limitedTransmit: {
    label: { zh: "Limited Transmit", en: "Limited Transmit" },
    help: {
      zh: "前两个重复 ACK 各放出一个新报文段（RFC 3042）。",
      en: "The first two duplicate ACKs each let one new segment out (RFC 3042).",
    },
  },
  ackDelayMs: {
    label: { zh: "延迟确认的定时器", en: "Delayed ACK timer" },
    unit: "ms",
    help: {
      zh: "0 表示每段立即确认；否则每两段确认一次，最多拖这么久（RFC 5681 §4.2，上限 500）。",
      en: "0: every segment is acknowledged at once. Otherwise every second one, or after this long (RFC 5681 §4.2, at most 500).",
    },
  },
  byteCounting: {
    label: { zh: "慢启动按字节计数", en: "Slow start counts bytes" },
    help: {
      zh: "RFC 3465，L = 2：确认两段的 ACK 让 cwnd 加 2；不开则加 1（RFC 5681）。",
      en: "RFC 3465 with L = 2: an ACK for two segments adds two to cwnd. Without it, one (RFC 5681).",
    },
  },
  fastConvergence: {
    label: { zh: "CUBIC 快速收敛", en: "CUBIC fast convergence" },
    help: {
      zh: "没回到上次的 W_max 就又丢了，便把 W_max 再压低些，给别人让位（RFC 9438 §4.7）。",
      en: "A loss before the last W_max is reached lowers W_max further, to give place to others (RFC 9438 §4.7).",
    },
  },
  minRtoMs: {
    label: { zh: "RTO 下限", en: "Least RTO" },
    unit: "ms",
    help: { zh: "RFC 6298 是 1000，Linux 用 200。", en: "RFC 6298 says 1000, Linux uses 200." },
  },
  axis: {
    label: { zh: "横轴", en: "Horizontal axis" },
    options: { seconds: { zh: "时间（秒）", en: "seconds" }, rounds: { zh: "往返轮次", en: "round trips" } },
  },
};
