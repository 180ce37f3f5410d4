import type { Scenario, SimulationEntry } from "../engine";
import type { Parameters } from "./parameters";

const NONE = { http10: false, keepAlive: false, pipelining: false, six: false, http2: false, http3: false };

/** Three responses of two packets each on open connections, a packet a millisecond. */
export const THREE: Parameters = {
  ...NONE,
  resources: 3,
  firstPackets: 2,
  packets: 2,
  page: false,
  warm: true,
  rttMs: 100,
  packetMs: 1,
  firstThinkMs: 0,
  thinkMs: 0,
  lost: "",
  lossPercent: 0,
};

/** A page that names eleven resources, on connections that are still to be opened. */
const PAGE: Parameters = { ...THREE, resources: 12, firstPackets: 8, packets: 2, page: true, warm: false, rttMs: 50 };

const scenarios = {
  "no-loss": {
    title: { zh: "不丢包：六条连接，还是一条 HTTP/2", en: "No loss: six connections, or one of HTTP/2" },
    summary: {
      zh: "一个网页，里面写着另外 11 个资源，什么也没丢，连接都要现开。看请求在哪里等：等握手，等空闲的连接，还是不等。",
      en: "A page that names 11 other resources; nothing is lost, and connections are still to be opened. Look what requests wait for: handshakes, a free connection, or nothing.",
    },
    parameters: { ...PAGE, six: true, http2: true },
  },
  "one-loss": {
    title: { zh: "丢一个包：谁要等", en: "One packet lost: who waits" },
    summary: {
      zh: "A、B、C 各两个包，交错着来，B1 丢了。每个版本里，哪些响应要等它重传到达，等多久？",
      en: "A, B and C come interleaved, two packets each, and B1 is lost. Which responses wait for its retransmission, in each version, and how long?",
    },
    parameters: { ...THREE, six: true, http2: true, http3: true, lost: "B1" },
  },
  pipelining: {
    title: { zh: "第一个响应很慢", en: "The first response is slow" },
    summary: {
      zh: "A 要服务器算 300 ms，B 和 C 各 10 ms，什么也没丢。B 和 C 在哪里等：在浏览器里，在服务器里，还是不等？",
      en: "A takes the server 300 ms, B and C take 10, and nothing is lost. Where do B and C wait: in the browser, at the server, or nowhere?",
    },
    parameters: {
      ...THREE,
      keepAlive: true,
      pipelining: true,
      http2: true,
      firstPackets: 1,
      packets: 1,
      rttMs: 50,
      packetMs: 0,
      firstThinkMs: 300,
      thinkMs: 10,
    },
  },
  "lossy-six": {
    title: { zh: "丢 3%：六个窗口，还是一个", en: "3% lost: six windows, or one" },
    summary: {
      zh: "12 个资源，每个 8 个包，丢 3%，每个版本丢同样的包，连接已经打开。六条连接各有各的窗口；HTTP/2 和 HTTP/3 只有一个，丢一次就减半。",
      en: "12 resources of 8 packets, 3% lost, the same packets in each version, on open connections. Six connections have a window each; HTTP/2 and HTTP/3 have one, and a loss halves it.",
    },
    parameters: {
      ...THREE,
      six: true,
      http2: true,
      http3: true,
      resources: 12,
      firstPackets: 8,
      packets: 8,
      rttMs: 60,
      lossPercent: 3,
    },
    seed: 1,
  },
  "keep-alive": {
    title: { zh: "关掉再开，还是留着", en: "Closing and opening, or keeping" },
    summary: {
      zh: "两个资源，各 28 个包，约 40 kB，先后去取：每个一条新连接，或者留着第一条。每次要几个往返，花在什么上？",
      en: "Two resources of 28 packets, about 40 kB each, one after the other: on a new connection each, or on one that is kept. How many round trips does each take, and for what?",
    },
    parameters: {
      ...THREE,
      http10: true,
      keepAlive: true,
      resources: 2,
      firstPackets: 28,
      packets: 28,
      warm: false,
      rttMs: 50,
      packetMs: 0,
    },
  },
  "one-download": {
    title: { zh: "只下载一个文件", en: "One single download" },
    summary: {
      zh: "只有一个响应，丢了 A3。这一次 HTTP/3 比 HTTP/2 快吗？",
      en: "A single response, and A3 is lost. Is HTTP/3 faster than HTTP/2 this time?",
    },
    parameters: { ...THREE, http2: true, http3: true, resources: 1, firstPackets: 20, lost: "A3" },
  },
  all: {
    title: { zh: "六种方式，同样的丢包", en: "All six, over the same losses" },
    summary: {
      zh: "一个网页和另外 4 个资源，B1 和 D2 丢失。六张瀑布图用同一根时间轴：建连接、排队、等包，各占多少，一眼看出。",
      en: "A page and 4 other resources, with B1 and D2 lost. Six waterfalls on one axis of time: how much of each is setting up, queueing, and waiting for a packet.",
    },
    parameters: {
      ...PAGE,
      http10: true,
      keepAlive: true,
      pipelining: true,
      six: true,
      http2: true,
      http3: true,
      resources: 5,
      packets: 3,
      lost: "B1 D2",
    },
  },
} satisfies Record<string, Scenario<Parameters>>;

export const httpVersionsEntry = {
  title: { zh: "丢包链路上的 HTTP 各版本", en: "HTTP versions on a lossy link" },
  summary: {
    zh: "同一个网页，用 HTTP/1.0、1.1、2、3 各取一遍，丢同样的包，每种一张瀑布图：队头阻塞发生在哪一层，谁要等谁。",
    en: "One page, fetched over HTTP/1.0, 1.1, 2 and 3 over the same losses, a waterfall each: at which layer the head of the line blocks, and who waits for whom.",
  },
  layer: "application",
  topic: "head-of-line-blocking",
  simplifications: [
    {
      zh: "HTTP/2 和 QUIC（也包括 HTTP/1.x）只按大小和时间来模拟：没有字节，没有帧。一个包约 1.4 kB，各版本的包数一样：首部压缩、帧首部、TLS 记录、QUIC 较小的包都不算。",
      en: "HTTP/2 and QUIC, and HTTP/1.x as well, are modelled by size and time: no bytes and no frames. A packet is about 1.4 kB, and there are as many in each version: header compression, frame headers, TLS records and QUIC’s smaller packets are left out.",
    },
    {
      zh: "只有服务器发出的数据会丢；请求、握手和确认不会丢。哪个包丢，由名字（A1、B2……）决定，所以各版本丢的是同样的包；同一个包最多被随机丢三次。",
      en: "Only data from the server is lost; requests, handshakes and acknowledgments are not. Which packet is lost depends on its name (A1, B2), so every version loses the same; chance hits one packet three times at most.",
    },
    {
      zh: "发送方总在发出一个往返之后得知丢失，立刻重发。真实的 TCP 和 QUIC 要等到三个更晚的包被确认，最后几个包丢了还要等定时器，所以更慢，短的连接尤其如此。",
      en: "The sender learns of a loss one round trip after it sent the packet, and repeats it at once. Real TCP and QUIC wait for acknowledgments of three later packets, and for a timer where the last ones are lost: so they are slower, most of all on short connections.",
    },
    {
      zh: "窗口：从 10 个包开始慢启动；丢失使它减半，一个往返至多一次，此后每个往返加一个包（如 Reno）。往返时间固定，瓶颈处不排队，空闲不使窗口变小，没有流量控制。",
      en: "The window: slow start from 10 packets, half of it after a loss, once in a round trip at most, then one packet more each round trip, as in Reno. The round trip is constant, nothing queues at the bottleneck, idleness does not shrink the window, and there is no flow control.",
    },
    {
      zh: "一律用 https，TLS 1.3，没有会话恢复和 0-RTT；TCP 加 TLS 两个往返，QUIC 一个。浏览器收完网页才知道其他资源（真实的边收边看），没有优先级，服务器轮流发送各个响应的包。HTTP/3 不算 QPACK 造成的等待，也不算发现它要花的时间。",
      en: "All is https with TLS 1.3, without resumption or 0-RTT; TCP and TLS take two round trips, QUIC one. The browser knows the other resources when the page is complete (real ones read as it comes), there are no priorities, and the server takes turns between responses. Waits that QPACK causes are left out for HTTP/3, and so is the time to discover it.",
    },
    {
      zh: "HTTP/1.0 一次只开一条连接；当年的浏览器会同时开几条。",
      en: "HTTP/1.0 has one connection at a time; browsers of its day opened several at once.",
    },
  ],
  noCapture: {
    zh: "没有抓包：传输只按大小和时间来算，没有字节。",
    en: "No capture: transfers are modelled by size and time, without bytes.",
  },
  scenarios,
} satisfies SimulationEntry<Parameters>;
