import type { Scenario } from "@/lib/sim/engine";
import type { Parameters } from "./parameters";

/** A round trip takes five times as long as sending a frame: a window of five fills the line. */
export const LINE: Parameters = {
  protocol: "go-back-n",
  frames: 6,
  window: 4,
  numbers: 8,
  frameMs: 10,
  delayMs: 20,
  timeoutMs: 100,
  losses: "",
  ackLosses: "",
  late: "",
  lateMs: 150,
  lossPercent: 0,
};

/** How much of the line each protocol uses, and what a loss costs it. */
export const arqScenarios = {
  "stop-and-wait": {
    title: { zh: "停止等待", en: "Stop-and-wait" },
    summary: {
      zh: "1 Mbit/s，每帧 1000 位，单程 20 ms：每 41 ms 只忙 1 ms，利用率 2.4 %。",
      en: "1 Mbit/s, frames of 1,000 bits, 20 ms one way: busy for 1 ms of every 41, a utilisation of 2.4 %.",
    },
    parameters: { ...LINE, protocol: "stop-and-wait", window: 1, numbers: 2, frameMs: 1, delayMs: 20, frames: 5 },
  },
  window: {
    title: { zh: "一边等，一边发", en: "Sending while waiting" },
    summary: {
      zh: "窗口 4，一个往返能发 5 帧：还有五分之一的时间闲着。把窗口改成 5 试试。",
      en: "A window of 4 where 5 frames fit into a round trip: a fifth of the time is still lost. Make the window 5 and compare.",
    },
    parameters: { ...LINE, frames: 12 },
  },
  "full-line": {
    title: { zh: "窗口 41，线路不停", en: "A window of 41: the line never rests" },
    summary: {
      zh: "还是 1 Mbit/s、单程 20 ms，窗口 41 帧：第一个 ACK 回来时，正好发完 41 帧。",
      en: "Again 1 Mbit/s and 20 ms one way, with a window of 41: the first ACK is back just as the 41st frame has left.",
    },
    parameters: { ...LINE, protocol: "selective-repeat", frames: 120, window: 41, numbers: 82, frameMs: 1, delayMs: 20 },
  },
  "go-back-n": {
    title: { zh: "Go-Back-N 丢一帧", en: "Go-Back-N loses one frame" },
    summary: {
      zh: "帧 2 丢一次，后面三帧好好的也被丢弃：六帧一共发十次。",
      en: "Frame 2 is lost once, and the three good ones behind it are dropped: ten transmissions for six frames.",
    },
    parameters: { ...LINE, losses: "2" },
  },
  "selective-repeat": {
    title: { zh: "选择重传丢一帧", en: "Selective Repeat loses one frame" },
    summary: {
      zh: "同样丢帧 2，接收方留着后面的：只补一帧，一共发七次。",
      en: "The same loss, but the receiver keeps what follows: one frame is sent again, seven transmissions in all.",
    },
    parameters: { ...LINE, protocol: "selective-repeat", losses: "2" },
  },
  "lost-ack": {
    title: { zh: "丢一个累积确认", en: "A cumulative ACK is lost" },
    summary: {
      zh: "Go-Back-N 的 ACK 1 丢了，ACK 2 盖过了它：什么也不必重发。",
      en: "ACK 1 of Go-Back-N is lost, ACK 2 covers it: nothing has to be sent again.",
    },
    parameters: { ...LINE, ackLosses: "1" },
  },
  "lost-ack-selective": {
    title: { zh: "丢一个单独的确认", en: "A single ACK is lost" },
    summary: {
      zh: "选择重传的 ACK 1 丢了，别的 ACK 都替不了它：帧 1 得再发一次。",
      en: "ACK 1 of Selective Repeat is lost, and no other stands in for it: frame 1 has to go again.",
    },
    parameters: { ...LINE, protocol: "selective-repeat", ackLosses: "1" },
  },
  "random-loss": {
    title: { zh: "随机丢 5 %", en: "A random loss of 5 %" },
    summary: {
      zh: "每丢一帧，Go-Back-N 就赔上一整个窗口。换成选择重传再跑一次，比比发送次数。",
      en: "Each lost frame costs Go-Back-N a whole window. Run it again with Selective Repeat and compare the transmissions.",
    },
    parameters: { ...LINE, frames: 60, window: 5, lossPercent: 5, timeoutMs: 60 },
    seed: 7,
  },
} satisfies Record<string, Scenario<Parameters>>;
