import type { SimulationEntry } from "@/lib/sim/engine";
import { GAP, remarks, WINDOW_FULL } from "@/lib/sim/tcp/expert";
import { PROBE, PROBE_ACK, UNSEEN, UPDATE, ZERO } from "./expert";
import type { Parameters } from "./parameters";

/** A buffer of four segments and a program that reads whatever there is. */
const LINE: Parameters = {
  amountOctets: 8000,
  bufferOctets: 4000,
  readFromMs: 0,
  readOctets: 60_000,
  readEveryMs: 10,
  receiverAvoidance: true,
  senderAvoidance: true,
  probes: true,
  lostUpdates: 0,
  initialCwndSegments: 10,
  delayMs: 50,
  segmentMs: 10,
  rtoMs: 1000,
};

/** The program is busy, then reads half of the buffer at a time. */
const BUSY: Parameters = { ...LINE, amountOctets: 6000, readFromMs: 2500, readOctets: 2000, readEveryMs: 100 };
/** Crumbs: a program that reads 200 octets at a time, slowly. */
const CRUMBS: Parameters = {
  ...LINE,
  amountOctets: 4000,
  bufferOctets: 2000,
  readFromMs: 200,
  readOctets: 200,
  readEveryMs: 100,
  receiverAvoidance: false,
  senderAvoidance: false,
};

export const flowControlEntry = {
  title: { zh: "TCP 流量控制", en: "TCP flow control" },
  summary: {
    zh: "接收方怎样用窗口让发送方慢下来、停下、再走：零窗口和探测，丢掉的窗口更新，糊涂窗口，以及 min(cwnd, rwnd)。",
    en: "How a receiver slows a sender down, stops it and lets it go: zero window and probes, a lost window update, silly windows, and min(cwnd, rwnd).",
  },
  layer: "transport",
  topic: "tcp-flow-control",
  simplifications: [
    {
      zh: "数据只往一个方向走，发送方的程序一次交出全部；每到一段立即确认。",
      en: "Data goes one way, the sender’s program hands it over all at once, and every segment is acknowledged on arrival.",
    },
    {
      zh: "满长的报文段是 1000 字节，发任何一段所用的时间相同；没有窗口扩大选项。",
      en: "A full segment holds 1,000 bytes, and each takes the same time to send. There is no window scaling.",
    },
    {
      zh: "网络只丢情景里的窗口更新和你丢掉的报文段；没有快速重传，丢了数据等 RTO。",
      en: "The network loses only the updates that the scenario names and what you drop. There is no fast retransmit: lost data waits for its RTO.",
    },
    {
      zh: "RTO 由参数给定，不随往返时间变化；Nagle 算法不在内。cwnd 只做慢启动，没有 ssthresh。",
      en: "The RTO is given and not measured. The Nagle algorithm is left out, and cwnd knows slow start only, without ssthresh.",
    },
    {
      zh: "探测照 RFC 9293 带一个新的字节；Linux 的探测不带数据，用一个早已确认的序列号。",
      en: "A probe carries one new byte, as RFC 9293 has it. Linux probes without data, with a sequence number long acknowledged.",
    },
  ],
  scenarios: {
    normal: {
      title: { zh: "程序跟得上", en: "A program that keeps up" },
      summary: {
        zh: "读得和来得一样快：窗口合上一点又张开，发送方一路不停。",
        en: "What arrives is read at once: the window shrinks a little and opens again, and the sender is never held up for long.",
      },
      parameters: LINE,
      expert: { sender: remarks(0, WINDOW_FULL, UPDATE), receiver: remarks(0, UPDATE) },
    },
    "zero-window": {
      title: { zh: "窗口关到零", en: "The window closes" },
      summary: {
        zh: "程序 2.5 秒不读，四段就把缓冲区装满。窗口为 0 之后，发送方隔 1 秒、2 秒探测。",
        en: "The program does not read for 2.5 s, and four segments fill its buffer. At window 0 the sender probes, after 1 s and then 2 s.",
      },
      parameters: BUSY,
      expert: {
        sender: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE),
        receiver: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE),
      },
    },
    "lost-update": {
      title: { zh: "窗口更新丢了", en: "The window update is lost" },
      summary: {
        zh: "重新打开窗口的 ACK 丢了，没有人会重发它。下一个探测把窗口问了出来。",
        en: "The ACK that reopens the window is lost, and nobody repeats it. The next probe finds the window open.",
      },
      parameters: { ...BUSY, lostUpdates: 2 },
      // It does not count the octet of a probe as sent, and so wonders at its acknowledgment.
      expert: {
        sender: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE, UNSEEN, GAP),
        receiver: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE),
      },
    },
    "no-probes": {
      title: { zh: "假如没有探测", en: "Were there no probes" },
      summary: {
        zh: "同样丢了窗口更新，发送方却不探测：两边互相等，永远等下去。",
        en: "The same loss with a sender that does not probe: each side waits for the other, for ever.",
      },
      parameters: { ...BUSY, lostUpdates: 2, probes: false },
      expert: { sender: remarks(0, WINDOW_FULL, ZERO), receiver: remarks(0, WINDOW_FULL, ZERO, UPDATE) },
    },
    "closed-for-long": {
      title: { zh: "窗口关了半分钟", en: "Closed for half a minute" },
      summary: {
        zh: "程序 30 秒后才读。探测的间隔是 1、2、4、8、16 秒，每次都有回答，连接一直留着。",
        en: "The program reads after 30 s. Probes go after 1, 2, 4, 8 and 16 s; each is answered, so the connection stays.",
      },
      parameters: { ...BUSY, readFromMs: 30_000 },
      expert: {
        sender: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE),
        receiver: remarks(0, WINDOW_FULL, ZERO, PROBE, PROBE_ACK, UPDATE),
      },
    },
    silly: {
      title: { zh: "糊涂窗口", en: "The silly window" },
      summary: {
        zh: "程序一次读 200 字节，接收方次次都报，发送方次次都发：首部占的比例越来越大。",
        en: "The program reads 200 bytes at a time, the receiver reports each, the sender fills each: more and more of the line goes into headers.",
      },
      parameters: CRUMBS,
      expert: { sender: remarks(0, WINDOW_FULL, ZERO, UPDATE), receiver: remarks(0, WINDOW_FULL, ZERO, UPDATE) },
    },
    "silly-receiver": {
      title: { zh: "糊涂窗口：接收方来治", en: "The silly window, cured by the receiver" },
      summary: {
        zh: "还是一次读 200 字节，但攒够一个满长的报文段才挪右沿：更新少了，段又满了。",
        en: "The same reader, but the right edge moves by a full segment at least: few updates, full segments.",
      },
      parameters: { ...CRUMBS, receiverAvoidance: true },
      expert: { sender: remarks(0, WINDOW_FULL, ZERO, UPDATE), receiver: remarks(0, WINDOW_FULL, ZERO, UPDATE) },
    },
    "silly-sender": {
      title: { zh: "糊涂窗口：发送方来治", en: "The silly window, cured by the sender" },
      summary: {
        zh: "接收方照样次次都报，发送方却等到能发一个满长的报文段：数据段又满了，小的更新还在。",
        en: "The receiver still reports every crumb, but the sender waits until a full segment may go: full segments, though small updates go on.",
      },
      parameters: { ...CRUMBS, senderAvoidance: true },
      expert: { sender: remarks(0, WINDOW_FULL, ZERO, UPDATE), receiver: remarks(0, WINDOW_FULL, ZERO, UPDATE) },
    },
    "two-limits": {
      title: { zh: "min(cwnd, rwnd)", en: "min(cwnd, rwnd)" },
      summary: {
        zh: "cwnd 从 1 段起步，先由它说了算；长到 4 段以上，就轮到 rwnd。",
        en: "cwnd starts at one segment and is the limit at first; beyond four segments rwnd takes over.",
      },
      parameters: { ...LINE, amountOctets: 14_000, initialCwndSegments: 1 },
      expert: { sender: remarks(0, WINDOW_FULL, UPDATE), receiver: remarks(0, UPDATE) },
    },
  },
} satisfies SimulationEntry<Parameters>;
