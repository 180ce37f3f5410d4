import type { Scenario, SimulationEntry } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

const NORMAL: Parameters = {
  situation: "normal",
  variant: "three-way",
  loss: "none",
  lossCount: 1,
  stack: "linux",
  rttMs: 100,
  dataOctets: 0,
  sendAfterMs: 200,
  clientIsn: 1000,
  serverIsn: 7000,
  acceptAfterMs: 2000,
};

/** What Wireshark remarks on: each step of an opening is worth a note to it. */
const ACKNOWLEDGED = "Connection establish acknowledge (SYN+ACK): server port 9";
const REQUESTED = "Connection establish request (SYN): server port 9";
const RESET = "Connection reset (RST)";
const REPEATED = "This frame is a (suspected) retransmission";
const OPENING = [ACKNOWLEDGED, REQUESTED];
/** Each side looks like a server to it, and a SYN,ACK with the number of the SYN like a repetition. */
const SIMULTANEOUS = [
  "Connection establish acknowledge (SYN+ACK): server port 50000",
  "Connection establish acknowledge (SYN+ACK): server port 50001",
  "Connection establish request (SYN): server port 50000",
  "Connection establish request (SYN): server port 50001",
  REPEATED,
];

const scenarios = {
  normal: {
    title: { zh: "正常的三次握手", en: "Three segments, nothing lost" },
    summary: {
      zh: "三个报文段，两个起点。注意客户端比服务端早半个往返时间进入 ESTABLISHED。",
      en: "Three segments, two starting numbers. The client is ESTABLISHED half a round trip before the server.",
    },
    parameters: NORMAL,
    expert: { client: OPENING, server: OPENING },
  },
  "lost-syn": {
    title: { zh: "SYN 丢了两次", en: "The SYN is lost, twice" },
    summary: {
      zh: "没有回答就再发一次，编号不变。先等一秒，再等两秒：每等空一次，等待翻倍。",
      en: "No answer, so the same SYN again, same number. It waits one second, then two: each wait in vain doubles the next.",
    },
    parameters: { ...NORMAL, stack: "rfc", loss: "syn", lossCount: 2 },
    expert: { client: [...OPENING, REPEATED], server: OPENING },
  },
  "lost-syn-ack": {
    title: { zh: "SYN,ACK 丢了", en: "The SYN,ACK is lost" },
    summary: {
      zh: "服务端已经有了条目，客户端却什么也没听到。重发的 SYN 落在同一个条目上。",
      en: "The server has its entry, the client has heard nothing. The repeated SYN belongs to the entry that is there.",
    },
    parameters: { ...NORMAL, stack: "linux-before-6.5", loss: "syn-ack" },
    expert: { client: [...OPENING, REPEATED], server: [...OPENING, REPEATED] },
  },
  "lost-ack": {
    title: { zh: "第三个报文段丢了", en: "The third segment is lost" },
    summary: {
      zh: "客户端以为连接已经打开，服务端不这么看。谁来补救？",
      en: "The client believes the connection is open, the server does not. Who repairs it?",
    },
    parameters: { ...NORMAL, loss: "ack" },
    expert: { client: [...OPENING, "Duplicate ACK (#1)", REPEATED], server: [...OPENING, REPEATED] },
  },
  "lost-ack-data": {
    title: { zh: "第三个报文段丢了，数据跟着就到", en: "The third segment is lost, but data follows" },
    summary: {
      zh: "数据报文段带着同样的确认号，由它把握手做完：服务端不必重发。",
      en: "The data segment carries the same acknowledgment and completes the handshake: the server need not repeat itself.",
    },
    parameters: { ...NORMAL, loss: "ack", dataOctets: 10 },
    expert: { client: OPENING, server: OPENING },
  },
  "old-duplicate-syn": {
    title: { zh: "迟到的旧 SYN", en: "An old duplicate SYN" },
    summary: {
      zh: "早已作废的 SYN 现在才到，服务端看不出来，照常回答。客户端用 RST 拒绝。",
      en: "A SYN long given up arrives now. The server cannot tell and answers; the client refuses with RST.",
    },
    parameters: { ...NORMAL, situation: "old-duplicate-syn" },
    expert: { client: [ACKNOWLEDGED, RESET], server: [...OPENING, RESET] },
  },
  "old-duplicate-two-way": {
    title: { zh: "迟到的旧 SYN，假如只有两次握手", en: "An old duplicate SYN, were there only two segments" },
    summary: {
      zh: "同一个旧 SYN，但服务端一回答就算连上。此后没有什么会让它脱身。",
      en: "The same old SYN, but the server counts as connected once it has answered. Nothing will ever free it.",
    },
    parameters: { ...NORMAL, situation: "old-duplicate-syn", variant: "two-way" },
    expert: { client: [ACKNOWLEDGED], server: OPENING },
  },
  "old-duplicate-while-opening": {
    title: { zh: "旧 SYN 赶在新 SYN 之前", en: "The old SYN overtakes the new one" },
    summary: {
      zh: "客户端正在建立连接，旧 SYN 却先到。拒绝之后，真正的握手照常完成（RFC 9293 图 8）。",
      en: "The client is opening a connection when the old SYN gets there first. Refused, it leaves the real one intact (RFC 9293, Figure 8).",
    },
    parameters: { ...NORMAL, situation: "old-duplicate-while-opening" },
    expert: {
      // It never saw the old SYN, so it makes of the answer what it can.
      client: [
        "A new tcp session is started with the same ports as an earlier session in this trace",
        "ACKed segment that wasn't captured (common at capture start)",
        ...OPENING,
        RESET,
        "Previous segment(s) not captured (common at capture start)",
        "TCP SYN-ACK accepting TFO data",
      ],
      server: ["A new tcp session is started with the same ports as an earlier session in this trace", ...OPENING, RESET],
    },
  },
  "simultaneous-open": {
    title: { zh: "同时打开", en: "Simultaneous open" },
    summary: {
      zh: "两边都主动发起，两个 SYN 在路上交错。四个报文段，一条连接，没有谁是服务端。",
      en: "Both sides call, and their SYNs cross. Four segments, one connection, and nobody is the server.",
    },
    parameters: { ...NORMAL, situation: "simultaneous-open" },
    expert: { client: SIMULTANEOUS, server: SIMULTANEOUS },
  },
  refused: {
    title: { zh: "端口上没有人", en: "Nobody at the port" },
    summary: {
      zh: "拒绝不是沉默：RST,ACK 让 connect() 立刻失败，不必等到超时。",
      en: "A refusal is not silence: RST,ACK lets connect() fail at once, without waiting for a timeout.",
    },
    parameters: { ...NORMAL, situation: "closed-port" },
    expert: { client: [REQUESTED, RESET], server: [REQUESTED, RESET] },
  },
  "backlog-full": {
    title: { zh: "全连接队列满了", en: "The accept queue is full" },
    summary: {
      zh: "服务端的程序忙不过来，没有取走已完成的连接。新来的 SYN 被悄悄丢弃，直到程序调用 accept()。",
      en: "The server’s program is busy and has not fetched its finished connections. New SYNs are dropped in silence until it calls accept().",
    },
    parameters: { ...NORMAL, situation: "backlog-full", acceptAfterMs: 1500 },
    expert: { client: [...OPENING, REPEATED], server: [...OPENING, REPEATED] },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const tcpHandshakeEntry = {
  title: { zh: "TCP 三次握手", en: "The TCP handshake" },
  summary: {
    zh: "客户端和服务端怎样互相告知起点、确认起点，又怎样从丢失、旧的重复和拒绝中恢复。丢掉任何一个报文段试试。",
    en: "How client and server tell each other their starting numbers, and how they recover from loss, old duplicates and refusal. Drop any segment and see.",
  },
  layer: "transport",
  topic: "tcp-handshake",
  simplifications: [
    {
      zh: "主机收到报文段后立刻回答；路上的时延固定为往返时间的一半，先发先到，除非你或情景另有安排。",
      en: "Hosts answer the moment a segment arrives. The path takes half a round trip and keeps the order, unless you or the scenario interfere.",
    },
    {
      zh: "起点由参数给定，真实系统用时钟加带密钥的散列来选（RFC 9293 §3.4.1）；这里只有再次打开时按时钟前进。",
      en: "The starting numbers are given; real systems take a clock plus a keyed hash (RFC 9293 §3.4.1). Here only a second opening moves on by the clock.",
    },
    {
      zh: "照 RFC 的写法，监听中的 TCB 自己变成连接；真实系统为每条连接另建一个，监听套接字不变。",
      en: "As in the RFC, the listening block itself becomes the connection. Real systems make a new one for each and keep the listening socket.",
    },
    {
      zh: "数据放在一个报文段里，没有拥塞控制；等数据确认的定时器始终按 RFC 6298 计算。",
      en: "Data travels in one segment, without congestion control, and the timer for data always follows RFC 6298.",
    },
    {
      zh: "全连接队列只有一格，起初被别的客户端占着；满的时候照 Linux 的默认做法丢弃 SYN。",
      en: "The accept queue has a single place, taken by another client at first. While it is full, SYNs are dropped, as Linux does by default.",
    },
    {
      zh: "两次握手是假想，没有任何标准这样规定：服务端一回答就算连上，客户端对 SYN,ACK 不再作任何表示。",
      en: "The two-way handshake is a thought experiment, in no standard: the server is connected once it answers, and the client says nothing to a SYN,ACK.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
