import type { RunInput, Scenario, SimulationEntry } from "@/lib/sim/engine";
import type { HostName } from "@/lib/sim/tcp-network/hosts";
import type { Parameters } from "./parameters";
import type { Call, Input } from "./state";

/** A from 100 and B from 300, as in the figures of RFC 9293. */
const CLOSED: Parameters = { begin: "closed", stack: "rfc", rttMs: 100, octets: 10, clientIsn: 100, serverIsn: 300 };
const OPEN: Parameters = { ...CLOSED, begin: "open" };

/** What the programs call, each directly after a frame. */
function script(...calls: [frame: number, host: HostName, call: Call][]): RunInput[] {
  return calls.map(([frame, host, call]) => ({ frame, event: { type: "call", host, call } satisfies Input }));
}

/** What Wireshark remarks on: each step of an opening and of a closing, with the port that got a SYN as the server’s. */
const opened = (port: number) => [
  `Connection establish acknowledge (SYN+ACK): server port ${port}`,
  `Connection establish request (SYN): server port ${port}`,
];
const CLOSED_REMARKS = [
  "Connection finish (FIN)",
  "This frame initiates the connection closing",
  "This frame undergoes the connection closing",
];
const RESET = "Connection reset (RST)";
const ANEW = "A new tcp session is started with the same ports as an earlier session in this trace";
const REPEATED = "This frame is a (suspected) retransmission";

/** The same at both ends, where nothing is lost between them. */
function everywhere(...remarks: string[]): Record<HostName, string[]> {
  const sorted = [...remarks].sort();
  return { client: sorted, server: sorted };
}

const scenarios = {
  life: {
    title: { zh: "一条连接的一生", en: "The life of a connection" },
    summary: {
      zh: "B 监听，A 打开、发送、先关闭。看两个标记各走哪条路：十一个状态里，谁走过哪些？",
      en: "B listens; A opens, sends and closes first. Follow the two markers: which of the eleven states does each pass through?",
    },
    parameters: CLOSED,
    inputs: script(
      [0, "server", "passive-open"],
      [1, "client", "active-open"],
      [5, "client", "send"],
      [8, "client", "close"],
      [11, "server", "close"],
    ),
    expert: everywhere(...opened(50_001), ...CLOSED_REMARKS),
  },
  simultaneous: {
    title: { zh: "两边同时打开，又同时关闭", en: "Both open at once, and both close at once" },
    summary: {
      zh: "没有谁是服务端。两个标记并排走过少有人走的状态：主动打开的 SYN-RECEIVED，还有 CLOSING。",
      en: "Nobody serves. Side by side the markers take the rare states: SYN-RECEIVED after an active OPEN, and CLOSING.",
    },
    parameters: CLOSED,
    inputs: script([0, "client", "active-open"], [1, "server", "active-open"], [6, "client", "close"], [7, "server", "close"]),
    expert: everywhere(...opened(50_000), ...opened(50_001), ...CLOSED_REMARKS, REPEATED),
  },
  "half-open": {
    title: { zh: "一端重启，另一端不知道", en: "One end crashes unnoticed" },
    summary: {
      zh: "A 重启后再来打开，B 还以为旧连接在。几个报文段之后，两边才弄清楚（RFC 9293 图 9）。",
      en: "A restarts and opens anew, while B still believes in the old connection. It takes some segments to sort that out (RFC 9293, Figure 9).",
    },
    parameters: OPEN,
    inputs: script([0, "client", "crash"], [1, "client", "active-open"], [5, "server", "passive-open"]),
    expert: everywhere(
      ANEW,
      // The old connection was opened before the capture began.
      "ACKed segment that wasn't captured (common at capture start)",
      ...opened(50_001),
      "Previous segment(s) not captured (common at capture start)",
      RESET,
      REPEATED,
    ),
  },
  "half-open-data": {
    title: { zh: "一端重启，另一端先开口", en: "It crashes, the other speaks first" },
    summary: {
      zh: "同样半打开，但这次是 B 先发数据。A 没有这条连接，用 RST 回答（RFC 9293 图 10）。",
      en: "Half-open again, but B is the first to speak. A has no such connection and answers RST (RFC 9293, Figure 10).",
    },
    parameters: OPEN,
    inputs: script([0, "client", "crash"], [1, "server", "send"]),
    expert: everywhere(RESET),
  },
  refused: {
    title: { zh: "对方没有监听", en: "Nobody listens" },
    summary: {
      zh: "A 主动打开，B 却是 CLOSED。CLOSED 也会回答：RST,ACK。",
      en: "A opens, but B is CLOSED. Even CLOSED answers: RST,ACK.",
    },
    parameters: CLOSED,
    inputs: script([0, "client", "active-open"]),
    expert: everywhere("Connection establish request (SYN): server port 50001", RESET),
  },
  "close-early": {
    title: { zh: "还没打开就关闭", en: "Closed before it is open" },
    summary: {
      zh: "B 的程序在 SYN-RECEIVED 里就调用 CLOSE：图上有一条边绕过了 ESTABLISHED。",
      en: "B’s program calls CLOSE in SYN-RECEIVED already: there is an edge that bypasses ESTABLISHED.",
    },
    parameters: { ...CLOSED, begin: "listening" },
    inputs: script([0, "client", "active-open"], [2, "server", "close"], [6, "client", "close"]),
    expert: everywhere(...opened(50_001), ...CLOSED_REMARKS),
  },
  "time-wait-reuse": {
    title: { zh: "TIME-WAIT 里来了新的 SYN", en: "A new SYN in TIME-WAIT" },
    summary: {
      zh: "同样的地址和端口，2 MSL 还没有过去，B 又来打开。Linux 允许：新的编号在旧的之上就行。",
      en: "Same addresses, same ports, 2 MSL not over, and B opens again. Linux lets it in, if the new numbers lie above the old.",
    },
    parameters: { ...OPEN, stack: "linux" },
    inputs: script([0, "client", "close"], [3, "server", "close"], [6, "server", "active-open"]),
    expert: everywhere(ANEW, ...opened(50_000), ...CLOSED_REMARKS),
  },
  "by-hand": {
    title: { zh: "全由你来", en: "All by yourself" },
    summary: {
      zh: "两端都是 CLOSED，什么也不会自己发生。用下面的按钮替两个程序调用，把十一个状态都走一遍。",
      en: "Both ends are CLOSED, and nothing happens by itself. Call for both programs with the buttons below, and visit all eleven states.",
    },
    parameters: CLOSED,
  },
} satisfies Record<string, Scenario<Parameters>>;

export const tcpStatesEntry = {
  title: { zh: "TCP 的十一个状态", en: "The eleven states of TCP" },
  summary: {
    zh: "RFC 9293 的状态图，两个套接字在上面走。替两边的程序调用 OPEN、SEND、CLOSE、ABORT，看报文段怎样把对方也推到下一个状态。",
    en: "The state diagram of RFC 9293, with two sockets moving on it. Call OPEN, SEND, CLOSE and ABORT at either end, and see how segments push the other one along.",
  },
  layer: "transport",
  topic: "tcp-teardown",
  simplifications: [
    {
      zh: "图上只画 RFC 9293 图 5 的边。RST、ABORT、超时和死机从任何状态直接回到 CLOSED，发生时用虚线画出。",
      en: "The edges are those of RFC 9293, Figure 5. RST, ABORT, timeouts and crashes lead from any state to CLOSED; they are drawn dashed when they happen.",
    },
    {
      zh: "监听的套接字自己变成连接，连接结束后回到 CLOSED，不再监听，照 RFC 的写法；真实系统另建一个套接字，监听的不变。",
      en: "As in the RFC, the listening socket itself becomes the connection and ends up CLOSED. Real systems make a new socket and keep the listening one.",
    },
    {
      zh: "ACK 立刻发出；路上的时延固定为往返时间的一半；什么也不会自己丢，除非你动手。",
      en: "ACKs leave at once, the path takes half a round trip, and nothing gets lost unless you drop it.",
    },
    {
      zh: "列表按 ss 的写法（ESTAB、SYN-RECV），只写端口，地址从略。",
      en: "The listing uses ss’s own words (ESTAB, SYN-RECV) and shows ports without addresses.",
    },
  ],
  scenarios,
} satisfies SimulationEntry<Parameters>;
