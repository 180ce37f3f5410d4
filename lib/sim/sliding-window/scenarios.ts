import type { SimulationEntry } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";
import { arqScenarios } from "./scenarios-arq";
import { numberScenarios } from "./scenarios-numbers";
import { tcpScenarios } from "./scenarios-tcp";

export const slidingWindowEntry = {
  title: { zh: "滑动窗口与 ARQ", en: "The sliding window and ARQ" },
  summary: {
    zh: "同一条线路上的停止等待、Go-Back-N、选择重传和 TCP：窗口怎样滑动，丢了一帧各要重发多少，编号太少时旧帧怎样冒充新帧。",
    en: "Stop-and-wait, Go-Back-N, Selective Repeat and TCP over the same line: how the window slides, what a loss costs each, and how an old frame passes for a new one when numbers are too few.",
  },
  layer: "transport",
  topic: "sliding-window",
  simplifications: [
    {
      zh: "数据只往一个方向走；ACK 很短，不占线路；接收方每收到一帧就立即回答。",
      en: "Data goes one way only. ACKs are too short to occupy the line, and the receiver answers each frame at once.",
    },
    {
      zh: "线路保持次序，除非你或情景让某一帧迟到；损坏的帧和丢失的一样，没有否定确认（NAK）。",
      en: "The line keeps the order unless you or the scenario hold a frame up. A damaged frame is a lost one, and there is no negative acknowledgment.",
    },
    {
      zh: "Go-Back-N 的 ACK 写最后一个按序收到的编号；有的书写期待的下一个。道理一样。",
      en: "An ACK of Go-Back-N names the last frame received in order; some books name the next one expected. It comes to the same.",
    },
    {
      zh: "停等、Go-Back-N、选择重传是课本里的方案，它们的帧不是 IP 包，抓不了包；TCP 的可以。",
      en: "Stop-and-wait, Go-Back-N and Selective Repeat are schemes of textbooks: their frames are no IP packets, and only TCP has a capture.",
    },
    {
      zh: "ARQ 的定时器长度不变，一帧等空 8 次就放弃；TCP 的每次加倍。",
      en: "The timers of ARQ keep their length, TCP’s double. After 8 expiries for one frame the sender gives up.",
    },
    {
      zh: "TCP 在这里没有拥塞控制：窗口固定，快速重传不让它变小；每段 1000 字节，初始序列号 0。",
      en: "TCP is shown without congestion control: the window is fixed, and fast retransmit does not shrink it. Segments hold 1,000 bytes, and the initial sequence number is 0.",
    },
    {
      zh: "利用率的公式是教科书里的，假定超时恰为一个往返；传得越久，算出来的越接近公式。",
      en: "The formulas for utilisation are the textbooks’ and assume a timeout of one round trip. The longer the transfer, the nearer it comes to them.",
    },
  ],
  scenarios: { ...arqScenarios, ...numberScenarios, ...tcpScenarios },
} satisfies SimulationEntry<Parameters>;
