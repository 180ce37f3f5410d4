import type { Scenario, SimulationEntry } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** The numbers of the lesson: the client’s FIN is 5000, and 8000 is the server’s next. */
const NORMAL: Parameters = {
  clientEnds: "shutdown",
  unreadOctets: 0,
  serverEnds: "when-told",
  serverWaitsMs: 300,
  serverOctets: 0,
  loss: "none",
  lossCount: 1,
  timeWait: "kept",
  stack: "linux",
  connections: 1,
  rttMs: 100,
  clientNext: 5000,
  serverNext: 8000,
};

/** What Wireshark remarks on: every FIN, the first of them, and the second. */
const FIN = "Connection finish (FIN)";
const FIRST = "This frame initiates the connection closing";
const SECOND = "This frame undergoes the connection closing";
const BOTH = [FIN, FIRST, SECOND];
const RESET = "Connection reset (RST)";
const REPEATED = "This frame is a (suspected) retransmission";

const scenarios = {
  normal: {
    title: { zh: "四个报文段", en: "Four segments" },
    summary: {
      zh: "每个方向一个 FIN，每个 FIN 一个 ACK。看两边各经过哪些状态，最后是谁还在等。",
      en: "A FIN for each direction, an ACK for each FIN. Watch the states of both, and who is left waiting at the end.",
    },
    parameters: NORMAL,
    expert: { client: BOTH, server: BOTH },
  },
  "half-close": {
    title: { zh: "半关闭，数据照流", en: "Half-closed, and data still flows" },
    summary: {
      zh: "客户端说完了，服务端还有 200 字节。关掉的只是一个方向，所以服务端的 FIN 是 8200 号。",
      en: "The client has finished, the server has 200 bytes left. Only one direction is closed, so the server’s FIN is number 8200.",
    },
    parameters: { ...NORMAL, serverOctets: 200, serverWaitsMs: 500 },
    expert: { client: BOTH, server: BOTH },
  },
  three: {
    title: { zh: "三个报文段", en: "Three segments" },
    summary: {
      zh: "服务端的程序立刻关闭，ACK 和 FIN 合成一个。客户端跳过了哪个状态？",
      en: "The server’s program closes at once, and ACK and FIN share a segment. Which state does the client skip?",
    },
    parameters: { ...NORMAL, serverWaitsMs: 0 },
    expert: { client: BOTH, server: BOTH },
  },
  simultaneous: {
    title: { zh: "同时关闭", en: "Simultaneous close" },
    summary: {
      zh: "两个 FIN 在路上交错。谁也不是被动的：两边都经过 CLOSING，两边都等 2 MSL。",
      en: "The FINs cross. Nobody is passive: both pass through CLOSING, and both wait for 2 MSL.",
    },
    parameters: { ...NORMAL, serverEnds: "by-itself", serverWaitsMs: 30 },
    expert: { client: BOTH, server: BOTH },
  },
  "lost-last-ack": {
    title: { zh: "最后的 ACK 丢了", en: "The last ACK is lost" },
    summary: {
      zh: "没有人会确认这个 ACK，丢了只能靠重发的 FIN 发现。幸好客户端还在 TIME-WAIT，2 MSL 从头计时。",
      en: "Nobody acknowledges this ACK; only a repeated FIN shows that it is lost. The client, in TIME-WAIT, is still there, and its 2 MSL start over.",
    },
    parameters: { ...NORMAL, loss: "last-ack", lossCount: 2 },
    expert: {
      // To the client’s capture, which saw none of them lost, its ACKs look repeated without reason.
      client: [FIN, "Duplicate ACK (#1)", "Duplicate ACK (#2)", FIRST, REPEATED, SECOND],
      server: [FIN, FIRST, REPEATED, SECOND],
    },
  },
  "no-time-wait": {
    title: { zh: "同样的丢失，假如没有 TIME-WAIT", en: "The same, were there no TIME-WAIT" },
    summary: {
      zh: "同样的丢失，可是客户端已经忘了这条连接。服务端得到的不是确认，而是 RST。",
      en: "The same loss, but the client has forgotten the connection. What the server gets is no acknowledgment but a RST.",
    },
    parameters: { ...NORMAL, loss: "last-ack", timeWait: "skipped" },
    expert: { client: [FIN, RESET, FIRST, REPEATED, SECOND], server: [FIN, RESET, FIRST, REPEATED, SECOND] },
  },
  abort: {
    title: { zh: "不告而别：RST", en: "Without goodbye: RST" },
    summary: {
      zh: "客户端中止连接：一个报文段，没有确认，没有 TIME-WAIT，服务端的程序得到一个错误。",
      en: "The client aborts: one segment, no acknowledgment, no TIME-WAIT, and an error for the server’s program.",
    },
    parameters: { ...NORMAL, clientEnds: "abort" },
    expert: { client: [RESET], server: [RESET] },
  },
  unread: {
    title: { zh: "还有数据没读就 close()", en: "close() with data unread" },
    summary: {
      zh: "程序规规矩矩地调用 close()，发出去的却是 RST：没有读的数据丢了，TCP 要说明。",
      en: "A perfectly ordinary close(), and yet a RST goes out: data was lost unread, and TCP has to say so.",
    },
    parameters: { ...NORMAL, clientEnds: "close", unreadOctets: 40 },
    expert: { client: [RESET], server: [RESET] },
  },
  "data-after-close": {
    title: { zh: "close() 之后数据才到", en: "Data arrives after close()" },
    summary: {
      zh: "和半关闭只差一个调用：客户端用 close() 而不是 shutdown()。那 200 字节到达时，没有人能读了。",
      en: "One call apart from the half-close: close() in place of shutdown(). When the 200 bytes arrive, nobody can read them.",
    },
    parameters: { ...NORMAL, clientEnds: "close", serverOctets: 200, serverWaitsMs: 500 },
    expert: { client: [FIN, RESET, FIRST], server: [FIN, RESET, FIRST] },
  },
  "never-closes": {
    title: { zh: "从不关闭的服务端", en: "A server that never closes" },
    summary: {
      zh: "五条连接，客户端都说完了，服务端的程序却一直不 close()。看一分钟之后两边各剩下什么。",
      en: "Five connections: the clients have finished, the server’s program never closes. See what is left on either side after a minute.",
    },
    parameters: { ...NORMAL, clientEnds: "close", serverEnds: "never", connections: 5 },
    expert: { client: [FIN, FIRST], server: [FIN, FIRST] },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const tcpTeardownEntry = {
  title: { zh: "TCP 四次挥手", en: "The TCP teardown" },
  summary: {
    zh: "两个方向怎样各自结束：四个报文段，有时三个；半关闭、同时关闭、丢失、TIME-WAIT、RST，以及从不关闭的程序。",
    en: "How the two directions end, each by itself: four segments, sometimes three; half-close, simultaneous close, loss, TIME-WAIT, RST, and a program that never closes.",
  },
  layer: "transport",
  topic: "tcp-teardown",
  simplifications: [
    {
      zh: "连接一开始就已打开，发过的都已得到确认；路上的时延固定为往返时间的一半，先发先到，除非你来干预。",
      en: "The connection is open from the start and everything sent is acknowledged. The path takes half a round trip and keeps the order, unless you interfere.",
    },
    {
      zh: "ACK 一律立刻发出，只有程序在同一时刻也有话说时才搭上它的报文段。真实系统会推迟一小会儿，所以三个报文段的关闭很常见。",
      en: "ACKs leave at once and ride along only where the program speaks at the same moment. Real systems delay them a little, so three segments are common.",
    },
    {
      zh: "重发一律按 RFC 6298：最少等 1 s，每次翻倍，满 100 s 放弃（RFC 9293 §3.8.3）。Linux 最少只等 0.2 s。",
      en: "Retransmission follows RFC 6298: at least 1 s, doubled each time, and given up after 100 s (RFC 9293 §3.8.3). Linux waits as little as 0.2 s.",
    },
    {
      zh: "中止的一方立刻 CLOSED（RFC 9293 §3.10.5）；§3.5.2 建议它停留在 TIME-WAIT。",
      en: "Whoever aborts is CLOSED at once (RFC 9293 §3.10.5); §3.5.2 advises it to stay in TIME-WAIT.",
    },
    {
      zh: "跳过 TIME-WAIT 是假想，没有任何标准允许这样做。",
      en: "Skipping TIME-WAIT is a thought experiment; no standard allows it.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
